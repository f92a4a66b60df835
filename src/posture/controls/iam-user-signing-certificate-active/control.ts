import { IamUser } from '../../../inventory/resources/iam-user.ts';
import { sentences } from '../../../kernel/text.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { SHOWN_AFTER_FOUR_HOURS } from '../../criteria/credential-report.ts';

export const control = defineControl({
  id: 'iam-user-signing-certificate-active',
  resource: IamUser,
  reads: ['signingCertificates'],
  severity: 'medium',
  risk: 'hygiene',
  title: { en: 'A user has an active signing certificate', ko: '사용자에 활성 서명 인증서가 있음' },
  why: {
    en: 'Signing certificates were keys for AWS interfaces that hardly exist anymore. Nobody watches them, so a certificate that an intruder adds as a back door goes unnoticed.',
    ko: '서명 인증서는 이제 거의 없는 AWS 인터페이스에서 쓰던 열쇠입니다. 아무도 살펴보지 않으므로 침입자가 다시 들어올 통로로 추가해도 눈에 띄지 않습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the user and choose "Security credentials".',
        ko: '사용자를 열고 "보안 자격 증명(Security credentials)"을 선택합니다.',
      },
      {
        en: 'Under "X.509 signing certificates", choose "Actions", then "Deactivate".',
        ko: '"X.509 서명 인증서(X.509 signing certificates)"의 "작업(Actions)"에서 "비활성화(Deactivate)"를 선택합니다.',
      },
      {
        en: 'If nothing stops working for a few days, delete the certificate.',
        ko: '며칠 동안 문제가 없으면 인증서를 삭제합니다.',
      },
      {
        en: 'If nobody remembers adding it, look for "UploadSigningCertificate" in "Event history" of CloudTrail to see who did.',
        ko: '추가한 기억이 없다면 CloudTrail의 "이벤트 기록(Event history)"에서 "UploadSigningCertificate"를 찾아 누가 했는지 확인합니다.',
      },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'Very old programs that sign requests with the certificate stop working.',
      ko: '이 인증서로 요청에 서명하던 아주 오래된 프로그램은 멈춥니다.',
    },
    check: sentences(
      { en: 'No certificate shows "Active".', ko: '"활성(Active)"으로 표시된 인증서가 없습니다.' },
      SHOWN_AFTER_FOUR_HOURS,
    ),
    console:
      'https://{region}.console.aws.amazon.com/iam/home?region={region}#/users/details/{id}?section=security_credentials',
  },
  remedies: ['iam-deactivate-signing-certificate'],
  frameworks: { 'kisa-isms-p-2023': ['2.5.1'] },
  evaluate: ({ signingCertificates }) => {
    const active = signingCertificates.filter((certificate) => certificate.active).length;
    return active > 0
      ? fail({ en: `Active signing certificates: ${active}.`, ko: `활성 서명 인증서: ${active}개.` })
      : pass({ en: 'No active signing certificate.', ko: '활성 상태인 서명 인증서가 없습니다.' });
  },
});
