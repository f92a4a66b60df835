import { OidcProvider } from '../../../inventory/resources/oidc-provider.ts';
import { defineControl, fail, pass } from '../../control.ts';

/** Services that many AWS customers register. Who at them gets in is for the roles to say. */
const FAMILIAR = new Set([
  'accounts.google.com',
  'agent.buildkite.com',
  'api.bitbucket.org',
  'api.pulumi.com',
  'app.terraform.io',
  'cognito-identity.amazonaws.com',
  'gitlab.com',
  'graph.facebook.com',
  'oidc.circleci.com',
  'oidc.codefresh.io',
  'oidc.vercel.com',
  'token.actions.githubusercontent.com',
  'www.amazon.com',
]);
const EKS_CLUSTER = /^oidc\.eks\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/;

export const control = defineControl({
  id: 'iam-oidc-provider-unfamiliar',
  resource: OidcProvider,
  reads: ['url'],
  severity: 'medium',
  risk: 'account-takeover',
  title: {
    en: 'The account trusts an unfamiliar identity provider',
    ko: '계정이 잘 알려지지 않은 자격 증명 공급자를 신뢰함',
  },
  why: {
    en: 'An identity provider says who someone is, and your account believes it. An intruder who registers a website of their own as a provider can come back at any time, without a password or a key, even after you have changed all of yours.',
    ko: '자격 증명 공급자는 로그인하는 사람이 누구인지 보증하고, 계정은 그 말을 믿습니다. 침입자가 자기 사이트를 공급자로 등록해 두면 암호와 키를 모두 바꾼 뒤에도 언제든 다시 들어올 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open "Identity providers" and choose this provider.',
        ko: '"자격 증명 공급자(Identity providers)"에서 이 공급자를 엽니다.',
      },
      {
        en: 'Check whether the address belongs to you or to a service you use.',
        ko: '내 주소이거나 내가 쓰는 서비스의 주소인지 확인합니다.',
      },
      {
        en: 'If it does, record it as an accepted risk (jikimi checkup accept) and stop here.',
        ko: '맞다면 감수한 위험으로 기록하고(jikimi checkup accept) 여기서 마칩니다.',
      },
      {
        en: 'If not, open "Roles" and look for roles whose trust policy names this provider.',
        ko: '아니라면 "역할(Roles)"에서 신뢰 정책에 이 공급자가 적힌 역할을 찾습니다.',
      },
      {
        en: 'Find out in CloudTrail what these roles did.',
        ko: 'CloudTrail에서 그 역할이 무엇을 했는지 확인합니다.',
      },
      { en: 'Delete these roles.', ko: '그 역할을 삭제합니다.' },
      { en: 'Delete the provider.', ko: '공급자를 삭제합니다.' },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'People and programs that sign in through this provider can no longer do so.',
      ko: '이 공급자로 로그인하던 사람과 프로그램은 더 이상 로그인할 수 없습니다.',
    },
    check: {
      en: 'Run the checkup again: the provider no longer appears here.',
      ko: '점검을 다시 실행하면 이 공급자가 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/iam/home?region={region}#/identity_providers',
  },
  remedies: ['iam-delete-identity-provider'],
  frameworks: { 'kisa-isms-p-2023': ['2.5.3'] },
  evaluate: ({ url }) => {
    const host = url.split('/', 1)[0]?.toLowerCase() ?? '';
    return FAMILIAR.has(host) || EKS_CLUSTER.test(host)
      ? pass({ en: `${host} is a widely used service.`, ko: `${host}: 널리 쓰이는 서비스입니다.` })
      : fail({
          en: `The account trusts ${url}, which is not on the list of widely used services.`,
          ko: `계정이 신뢰하는 ${url} 주소는 널리 쓰이는 서비스 목록에 없습니다.`,
        });
  },
});
