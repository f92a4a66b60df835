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
    en: 'Whoever finds this key in a repository or on an old laptop owns the account: no password, no MFA, no limit, and no policy can hold the key back.',
    ko: '저장소나 오래된 노트북에서 이 키를 찾은 사람은 계정의 주인이 됩니다. 암호도 MFA도 필요 없고, 어떤 정책으로도 이 키를 막을 수 없습니다.',
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
        en: 'If something still uses the key, first give that program an IAM role, or an IAM user with only the permissions it needs.',
        ko: '아직 쓰는 곳이 있으면 그 프로그램에 먼저 IAM 역할이나 필요한 권한만 가진 IAM 사용자를 줍니다.',
      },
      {
        en: 'Choose "Actions", then "Deactivate".',
        ko: '"작업(Actions)"에서 "비활성화(Deactivate)"를 선택합니다.',
      },
      {
        en: 'If nothing breaks for some days, choose "Delete".',
        ko: '며칠 동안 문제가 없으면 "삭제(Delete)"를 선택합니다.',
      },
    ],
    minutes: 15,
    cost: null,
    breaks: {
      en: 'Programs that still use the key stop working. Deactivating can be taken back, deleting cannot.',
      ko: '아직 이 키를 쓰는 프로그램은 멈춥니다. 비활성화는 되돌릴 수 있지만 삭제는 되돌릴 수 없습니다.',
    },
    check: {
      en: 'The "Access keys" list of the root user is empty. The checkup sees it at once.',
      ko: '루트 사용자의 "액세스 키(Access keys)" 목록이 비어 있습니다. 점검에도 바로 반영됩니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/iam/home?region={region}#/security_credentials',
  },
  remedies: [],
  frameworks: {
    'cis-aws-7.0': ['2.4'],
    'aws-startup-security-baseline': ['ACCT.02'],
    'aws-fsbp': ['IAM.4'],
  },
  evaluate: ({ accessKeyPresent }) =>
    accessKeyPresent
      ? fail({
          en: 'AWS counts an access key of the root user, active or not.',
          ko: 'AWS에 루트 사용자의 액세스 키가 있습니다(비활성 포함).',
        })
      : pass({ en: 'The root user has no access key.', ko: '루트 사용자에 액세스 키가 없습니다.' }),
});
