import { CloudFrontDistribution } from '../../../inventory/resources/cloudfront-distribution.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';

export const control = defineControl({
  id: 'cloudfront-distribution-plain-http-allowed',
  resource: CloudFrontDistribution,
  reads: ['enabled', 'plainHttpPaths'],
  onRequest: true,
  severity: 'low',
  risk: 'hygiene',
  title: {
    en: 'A CloudFront distribution answers unencrypted HTTP',
    ko: 'CloudFront 배포가 암호화되지 않은 HTTP 요청에 응답함',
  },
  why: {
    en: 'Whoever opens the site with http:// sends passwords and cookies readable to everyone on the same Wi-Fi, and can be shown a forged page. The browser does not warn before it is too late.',
    ko: 'http://로 접속하면 암호와 쿠키가 같은 와이파이에 있는 누구에게나 그대로 보이고, 위조된 페이지가 표시될 수도 있습니다. 이미 보낸 뒤에는 되돌릴 수 없습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the distribution and choose the "Behaviors" tab.',
        ko: '배포를 열고 "동작(Behaviors)" 탭을 선택합니다.',
      },
      {
        en: 'Select each behavior named above and choose "Edit".',
        ko: '위에 나온 동작을 하나씩 선택하고 "편집(Edit)"을 선택합니다.',
      },
      {
        en: 'Under "Viewer protocol policy", choose "Redirect HTTP to HTTPS", then "Save changes".',
        ko: '"뷰어 프로토콜 정책(Viewer protocol policy)"에서 "Redirect HTTP to HTTPS"를 선택하고 "변경 사항 저장(Save changes)"을 선택합니다.',
      },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'Browsers follow the redirect by themselves. A program that sends data to an http:// address may not: change its address first.',
      ko: '브라우저는 자동으로 https://로 넘어갑니다. http:// 주소로 데이터를 보내는 프로그램은 그러지 못할 수 있으니 주소를 먼저 바꾸세요.',
    },
    check: {
      en: 'Open the site with http:// after a few minutes: the address changes to https://.',
      ko: '몇 분 뒤 http://로 접속하면 주소가 https://로 바뀝니다.',
    },
    console: 'https://console.aws.amazon.com/cloudfront/v4/home#/distributions/{id}/behaviors',
  },
  remedies: [],
  frameworks: {
    'aws-startup-security-baseline': ['WKLD.13'],
    'aws-fsbp': ['CloudFront.3'],
    'kisa-isms-p-2023': ['2.7.1'],
  },
  evaluate: ({ enabled, plainHttpPaths }) => {
    if (!enabled) {
      return notApplicable({
        en: 'The distribution is disabled and answers nobody.',
        ko: '배포가 비활성화되어 요청을 받지 않습니다.',
      });
    }
    if (plainHttpPaths.length === 0) {
      return pass({
        en: 'Every behavior refuses HTTP or redirects it to HTTPS.',
        ko: '모든 동작이 HTTP를 거부하거나 HTTPS로 리디렉션합니다.',
      });
    }
    const paths = plainHttpPaths.join(', ');
    return fail({
      en: `These behaviors answer HTTP as they answer HTTPS: ${paths}.`,
      ko: `HTTP 요청에도 HTTPS와 똑같이 응답하는 동작: ${paths}.`,
    });
  },
});
