import { ago } from '../../../i18n/ago.ts';
import { ServerCertificate } from '../../../inventory/resources/server-certificate.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'iam-server-certificate-expired',
  resource: ServerCertificate,
  reads: ['expiresAt'],
  severity: 'low',
  risk: 'hygiene',
  title: { en: 'An expired server certificate lies in IAM', ko: 'IAM에 만료된 서버 인증서가 있음' },
  why: {
    en: 'If somebody picks it for a load balancer by mistake, visitors see a warning instead of your site.',
    ko: '누군가 실수로 로드 밸런서에 이 인증서를 고르면 방문자는 사이트 대신 보안 경고를 보게 됩니다.',
  },
  fix: {
    steps: [
      { en: 'The console does not list these certificates.', ko: '콘솔에는 이 인증서가 보이지 않습니다.' },
      { en: 'Open CloudShell.', ko: 'CloudShell을 엽니다.' },
      {
        en: 'See that no load balancer or CloudFront distribution uses it.',
        ko: '로드 밸런서나 CloudFront 배포가 쓰고 있지 않은지 확인합니다.',
      },
      {
        en: 'Run "aws iam delete-server-certificate --server-certificate-name" with the name shown here.',
        ko: '"aws iam delete-server-certificate --server-certificate-name" 뒤에 여기 적힌 이름을 붙여 실행합니다.',
      },
      {
        en: 'Get new certificates from AWS Certificate Manager: they are free and renew themselves.',
        ko: '새 인증서는 AWS Certificate Manager에서 만드세요. 무료이고 자동으로 갱신됩니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'A site that still uses it loses HTTPS altogether.',
      ko: '아직 이 인증서를 쓰는 사이트는 HTTPS가 완전히 끊깁니다.',
    },
    check: {
      en: 'Run the checkup again: the certificate no longer appears here.',
      ko: '점검을 다시 실행하면 이 인증서가 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/cloudshell/home?region={region}',
  },
  remedies: ['iam-delete-server-certificate'],
  frameworks: { 'cis-aws-7.0': ['2.17'] },
  evaluate: ({ expiresAt }, { now }) => {
    if (Date.parse(expiresAt) > Date.parse(now)) {
      const day = expiresAt.slice(0, 10);
      return pass({ en: `It is valid until ${day}.`, ko: `${day}까지 유효합니다.` });
    }
    const when = ago(expiresAt, now);
    return fail({ en: `It expired ${when.en}.`, ko: `만료: ${when.ko}.` });
  },
});
