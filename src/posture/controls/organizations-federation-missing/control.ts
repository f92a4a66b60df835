import { Organization } from '../../../inventory/resources/organization.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { unlessInOrganization } from '../../criteria/organization.ts';

export const control = defineControl({
  id: 'organizations-federation-missing',
  resource: Organization,
  reads: ['membership', 'samlProviders'],
  onRequest: true,
  severity: 'low',
  risk: 'hygiene',
  title: {
    en: 'People in this organization sign in with users of each account',
    ko: '조직의 계정마다 IAM 사용자로 로그인함',
  },
  why: {
    en: 'With several accounts, every person ends up with a user, a password and an MFA device in each of them. When somebody leaves, one is forgotten. With IAM Identity Center there is one user for all accounts, and no long-lived key.',
    ko: '계정이 여럿이면 사람마다 계정별로 IAM 사용자와 암호, MFA 디바이스가 생깁니다. 누군가 떠날 때 하나쯤은 잊고 남겨 두게 됩니다. IAM Identity Center를 쓰면 한 사용자로 모든 계정에 로그인하고 오래가는 키도 필요 없습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Sign in to the management account, open IAM Identity Center and choose "Enable".',
        ko: '관리 계정에 로그인해 IAM Identity Center를 열고 "활성화(Enable)"를 선택합니다.',
      },
      {
        en: 'Add a user for each person, or connect the directory you have.',
        ko: '사람마다 사용자를 추가하거나 이미 쓰는 디렉터리를 연결합니다.',
      },
      {
        en: 'Under "AWS accounts", assign users and a permission set to this account.',
        ko: '"AWS 계정(AWS accounts)"에서 이 계정에 사용자와 권한 세트를 할당합니다.',
      },
      {
        en: 'When everyone signs in that way, delete the IAM users of people.',
        ko: '모두 이렇게 로그인하게 되면 사람이 쓰던 IAM 사용자를 삭제합니다.',
      },
    ],
    minutes: 60,
    cost: null,
    breaks: null,
    check: {
      en: 'Everyone signs in through the access portal, and IAM lists no users of people.',
      ko: '모두 액세스 포털로 로그인하고, IAM에 사람이 쓰는 사용자가 없습니다.',
    },
    console: 'https://us-east-1.console.aws.amazon.com/singlesignon/home',
  },
  remedies: [],
  frameworks: { 'cis-aws-7.0': ['2.19'], 'kisa-isms-p-2023': ['2.5.3'] },
  evaluate: ({ membership, samlProviders }) => {
    const alone = unlessInOrganization(membership);
    if (alone) return alone;
    if (samlProviders.length > 0) {
      return pass({
        en: `Identity providers: ${samlProviders.join(', ')}. Whether everyone uses them is not checked.`,
        ko: `ID 제공업체: ${samlProviders.join(', ')}. 모두가 사용하는지는 확인하지 않았습니다.`,
      });
    }
    return fail({
      en: 'The account has no SAML provider, and none of IAM Identity Center.',
      ko: '이 계정에 SAML 제공업체도, IAM Identity Center의 제공업체도 없습니다.',
    });
  },
});
