import { EC2Client, paginateDescribeFlowLogs } from '@aws-sdk/client-ec2';
import { defineAction } from '../../../change/action.ts';
import { Vpc } from '../../../inventory/resources/vpc.ts';
import { told } from '../../../inventory/told.ts';
import { partitionOfRegion } from '../../../kernel/partitions.ts';
import { sentences } from '../../../kernel/text.ts';
import { ec2Call } from '../../ec2-call.ts';
import { type ResourceTarget, theResource } from '../../found.ts';
import { LOG_BUCKET_WRITES, makeBucket, mayUseBucket } from '../../log-bucket.ts';
import { bucketTaken, keptLogs, serviceLogs, serviceLogsPolicy } from '../../service-logs.ts';

type FlowLog = {
  readonly id: string;
  readonly traffic: string;
  readonly destination: string | null;
  /** Whether its records arrive, as far as AWS knows. */
  readonly arrives: boolean;
};

/** `name` is the VPC's id. */
export const action = defineAction<ResourceTarget>()({
  id: 'ec2-create-flow-log',
  title: ({ name, region }) => ({
    en: `Keep flow logs of the VPC ${name} (${region})`,
    ko: `VPC ${name}(${region})의 흐름 로그 남기기`,
  }),
  reads: ['ec2:DescribeFlowLogs', 's3:GetBucketPolicy'],
  writes: [
    ...LOG_BUCKET_WRITES,
    'ec2:CreateFlowLogs',
    'ec2:DeleteFlowLogs',
    'logs:CreateLogDelivery',
    'logs:DeleteLogDelivery',
  ],
  capture: async (aws, target) => {
    const client = aws.client(EC2Client, target.region);
    const flowLogs: FlowLog[] = [];
    const input = { Filter: [{ Name: 'resource-id', Values: [target.name] }] };
    for await (const page of paginateDescribeFlowLogs({ client }, input)) {
      for (const one of told(page.FlowLogs, 'flowLogSet')) {
        flowLogs.push({
          id: told(one.FlowLogId, 'flowLogId'),
          traffic: told(one.TrafficType, 'trafficType'),
          destination: one.LogDestination ?? one.LogGroupName ?? null,
          arrives: !one.DeliverLogsErrorMessage,
        });
      }
    }
    const logs = logsOf(target);
    return {
      flowLogs: flowLogs.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
      mayUse: await mayUseBucket(aws, logs, serviceLogsPolicy(logs)),
    };
  },
  holds: ({ flowLogs }) => flowLogs.some(({ traffic, arrives }) => arrives && traffic !== 'ACCEPT'),
  apply: (target) => {
    const logs = logsOf(target);
    const create = ec2Call(target, 'CreateFlowLogs', {
      ResourceIds: [target.name],
      ResourceType: 'VPC',
      TrafficType: 'ALL',
      LogDestinationType: 's3',
      LogDestination: `arn:${logs.partition}:s3:::${logs.bucket}`,
    });
    return [
      ...makeBucket(logs, serviceLogsPolicy(logs)),
      { ...create, needs: [...create.needs, 'logs:CreateLogDelivery'], doneWhen: ['FlowLogAlreadyExists'] },
    ];
  },
  undo: (target, before, now) => {
    const known = new Set(before.flowLogs.map(({ id }) => id));
    const made = now.flowLogs.filter(({ id }) => !known.has(id)).map(({ id }) => id);
    if (made.length === 0) return [];
    const remove = ec2Call(target, 'DeleteFlowLogs', { FlowLogIds: made });
    return [
      {
        ...remove,
        needs: [...remove.needs, 'logs:DeleteLogDelivery'],
        doneWhen: ['InvalidFlowLogId.NotFound'],
      },
    ];
  },
  effect: (target) => {
    const logs = logsOf(target);
    return sentences(
      {
        en: `Who talked to whom in the VPC is noted in the private bucket ${logs.bucket}, which is made if it is not there: addresses, ports, bytes, let through or refused; no contents. The first file comes after about ten minutes.`,
        ko: `VPC에서 누가 누구와 통신했는지(주소, 포트, 바이트 수, 허용 또는 거부) 비공개 버킷 ${logs.bucket}에 기록됩니다. 통신 내용은 남지 않습니다. 그 버킷이 없으면 새로 만듭니다. 첫 파일은 약 10분 뒤에 생깁니다.`,
      },
      keptLogs(logs),
    );
  },
  hurts: () => [],
  refuses: (target, { mayUse }) => (mayUse ? undefined : bucketTaken(logsOf(target))),
  monthlyUsd: {
    en: 'By the gigabyte of records that are delivered and kept (0.25 USD and 0.023 USD in N. Virginia); nothing without traffic',
    ko: '전달하고 보관하는 기록의 GB당 요금(버지니아 북부 0.25 USD와 0.023 USD). 트래픽이 없으면 0',
  },
  minutes: 2,
  fromFinding: theResource(Vpc),
});

function logsOf({ region, account }: ResourceTarget) {
  return serviceLogs({ region, account, partition: partitionOfRegion(region).id });
}
