import { CloudFrontDistribution } from '../../../inventory/resources/cloudfront-distribution.ts';
import { defineControl, notApplicable } from '../../control.ts';
import { ACCESS_LOG_COST, judgeAccessLog, WHY_ACCESS_LOG } from '../../criteria/access-log.ts';

export const control = defineControl({
  id: 'cloudfront-distribution-access-log-off',
  resource: CloudFrontDistribution,
  reads: ['enabled', 'accessLog'],
  onRequest: true,
  severity: 'low',
  risk: 'no-evidence',
  title: {
    en: 'A CloudFront distribution keeps no access log',
    ko: '액세스 로그를 남기지 않는 CloudFront 배포가 있음',
  },
  why: WHY_ACCESS_LOG,
  fix: {
    steps: [
      {
        en: 'Open the distribution and choose the "Logging" tab.',
        ko: '배포를 열고 "로깅(Logging)" 탭을 선택합니다.',
      },
      {
        en: 'Under "Access log destinations" choose "Add", then "Amazon S3", and a bucket that is not public.',
        ko: '"액세스 로그 대상(Access log destinations)"에서 "추가(Add)", "Amazon S3"를 선택하고 공개되지 않은 버킷을 지정합니다.',
      },
      { en: 'Choose "Submit".', ko: '"제출(Submit)"을 선택합니다.' },
    ],
    minutes: 5,
    cost: ACCESS_LOG_COST,
    breaks: null,
    check: {
      en: 'Open the site once: the first file arrives in the bucket, usually within an hour.',
      ko: '사이트에 한 번 접속하면 보통 한 시간 안에 버킷에 첫 파일이 생깁니다.',
    },
    console: 'https://console.aws.amazon.com/cloudfront/v4/home#/distributions/{id}/logging',
  },
  remedies: [],
  frameworks: { 'cis-aws-7.0': ['4.10'], 'kisa-isms-p-2023': ['2.9.4'] },
  evaluate: ({ enabled, accessLog }) =>
    enabled || accessLog !== null
      ? judgeAccessLog(accessLog)
      : notApplicable({
          en: 'The distribution is disabled and answers nobody.',
          ko: '배포가 비활성화되어 요청을 받지 않습니다.',
        }),
});
