import { RootUser } from '../../../inventory/resources/root-user.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'root-signing-certificate-present',
  resource: RootUser,
  reads: ['signingCertificatePresent'],
  severity: 'high',
  risk: 'account-takeover',
  title: { en: 'The root user has a signing certificate', ko: '루트 사용자에 서명 인증서가 있음' },
  why: {
    en: 'A signing certificate is an old kind of key for a few old AWS interfaces. Hardly anyone needs one and nobody looks after it, but whoever has its private key can act as the root user.',
    ko: '서명 인증서는 일부 오래된 AWS 인터페이스에서 쓰던 열쇠입니다. 이제 쓰는 사람이 거의 없어 관리되지 않지만, 개인 키를 가진 사람은 루트 사용자로 행동할 수 있습니다.',
  },
  fix: {
    steps: [
      { en: 'Sign in as the root user.', ko: '루트 사용자(Root user)로 로그인합니다.' },
      {
        en: 'Choose the account name at the top right, then "Security credentials".',
        ko: '오른쪽 위의 계정 이름을 누르고 "보안 자격 증명(Security credentials)"을 선택합니다.',
      },
      {
        en: 'Under "X.509 signing certificates", choose "Actions", then "Deactivate".',
        ko: '"X.509 서명 인증서(X.509 signing certificates)"의 "작업(Actions)"에서 "비활성화(Deactivate)"를 선택합니다.',
      },
      {
        en: 'If nothing stops working for a few days, delete the certificate.',
        ko: '며칠 동안 문제가 없으면 인증서를 삭제합니다.',
      },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'Very old programs that sign requests with the certificate stop working.',
      ko: '이 인증서로 요청에 서명하던 아주 오래된 프로그램은 멈춥니다.',
    },
    check: {
      en: 'The list of signing certificates is empty. The next checkup shows it right away.',
      ko: '서명 인증서 목록이 비어 있습니다. 다음 점검에 바로 반영됩니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/iam/home?region={region}#/security_credentials',
  },
  remedies: [],
  frameworks: { 'aws-startup-security-baseline': ['ACCT.02'], 'kisa-isms-p-2023': ['2.5.5'] },
  evaluate: ({ signingCertificatePresent }) =>
    signingCertificatePresent
      ? fail({
          en: 'The root user has a signing certificate. AWS does not say whether it is active.',
          ko: '루트 사용자에 서명 인증서가 있습니다. 활성인지는 AWS가 알려 주지 않습니다.',
        })
      : pass({
          en: 'The root user has no signing certificate.',
          ko: '루트 사용자에 서명 인증서가 없습니다.',
        }),
});
