import { type FlowLog, Vpc } from '../../../inventory/resources/vpc.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'ec2-vpc-without-flow-log',
  resource: Vpc,
  reads: ['isDefault', 'flowLogs'],
  onRequest: true,
  severity: 'low',
  risk: 'no-evidence',
  title: { en: 'A VPC keeps no flow logs', ko: '흐름 로그를 남기지 않는 VPC가 있음' },
  why: {
    en: 'Flow logs note who talked to whom in your network: addresses, ports, bytes, let through or refused. If a server was taken over, they tell what it reached and whether data left. They cannot be made afterwards. They are paid by the gigabyte, so a small account may keep refused traffic only.',
    ko: '흐름 로그에는 네트워크에서 누가 누구와 통신했는지(주소, 포트, 바이트 수, 허용 또는 거부)가 남습니다. 서버를 빼앗겼을 때 어디에 접근했고 데이터가 나갔는지 알려 주지만, 나중에 만들 수는 없습니다. 용량에 따라 요금이 붙으므로 작은 계정은 거부된 트래픽만 남겨도 됩니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the VPC and choose "Flow logs", then "Create flow log".',
        ko: 'VPC를 열고 "흐름 로그(Flow logs)", "흐름 로그 생성(Create flow log)"을 선택합니다.',
      },
      {
        en: 'As filter choose "Reject" (cheap) or "All" (complete).',
        ko: '필터로 "거부(Reject)"(저렴함) 또는 "모두(All)"(빠짐없음)를 선택합니다.',
      },
      {
        en: 'As destination choose "Send to an Amazon S3 bucket": it is cheaper than CloudWatch Logs.',
        ko: '대상으로 "Amazon S3 버킷으로 전송(Send to an Amazon S3 bucket)"을 선택합니다. CloudWatch Logs보다 저렴합니다.',
      },
      {
        en: 'If nobody uses this VPC, deleting it costs nothing and serves as well.',
        ko: '아무도 쓰지 않는 VPC라면 삭제해도 됩니다. 비용이 들지 않습니다.',
      },
    ],
    minutes: 5,
    cost: {
      en: 'Paid per gigabyte of logs delivered, and for keeping them. A VPC without traffic costs nothing.',
      ko: '전달한 로그 용량과 보관 용량에 따라 요금이 붙습니다. 트래픽이 없는 VPC는 비용이 들지 않습니다.',
    },
    breaks: null,
    check: {
      en: 'The flow log shows "Active"; the first records arrive after about ten minutes.',
      ko: '흐름 로그가 "활성(Active)"으로 표시되고 약 10분 뒤 첫 기록이 도착합니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/vpcconsole/home?region={region}#VpcDetails:VpcId={id}',
  },
  remedies: ['ec2-create-flow-log'],
  frameworks: { 'cis-aws-7.0': ['4.7'], 'kisa-isms-p-2023': ['2.9.4'] },
  evaluate: ({ isDefault, flowLogs }) => {
    const good = flowLogs.find((log) => log.deliveryError === null && log.traffic !== 'ACCEPT');
    if (good) {
      return pass({
        en: `Flow log ${good.id} keeps ${good.traffic === 'ALL' ? 'all traffic' : 'refused traffic'}.`,
        ko: `흐름 로그 ${good.id}: ${good.traffic === 'ALL' ? '모든 트래픽' : '거부된 트래픽'}을 남깁니다.`,
      });
    }
    const [log] = flowLogs;
    if (log) return fail(shortcoming(log));
    return isDefault
      ? fail({
          en: 'This is the default VPC that AWS made for the region. It has no flow log.',
          ko: 'AWS가 리전마다 만들어 두는 기본 VPC이며 흐름 로그가 없습니다.',
        })
      : fail({ en: 'It has no flow log.', ko: '흐름 로그가 없습니다.' });
  },
});

function shortcoming({ id, deliveryError }: FlowLog) {
  return deliveryError === null
    ? {
        en: `Flow log ${id} keeps accepted traffic only: refused attempts are not in it.`,
        ko: `흐름 로그 ${id}: 허용된 트래픽만 남기므로 거부된 시도는 기록되지 않습니다.`,
      }
    : {
        en: `Flow log ${id} cannot deliver its records (${deliveryError}).`,
        ko: `흐름 로그 ${id}: 기록을 전달하지 못하고 있습니다(${deliveryError}).`,
      };
}
