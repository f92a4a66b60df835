import { RootUser } from '../../../inventory/resources/root-user.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';

export const control = defineControl({
  id: 'root-mfa-virtual-only',
  resource: RootUser,
  reads: ['mfaActive', 'virtualMfaDevices'],
  severity: 'low',
  risk: 'account-takeover',
  title: { en: 'Root MFA rests on an authenticator app', ko: '루트 MFA가 인증 앱에 의존함' },
  why: {
    en: 'A code from an app can be typed into a fake sign-in page. A passkey or security key works on the real page only. And who loses the phone loses the way in, unless there is a second device.',
    ko: '앱의 인증 코드는 가짜 로그인 페이지에 입력하게 속을 수 있습니다. 패스키나 보안 키는 진짜 페이지에서만 동작합니다. 또 두 번째 디바이스가 없으면 휴대전화를 잃어버렸을 때 들어올 길도 함께 잃습니다.',
  },
  fix: {
    steps: [
      { en: 'Sign in as the root user.', ko: '루트 사용자(Root user)로 로그인합니다.' },
      {
        en: 'Choose the account name at the top right, then "Security credentials".',
        ko: '오른쪽 위의 계정 이름을 누르고 "보안 자격 증명(Security credentials)"을 선택합니다.',
      },
      {
        en: 'Choose "Assign MFA device", then "Passkey or security key".',
        ko: '"MFA 디바이스 할당(Assign MFA device)"에서 "패스키 또는 보안 키(Passkey or security key)"를 선택합니다.',
      },
      {
        en: 'If you already have one besides the app, nothing is to be done: no AWS call shows it.',
        ko: '앱 말고 이미 등록한 것이 있다면 할 일이 없습니다. AWS 호출로는 보이지 않기 때문입니다.',
      },
    ],
    minutes: 5,
    cost: {
      en: 'A passkey on your phone or computer is free; a hardware security key costs money once.',
      ko: '휴대전화나 컴퓨터의 패스키는 무료입니다. 하드웨어 보안 키는 한 번 구입 비용이 듭니다.',
    },
    breaks: null,
    check: {
      en: 'The device stands in the list under "Multi-factor authentication (MFA)". This finding goes away only when the app is removed too.',
      ko: '"멀티 팩터 인증(MFA)(Multi-factor authentication (MFA))" 목록에 새 디바이스가 보입니다. 이 결과는 앱까지 제거해야 사라집니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/iam/home?region={region}#/security_credentials',
  },
  remedies: [],
  frameworks: { 'cis-aws-7.0': ['2.6'], 'aws-fsbp': ['IAM.6'] },
  evaluate: ({ mfaActive, virtualMfaDevices: apps }) => {
    if (!mfaActive) {
      return notApplicable({
        en: 'The root user has no MFA at all.',
        ko: '루트 사용자에 MFA 자체가 없습니다.',
      });
    }
    if (apps.length === 0) {
      return pass({
        en: 'MFA is on and none of it is an app. Whether it is a passkey, a security key or a hardware token, AWS does not say.',
        ko: 'MFA가 켜져 있고 인증 앱은 없습니다. 패스키, 보안 키, 하드웨어 토큰 중 무엇인지는 AWS가 알려 주지 않습니다.',
      });
    }
    const names = apps.map((arn) => arn.slice(arn.indexOf('/') + 1)).join(', ');
    return fail({
      en: `Virtual MFA devices of the root user: ${names}. Passkeys and security keys beside them cannot be seen.`,
      ko: `루트 사용자의 가상 MFA 디바이스: ${names}. 함께 등록한 패스키나 보안 키가 있는지는 볼 수 없습니다.`,
    });
  },
});
