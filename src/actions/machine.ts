import { DescribeInstancesCommand, EC2Client, type Instance } from '@aws-sdk/client-ec2';
import type { AwsClients } from '../aws/gate.ts';
import type { Target } from '../change/action.ts';
import { told } from '../inventory/told.ts';

/** @param target named by the instance's id. @throws SDK exceptions */
export async function readMachine(aws: AwsClients, { region, name }: Target): Promise<Instance> {
  const { Reservations } = await aws
    .client(EC2Client, region)
    .send(new DescribeInstancesCommand({ InstanceIds: [name] }));
  return told(Reservations?.[0]?.Instances?.[0], 'instancesSet');
}
