import {
  CreateRouteTableCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import type { Seed } from '../law.ts';
import { REGION } from '../policies.ts';

/** None; one for another table of the VPC; two VPCs, one of which reaches DynamoDB so. */
export const seed: Seed['seed'] = async (account, n) => {
  const ec2 = account.client(EC2Client, REGION);
  const names: string[] = [];
  for (const CidrBlock of n === 2 ? ['10.7.0.0/16', '10.8.0.0/16'] : ['10.7.0.0/16']) {
    const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock }));
    const VpcId = Vpc?.VpcId ?? '';
    const table = async () =>
      (await ec2.send(new CreateRouteTableCommand({ VpcId }))).RouteTable?.RouteTableId ?? '';
    const [name, other] = [await table(), await table()];
    names.push(name);
    const make = (service: string, tables: readonly string[]) =>
      ec2.send(
        new CreateVpcEndpointCommand({
          VpcEndpointType: 'Gateway',
          VpcId,
          ServiceName: `com.amazonaws.${REGION}.${service}`,
          RouteTableIds: [...tables],
        }),
      );
    if (n === 1) await make('s3', [other]);
    if (n === 2 && names.length === 1) await make('dynamodb', [name]);
  }
  return names.map((name) => ({ region: REGION, name }));
};
