import { RootUser } from '../../../inventory/resources/root-user.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';

export const control = defineControl({
  id: 'root-mfa-virtual-only',
  resource: RootUser,
  reads: ['mfaActive', 'virtualMfaDevices'],
  severity: 'low',
  risk: 'account-takeover',
  title: {
    en: "The root user's MFA may be only an authenticator app",
    ko: '루트 사용자의 MFA가 인증 앱뿐일 수 있음',
  },
  why: {
    en: 'A fake sign-in page can trick you into typing in a code from an app. A passkey or security key works only on the real page. And if you lose the phone and have no second device, you lose access too.',
    ko: '가짜 로그인 페이지에 속아 앱의 인증 코드를 입력할 수 있습니다. 패스키나 보안 키는 진짜 페이지에서만 동작합니다. 또 두 번째 디바이스가 없으면 휴대전화를 잃어버렸을 때 로그인할 방법도 잃습니다.',
  },
  fix: {
    steps: [
      {
        en: 'If you already have a passkey or security key besides the app, there is nothing to do: AWS offers no way for this checkup to see it.',
        ko: '앱 말고 패스키나 보안 키를 이미 등록했다면 할 일이 없습니다. AWS가 알려 주지 않아 이 점검에서는 볼 수 없습니다.',
      },
      { en: 'Sign in as the root user.', ko: '루트 사용자(Root user)로 로그인합니다.' },
      {
        en: 'Choose the account name at the top right, then "Security credentials".',
        ko: '오른쪽 위의 계정 이름을 누르고 "보안 자격 증명(Security credentials)"을 선택합니다.',
      },
      {
        en: 'Choose "Assign MFA device", then "Passkey or security key".',
        ko: '"MFA 디바이스 할당(Assign MFA device)"에서 "패스키 또는 보안 키(Passkey or security key)"를 선택합니다.',
      },
    ],
    minutes: 5,
    cost: {
      en: 'A passkey on your phone or computer is free. A hardware security key has to be bought once.',
      ko: '휴대전화나 컴퓨터의 패스키는 무료입니다. 하드웨어 보안 키는 한 번 구입해야 합니다.',
    },
    breaks: null,
    check: {
      en: 'The new device is listed under "Multi-factor authentication (MFA)". This finding goes away only when the app is removed as well.',
      ko: '"멀티 팩터 인증(MFA)(Multi-factor authentication (MFA))" 목록에 새 디바이스가 보입니다. 이 결과는 앱까지 제거해야 사라집니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/iam/home?region={region}#/security_credentials',
  },
  remedies: [],
  frameworks: { 'cis-aws-7.0': ['2.6'], 'aws-fsbp': ['IAM.6'], 'kisa-isms-p-2023': ['2.5.3'] },
  evaluate: ({ mfaActive, virtualMfaDevices: apps }) => {
    if (!mfaActive) {
      return notApplicable({
        en: 'The root user has no MFA, which is reported separately.',
        ko: '루트 사용자에 MFA가 없으며, 이 문제는 별도 항목에서 알려 줍니다.',
      });
    }
    if (apps.length === 0) {
      return pass({
        en: 'MFA is on, and no authenticator app is assigned. AWS does not say whether it is a passkey, a security key or a hardware token.',
        ko: 'MFA가 켜져 있고 인증 앱은 없습니다. 패스키, 보안 키, 하드웨어 토큰 중 무엇인지는 AWS가 알려 주지 않습니다.',
      });
    }
    const names = apps.map((arn) => arn.slice(arn.indexOf('/') + 1)).join(', ');
    return fail({
      en: `Virtual MFA devices of the root user: ${names}. Whether there are also passkeys or security keys cannot be seen.`,
      ko: `루트 사용자의 가상 MFA 디바이스: ${names}. 함께 등록한 패스키나 보안 키가 있는지는 볼 수 없습니다.`,
    });
  },
});
