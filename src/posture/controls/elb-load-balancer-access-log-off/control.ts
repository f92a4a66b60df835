import { LoadBalancer } from '../../../inventory/resources/load-balancer.ts';
import { defineControl, notApplicable } from '../../control.ts';
import { ACCESS_LOG_COST, judgeAccessLog, WHY_ACCESS_LOG } from '../../criteria/access-log.ts';

export const control = defineControl({
  id: 'elb-load-balancer-access-log-off',
  resource: LoadBalancer,
  reads: ['kind', 'endsTls', 'accessLog'],
  onRequest: true,
  severity: 'low',
  risk: 'no-evidence',
  title: { en: 'A load balancer keeps no access log', ko: '액세스 로그를 남기지 않는 로드 밸런서가 있음' },
  why: WHY_ACCESS_LOG,
  fix: {
    steps: [
      {
        en: 'Open the load balancer, choose the "Attributes" tab, then "Edit".',
        ko: '로드 밸런서를 열고 "속성(Attributes)" 탭에서 "편집(Edit)"을 선택합니다.',
      },
      {
        en: 'Under "Monitoring" turn on "Access logs" and choose a bucket of the same region.',
        ko: '"모니터링(Monitoring)"에서 "액세스 로그(Access logs)"를 켜고 같은 리전의 버킷을 선택합니다.',
      },
      {
        en: 'If AWS says that access to the bucket is denied, add the bucket policy that the "Access logs" help shows for your region.',
        ko: '버킷에 대한 액세스가 거부되었다고 나오면 "액세스 로그" 도움말에 나온 해당 리전의 버킷 정책을 추가합니다.',
      },
      { en: 'Choose "Save changes".', ko: '"변경 사항 저장(Save changes)"을 선택합니다.' },
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
  remedies: ['elb-enable-access-log'],
  frameworks: { 'cis-aws-7.0': ['4.10'], 'kisa-isms-p-2023': ['2.9.4'] },
  evaluate: ({ kind, endsTls, accessLog }) => {
    if (kind === 'gateway') {
      return notApplicable({
        en: 'A Gateway Load Balancer has no access logs.',
        ko: 'Gateway Load Balancer에는 액세스 로그가 없습니다.',
      });
    }
    if (kind === 'network' && !endsTls && accessLog === null) {
      return notApplicable({
        en: 'A Network Load Balancer leaves access logs of TLS listeners only, and has none.',
        ko: 'Network Load Balancer는 TLS 리스너의 액세스 로그만 남기는데, TLS 리스너가 없습니다.',
      });
    }
    return judgeAccessLog(accessLog);
  },
});
