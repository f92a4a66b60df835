import {
  GetAdministratorAccountCommand,
  GetDetectorCommand,
  GuardDutyClient,
  paginateListDetectors,
} from '@aws-sdk/client-guardduty';
import { type Call, defineAction, type Target } from '../../../change/action.ts';
import { GuardDuty } from '../../../inventory/resources/guardduty.ts';
import { told } from '../../../inventory/told.ts';
import { MANAGED_BY_ORGANIZATION } from '../../organization-managed.ts';

/** Each is charged on its own, and AWS turns on those that a new detector does not name. */
const OPTIONAL_PLANS = [
  'S3_DATA_EVENTS',
  'EKS_AUDIT_LOGS',
  'EBS_MALWARE_PROTECTION',
  'RDS_LOGIN_EVENTS',
  'LAMBDA_NETWORK_LOGS',
] as const;

export const action = defineAction<Target>()({
  id: 'guardduty-enable-detector',
  title: ({ region }) => ({
    en: `Turn on GuardDuty in ${region}, without its optional plans`,
    ko: `${region}에서 선택 보호 플랜 없이 GuardDuty 켜기`,
  }),
  reads: ['guardduty:ListDetectors', 'guardduty:GetDetector', 'guardduty:GetAdministratorAccount'],
  writes: [
    'guardduty:CreateDetector',
    'guardduty:DeleteDetector',
    'guardduty:UpdateDetector',
    'iam:CreateServiceLinkedRole',
  ],
  capture: async (aws, { region }) => {
    const client = aws.client(GuardDutyClient, region);
    const ids: string[] = [];
    for await (const { DetectorIds } of paginateListDetectors({ client }, {})) {
      ids.push(...told(DetectorIds, 'DetectorIds'));
    }
    // A region has at most one.
    const [DetectorId] = ids;
    if (DetectorId === undefined) return null;
    const { Status } = await client.send(new GetDetectorCommand({ DetectorId }));
    const { Administrator } = await client.send(new GetAdministratorAccountCommand({ DetectorId }));
    return {
      id: DetectorId,
      status: told(Status, 'Status'),
      administrator: Administrator?.AccountId ?? null,
    };
  },
  holds: (detector) => detector?.status === 'ENABLED',
  apply: (target, detector) => [
    detector === null
      ? call(target, 'CreateDetector', {
          Enable: true,
          Features: OPTIONAL_PLANS.map((Name) => ({ Name, Status: 'DISABLED' })),
        })
      : call(target, 'UpdateDetector', { DetectorId: detector.id, Enable: true }),
  ],
  undo: (target, before, now) => {
    if (now === null) return [];
    return before === null
      ? [call(target, 'DeleteDetector', { DetectorId: now.id })]
      : [call(target, 'UpdateDetector', { DetectorId: now.id, Enable: false })];
  },
  effect: ({ region }, before) =>
    before === null
      ? {
          en: `GuardDuty watches the calls, the network traffic and the name look-ups of ${region} for signs of an intruder. Undoing deletes its findings. AWS also makes the role AWSServiceRoleForAmazonGuardDuty, which stays.`,
          ko: `GuardDuty가 ${region}의 API 호출, 네트워크 트래픽, DNS 조회에서 침입 징후를 찾습니다. 되돌리면 발견된 결과도 삭제됩니다. AWS가 만드는 서비스 연결 역할 AWSServiceRoleForAmazonGuardDuty는 남습니다.`,
        }
      : {
          en: `GuardDuty in ${region}, which was suspended, watches again, with the plans it had.`,
          ko: `일시 중지된 ${region}의 GuardDuty가 전에 켜져 있던 보호 플랜 그대로 다시 동작합니다.`,
        },
  hurts: (_, before) =>
    before === null
      ? [
          {
            en: 'AWS may turn on plans that are newer than this program, free for 30 days: look at "Protection plans" in the GuardDuty console.',
            ko: '이 프로그램보다 나중에 나온 보호 플랜은 AWS가 30일 무료로 켤 수 있습니다. GuardDuty 콘솔의 보호 플랜(Protection plans)에서 확인하세요.',
          },
        ]
      : [],
  refuses: (_, detector) => (detector?.administrator ? MANAGED_BY_ORGANIZATION : undefined),
  monthlyUsd: {
    en: 'Free for 30 days where it was never on, then by the number of events and the traffic; the GuardDuty console shows an estimate under "Usage" within days',
    ko: '처음 켜면 30일 무료. 이후 이벤트 수와 트래픽에 따라 요금이 붙으며, 며칠 뒤부터 GuardDuty 콘솔의 사용량(Usage)에서 예상 요금을 볼 수 있음',
  },
  minutes: 1,
  fromFinding: ({ resource }) =>
    resource.type === GuardDuty.type ? [{ region: resource.region, name: 'GuardDuty' }] : [],
});

function call({ region }: Target, operation: string, input: Call['input']): Call {
  return {
    load: () => import('@aws-sdk/client-guardduty'),
    client: 'GuardDuty',
    operation,
    region,
    input,
    needs:
      operation === 'CreateDetector'
        ? ['guardduty:CreateDetector', 'iam:CreateServiceLinkedRole']
        : [`guardduty:${operation}`],
  };
}
