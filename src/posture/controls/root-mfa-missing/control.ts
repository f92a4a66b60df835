import { RootUser } from '../../../inventory/resources/root-user.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';

export const control = defineControl({
  id: 'root-mfa-missing',
  resource: RootUser,
  reads: ['mfaActive', 'passwordPresent', 'accessKeyPresent'],
  severity: 'critical',
  risk: 'account-takeover',
  title: { en: 'The root user has no MFA', ko: '루트 사용자에 MFA가 없음' },
  why: {
    en: 'The root user can do everything, even close the account. If its password was also used on another website that got hacked, someone can sign in here with it, change the email address and start servers at your expense. With MFA, the password alone is worth nothing.',
    ko: '루트 사용자는 계정 해지까지 무엇이든 할 수 있습니다. 같은 암호를 쓰던 다른 사이트가 해킹되면 누군가 그 암호로 로그인해 이메일 주소를 바꾸고 내 비용으로 서버를 시작할 수 있습니다. MFA가 있으면 암호만으로는 아무것도 할 수 없습니다.',
  },
  fix: {
    steps: [
      {
        en: "Sign in as the root user with the account's email address.",
        ko: '계정의 이메일 주소를 사용해 루트 사용자(Root user)로 로그인합니다.',
      },
      {
        en: 'Choose the account name at the top right, then "Security credentials".',
        ko: '오른쪽 위의 계정 이름을 누르고 "보안 자격 증명(Security credentials)"을 선택합니다.',
      },
      { en: 'Choose "Assign MFA device".', ko: '"MFA 디바이스 할당(Assign MFA device)"을 선택합니다.' },
      {
        en: 'Choose "Passkey or security key", or "Authenticator app" on your phone, and follow the steps.',
        ko: '"패스키 또는 보안 키(Passkey or security key)"나 휴대전화의 "인증 관리자 앱(Authenticator app)"을 고르고 안내를 따릅니다.',
      },
      {
        en: 'Add a second device, so that a lost phone does not lock you out.',
        ko: '휴대전화를 잃어버려도 들어올 수 있도록 두 번째 디바이스도 추가합니다.',
      },
    ],
    minutes: 5,
    cost: null,
    breaks: null,
    check: {
      en: 'Sign out and in again: AWS asks for the second factor. The next checkup shows it right away.',
      ko: '로그아웃한 뒤 다시 로그인하면 AWS가 두 번째 인증을 요구합니다. 다음 점검에 바로 반영됩니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/iam/home?region={region}#/security_credentials',
  },
  remedies: [],
  frameworks: {
    'cis-aws-7.0': ['2.5'],
    'aws-startup-security-baseline': ['ACCT.05'],
    'kisa-isms-p-2023': ['2.5.3', '2.5.5'],
  },
  evaluate: ({ mfaActive, passwordPresent, accessKeyPresent }) => {
    if (mfaActive)
      return pass({ en: 'MFA is on for the root user.', ko: '루트 사용자에 MFA가 켜져 있습니다.' });
    if (passwordPresent === false && !accessKeyPresent) {
      return notApplicable({
        en: 'The root user has neither a password nor an access key, so nobody can sign in as the root user.',
        ko: '루트 사용자에 암호도 액세스 키도 없어 아무도 로그인할 수 없습니다.',
      });
    }
    return fail({
      en: 'No MFA device is assigned to the root user.',
      ko: '루트 사용자에 할당된 MFA 디바이스가 없습니다.',
    });
  },
});
