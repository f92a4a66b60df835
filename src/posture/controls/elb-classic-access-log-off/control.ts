import { ClassicLoadBalancer } from '../../../inventory/resources/classic-load-balancer.ts';
import { defineControl } from '../../control.ts';
import { ACCESS_LOG_COST, judgeAccessLog, WHY_ACCESS_LOG } from '../../criteria/access-log.ts';

export const control = defineControl({
  id: 'elb-classic-access-log-off',
  resource: ClassicLoadBalancer,
  reads: ['accessLog'],
  onRequest: true,
  severity: 'low',
  risk: 'no-evidence',
  title: {
    en: 'A Classic Load Balancer keeps no access log',
    ko: '액세스 로그를 남기지 않는 Classic Load Balancer가 있음',
  },
  why: WHY_ACCESS_LOG,
  fix: {
    steps: [
      {
        en: 'Open the load balancer, choose the "Attributes" tab, then "Edit".',
        ko: '로드 밸런서를 열고 "속성(Attributes)" 탭에서 "편집(Edit)"을 선택합니다.',
      },
      {
        en: 'Turn on "Access logs", choose a bucket of the same region, and "Save changes".',
        ko: '"액세스 로그(Access logs)"를 켜고 같은 리전의 버킷을 선택한 뒤 "변경 사항 저장(Save changes)"을 선택합니다.',
      },
    ],
    minutes: 10,
    cost: ACCESS_LOG_COST,
    breaks: null,
    check: {
      en: 'A test file (ELBAccessLogTestFile) appears in the bucket at once, records after some minutes.',
      ko: '버킷에 테스트 파일(ELBAccessLogTestFile)이 바로 생기고, 몇 분 뒤 기록이 도착합니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/ec2/home?region={region}#LoadBalancers:search={id}',
  },
  remedies: ['elb-enable-classic-access-log'],
  frameworks: { 'cis-aws-7.0': ['4.10'], 'kisa-isms-p-2023': ['2.9.4'] },
  evaluate: ({ accessLog }) => judgeAccessLog(accessLog),
});
