import {
  EC2Client,
  paginateDescribeFlowLogs,
  paginateDescribeVpcs,
  type FlowLog as SdkFlowLog,
  type Vpc as SdkVpc,
} from '@aws-sdk/client-ec2';
import { attempt } from '../../../aws/attempt.ts';
import { known, mapReading, type Reading } from '../../../kernel/reading.ts';
import { defineCollector } from '../../collector.ts';
import { type FlowLog, Vpc } from '../../resources/vpc.ts';
import { told } from '../../told.ts';

export const collector = defineCollector({
  id: 'ec2-vpc',
  scope: 'region',
  provides: [Vpc],
  run: async (aws, { partition, region, account }, shelf) => {
    const client = aws.client(EC2Client, region);
    const vpcs: SdkVpc[] = [];
    for await (const page of paginateDescribeVpcs({ client }, { MaxResults: 1000 })) {
      vpcs.push(...told(page.Vpcs, 'vpcSet'));
    }
    shelf.listed(Vpc, known({ count: vpcs.length }));
    if (vpcs.length === 0) return;
    const logs = shelf.wants(Vpc, 'flowLogs') ? await readFlowLogs(client) : undefined;
    for (const { VpcId: id = '', OwnerId = account, IsDefault } of vpcs) {
      shelf.put(
        Vpc,
        { id, arn: `arn:${partition}:ec2:${region}:${OwnerId}:vpc/${id}` },
        {
          isDefault: known(IsDefault === true),
          ...(logs && { flowLogs: mapReading(logs, (byVpc) => byVpc.get(id) ?? []) }),
        },
      );
    }
  },
});

type ByVpc = ReadonlyMap<string, readonly FlowLog[]>;

function readFlowLogs(client: EC2Client): Promise<Reading<ByVpc>> {
  return attempt('ec2:DescribeFlowLogs', async () => {
    const found: SdkFlowLog[] = [];
    for await (const page of paginateDescribeFlowLogs({ client }, { MaxResults: 1000 })) {
      found.push(...told(page.FlowLogs, 'flowLogSet'));
    }
    const byResource = Map.groupBy(found, ({ ResourceId }) => ResourceId ?? '');
    return new Map([...byResource].map(([id, logs]) => [id, logs.map(flowLogFrom)]));
  });
}

function flowLogFrom(log: SdkFlowLog): FlowLog {
  const fails = log.DeliverLogsStatus === 'FAILED' || log.FlowLogStatus !== 'ACTIVE';
  return {
    id: log.FlowLogId ?? '',
    traffic: told(log.TrafficType, 'trafficType'),
    deliveryError: fails ? (log.DeliverLogsErrorMessage ?? log.FlowLogStatus ?? 'FAILED') : null,
  };
}
