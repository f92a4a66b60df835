import { ago } from '../../../i18n/ago.ts';
import { ServerCertificate } from '../../../inventory/resources/server-certificate.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'iam-server-certificate-expired',
  resource: ServerCertificate,
  reads: ['expiresAt'],
  severity: 'low',
  risk: 'hygiene',
  title: { en: 'A server certificate in IAM has expired', ko: 'IAM의 서버 인증서가 만료됨' },
  why: {
    en: 'If someone picks this certificate for a load balancer by mistake, visitors see a warning instead of your site.',
    ko: '누군가 실수로 로드 밸런서에 이 인증서를 고르면 방문자는 사이트 대신 보안 경고를 보게 됩니다.',
  },
  fix: {
    steps: [
      {
        en: 'Make sure that no load balancer or CloudFront distribution uses the certificate.',
        ko: '로드 밸런서나 CloudFront 배포가 이 인증서를 쓰고 있지 않은지 확인합니다.',
      },
      {
        en: 'Open CloudShell: the IAM console does not list these certificates.',
        ko: 'CloudShell을 엽니다. IAM 콘솔에는 이 인증서가 보이지 않습니다.',
      },
      {
        en: 'Run "aws iam delete-server-certificate --server-certificate-name" with the name shown here.',
        ko: '"aws iam delete-server-certificate --server-certificate-name" 뒤에 여기에 나온 이름을 붙여 실행합니다.',
      },
      {
        en: 'Get new certificates from AWS Certificate Manager: public ones are free for AWS services and renew automatically.',
        ko: '새 인증서는 AWS Certificate Manager에서 만듭니다. AWS 서비스에서 쓰는 퍼블릭 인증서는 무료이고 자동으로 갱신됩니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'A site that still uses the certificate loses HTTPS completely.',
      ko: '아직 이 인증서를 쓰는 사이트는 HTTPS가 완전히 끊깁니다.',
    },
    check: {
      en: 'Run the checkup again: the certificate no longer appears here.',
      ko: '점검을 다시 실행하면 이 인증서가 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/cloudshell/home?region={region}',
  },
  remedies: [],
  frameworks: { 'cis-aws-7.0': ['2.17'], 'kisa-isms-p-2023': ['2.7.2'] },
  evaluate: ({ expiresAt }, { now }) => {
    if (Date.parse(expiresAt) > Date.parse(now)) {
      const day = expiresAt.slice(0, 10);
      return pass({ en: `The certificate is valid until ${day}.`, ko: `${day}까지 유효합니다.` });
    }
    const when = ago(expiresAt, now);
    return fail({ en: `The certificate expired ${when.en}.`, ko: `만료: ${when.ko}.` });
  },
});
