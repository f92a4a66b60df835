import { RootUser } from '../../../inventory/resources/root-user.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'root-access-key-present',
  resource: RootUser,
  reads: ['accessKeyPresent'],
  severity: 'critical',
  risk: 'account-takeover',
  title: { en: 'The root user has an access key', ko: '루트 사용자에 액세스 키가 있음' },
  why: {
    en: 'Anyone who finds this key in a repository or on an old laptop controls the account: no password, no MFA, no limits, and no policy in the account can stop the key.',
    ko: '리포지토리나 오래된 노트북에서 이 키를 찾은 사람은 계정의 주인이 됩니다. 암호도 MFA도 필요 없고, 계정 안의 어떤 정책으로도 이 키를 막을 수 없습니다.',
  },
  fix: {
    steps: [
      { en: 'Sign in as the root user.', ko: '루트 사용자(Root user)로 로그인합니다.' },
      {
        en: 'Choose the account name at the top right, then "Security credentials".',
        ko: '오른쪽 위의 계정 이름을 누르고 "보안 자격 증명(Security credentials)"을 선택합니다.',
      },
      {
        en: 'Under "Access keys" look at "Last used".',
        ko: '"액세스 키(Access keys)"에서 "마지막 사용(Last used)"을 확인합니다.',
      },
      {
        en: 'If something still uses the key, first switch that program to an IAM role, or to an IAM user with only the permissions it needs.',
        ko: '아직 키를 쓰는 프로그램이 있으면 먼저 IAM 역할이나 필요한 권한만 있는 IAM 사용자를 쓰도록 바꿉니다.',
      },
      {
        en: 'Choose "Actions", then "Deactivate".',
        ko: '"작업(Actions)"에서 "비활성화(Deactivate)"를 선택합니다.',
      },
      {
        en: 'If nothing stops working for a few days, choose "Delete".',
        ko: '며칠 동안 문제가 없으면 "삭제(Delete)"를 선택합니다.',
      },
    ],
    minutes: 15,
    cost: null,
    breaks: {
      en: 'Programs that still use the key stop working. A deactivated key can be activated again, but a deleted key cannot be restored.',
      ko: '아직 이 키를 쓰는 프로그램은 멈춥니다. 비활성화한 키는 다시 활성화할 수 있지만, 삭제한 키는 되돌릴 수 없습니다.',
    },
    check: {
      en: 'The "Access keys" list of the root user is empty. The next checkup shows it right away.',
      ko: '루트 사용자의 "액세스 키(Access keys)" 목록이 비어 있습니다. 다음 점검에 바로 반영됩니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/iam/home?region={region}#/security_credentials',
  },
  remedies: [],
  frameworks: {
    'cis-aws-7.0': ['2.4'],
    'aws-startup-security-baseline': ['ACCT.02'],
    'aws-fsbp': ['IAM.4'],
    'kisa-isms-p-2023': ['2.5.5'],
  },
  evaluate: ({ accessKeyPresent }) =>
    accessKeyPresent
      ? fail({
          en: 'The root user has an access key. AWS does not say whether it is active.',
          ko: '루트 사용자에 액세스 키가 있습니다. 활성인지는 AWS가 알려 주지 않습니다.',
        })
      : pass({ en: 'The root user has no access key.', ko: '루트 사용자에 액세스 키가 없습니다.' }),
});
