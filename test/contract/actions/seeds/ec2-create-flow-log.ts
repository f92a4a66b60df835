import { CreateFlowLogsCommand, CreateVpcCommand, EC2Client } from '@aws-sdk/client-ec2';
import { newBucket } from '../bucket.ts';
import type { Seed } from '../law.ts';
import { policyTarget, REGION } from '../policies.ts';

/** None; one of what is let through only; two networks. */
export const seed: Seed['seed'] = async (account, n) => {
  const ec2 = account.client(EC2Client, REGION);
  const ids: string[] = [];
  for (const CidrBlock of n === 2 ? ['10.7.0.0/16', '10.8.0.0/16'] : ['10.7.0.0/16']) {
    const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock }));
    ids.push(Vpc?.VpcId ?? '');
  }
  if (n === 1) {
    const { arn } = await newBucket(account, 'flow');
    await ec2.send(
      new CreateFlowLogsCommand({
        ResourceIds: ids,
        ResourceType: 'VPC',
        TrafficType: 'ACCEPT',
        LogDestinationType: 's3',
        LogDestination: arn,
      }),
    );
  }
  return ids.map((id) => policyTarget(account, id, `arn:aws:ec2:${REGION}:${account.id}:vpc/${id}`));
};
