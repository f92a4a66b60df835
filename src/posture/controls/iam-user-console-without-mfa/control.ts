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
  title: {
    en: 'A user can sign in to the console without MFA',
    ko: '사용자가 MFA 없이 콘솔에 로그인할 수 있음',
  },
  why: {
    en: 'One phishing email, or one password used in two places, and a stranger is in your console with all the permissions of this user. A second factor stops that in most cases.',
    ko: '피싱 메일 한 통이나 다른 곳과 같은 암호 하나면 모르는 사람이 이 사용자의 권한으로 콘솔에 들어올 수 있습니다. 두 번째 인증 요소가 있으면 대부분 막을 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'If nobody uses the console with this user, open the user, choose "Security credentials", "Manage console access", then "Disable", and stop here.',
        ko: '이 사용자로 콘솔을 쓰는 사람이 없으면 사용자를 열고 "보안 자격 증명(Security credentials)", "콘솔 액세스 관리(Manage console access)", "비활성화(Disable)"를 차례로 선택하고 여기서 마칩니다.',
      },
      {
        en: 'Otherwise, ask the person to sign in, open the account menu at the top right and choose "Security credentials".',
        ko: '쓰는 사람이 있으면 그 사람에게 로그인해서 오른쪽 위 계정 메뉴의 "보안 자격 증명(Security credentials)"을 선택하도록 요청합니다.',
      },
      {
        en: 'The person chooses "Assign MFA device" and follows the steps.',
        ko: '그 사람이 "MFA 디바이스 할당(Assign MFA device)"을 선택하고 안내를 따릅니다.',
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
    'kisa-isms-p-2023': ['2.5.3'],
  },
  evaluate: ({ passwordEnabled, mfaActive }) => {
    if (!passwordEnabled) {
      return notApplicable({ en: 'The user has no console password.', ko: '콘솔 암호가 없는 사용자입니다.' });
    }
    return mfaActive
      ? pass({ en: 'The user has an MFA device.', ko: '사용자에 MFA 디바이스가 있습니다.' })
      : fail({
          en: 'The user has a console password but no MFA device.',
          ko: '콘솔 암호가 있지만 MFA 디바이스가 없습니다.',
        });
  },
});
