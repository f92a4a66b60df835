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
    en: 'A website you may not know vouches for sign-ins',
    ko: '잘 알려지지 않은 사이트가 로그인을 보증함',
  },
  why: {
    en: 'An identity provider says who somebody is, and your account believes it. An intruder who registers a website of their own can come back any day, without a password or a key, after you have changed all of them.',
    ko: '자격 증명 공급자는 누가 누구인지 보증하고 계정은 그 말을 믿습니다. 침입자가 자기 사이트를 등록해 두면 암호와 키를 모두 바꾼 뒤에도 언제든 다시 들어올 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open "Identity providers" and this provider.',
        ko: '"자격 증명 공급자(Identity providers)"에서 이 공급자를 엽니다.',
      },
      {
        en: 'Is the address yours, or of a service you use?',
        ko: '내 주소이거나 내가 쓰는 서비스의 주소인지 확인합니다.',
      },
      { en: 'If so, accept this finding.', ko: '맞다면 이 결과를 수용으로 표시합니다.' },
      {
        en: 'If not, open "Roles" and look for roles whose trust policy names it; find out what they did; delete them and then the provider.',
        ko: '아니라면 "역할(Roles)"에서 신뢰 정책에 이 공급자가 적힌 역할을 찾아 무엇을 했는지 확인하고, 그 역할과 공급자를 차례로 삭제합니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'Whoever signs in through this provider no longer can.',
      ko: '이 공급자로 로그인하던 사람과 프로그램은 더 이상 로그인할 수 없습니다.',
    },
    check: {
      en: 'Run the checkup again: the provider no longer appears here.',
      ko: '점검을 다시 실행하면 이 공급자가 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/iam/home?region={region}#/identity_providers',
  },
  remedies: ['iam-delete-identity-provider'],
  frameworks: {},
  evaluate: ({ url }) => {
    const host = url.split('/', 1)[0]?.toLowerCase() ?? '';
    return FAMILIAR.has(host) || EKS_CLUSTER.test(host)
      ? pass({ en: `${host} is a widely used service.`, ko: `${host}: 널리 쓰이는 서비스입니다.` })
      : fail({
          en: `The account trusts ${url}, which is not among the services many customers use.`,
          ko: `계정이 신뢰하는 ${url} 주소는 널리 쓰이는 서비스 목록에 없습니다.`,
        });
  },
});
