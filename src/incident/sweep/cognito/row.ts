import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 39,
  title: { en: 'Cognito pools, self sign-up, guest roles', ko: 'Cognito 풀, 자체 가입, 게스트 역할' },
  look: {
    en: 'Amazon Cognito: User pools, Identity pools: guest access and roles',
    ko: 'Amazon Cognito: 사용자 풀, 자격 증명 풀: 게스트 액세스와 역할',
  },
  normal: {
    en: 'Pools of your own applications; guests get a role with almost nothing in it.',
    ko: '내 애플리케이션의 풀이며, 게스트 역할에는 권한이 거의 없습니다.',
  },
  makes: ['cognito-identity:CreateIdentityPool', 'cognito-idp:CreateUserPool', 'cognito-idp:AdminCreateUser'],
  changes: [
    'cognito-identity:SetIdentityPoolRoles',
    'cognito-identity:UpdateIdentityPool',
    'cognito-idp:UpdateUserPool',
    'cognito-idp:CreateIdentityProvider',
  ],
  live: [],
  created: [],
  controls: [],
});
