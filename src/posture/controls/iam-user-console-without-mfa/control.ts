import { IamUser } from '../../../inventory/resources/iam-user.ts';
import { sentences } from '../../../kernel/text.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';
import { SHOWN_AFTER_FOUR_HOURS } from '../../criteria/credential-report.ts';

export const control = defineControl({
  id: 'iam-user-console-without-mfa',
  resource: IamUser,
  reads: ['passwordEnabled', 'mfaActive'],
  severity: 'high',
  risk: 'account-takeover',
  title: { en: 'This user signs in with a password alone', ko: '암호만으로 로그인하는 사용자' },
  why: {
    en: 'One phishing mail, or one password used twice, and a stranger sits in your console with everything this user may do. A second factor stops that.',
    ko: '피싱 메일 한 통이나 다른 곳과 같은 암호 하나면 모르는 사람이 이 사용자의 권한으로 콘솔에 들어옵니다. 두 번째 인증 요소가 있으면 막을 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Ask the person to sign in and open the account menu at the top right, then "Security credentials", then "Assign MFA device".',
        ko: '해당 사람에게 로그인해서 오른쪽 위 계정 메뉴의 "보안 자격 증명(Security credentials)"에서 "MFA 디바이스 할당(Assign MFA device)"을 하도록 요청합니다.',
      },
      {
        en: 'You can do it with them: open the user, "Security credentials", "Assign MFA device".',
        ko: '함께 할 때는 사용자를 열고 "보안 자격 증명(Security credentials)", "MFA 디바이스 할당(Assign MFA device)"을 차례로 선택합니다.',
      },
      {
        en: 'If nobody uses the console with this user, choose "Manage console access", then "Disable".',
        ko: '콘솔을 쓰는 사람이 없으면 "콘솔 액세스 관리(Manage console access)"에서 "비활성화(Disable)"를 선택합니다.',
      },
    ],
    minutes: 5,
    cost: null,
    breaks: null,
    check: sentences(
      {
        en: 'The user\'s "Security credentials" tab lists an MFA device.',
        ko: '사용자의 "보안 자격 증명(Security credentials)" 탭에 MFA 디바이스가 보입니다.',
      },
      SHOWN_AFTER_FOUR_HOURS,
    ),
    console:
      'https://{region}.console.aws.amazon.com/iam/home?region={region}#/users/details/{id}?section=security_credentials',
  },
  remedies: ['iam-require-mfa', 'iam-remove-console-password'],
  frameworks: {
    'cis-aws-7.0': ['2.10'],
    'aws-startup-security-baseline': ['ACCT.05'],
    'aws-fsbp': ['IAM.5'],
  },
  evaluate: ({ passwordEnabled, mfaActive }) => {
    if (!passwordEnabled) {
      return notApplicable({ en: 'The user has no console password.', ko: '콘솔 암호가 없는 사용자입니다.' });
    }
    return mfaActive
      ? pass({ en: 'The user has an MFA device.', ko: '사용자에 MFA 디바이스가 있습니다.' })
      : fail({
          en: 'The user has a console password and no MFA device.',
          ko: '콘솔 암호가 있지만 MFA 디바이스가 없습니다.',
        });
  },
});
