import { EC2Client, RegisterImageCommand, RunInstancesCommand } from '@aws-sdk/client-ec2';
import type { Target } from '../../../src/change/action.ts';
import type { TestAccount } from '../../servers/aws-server.ts';
import { REGION } from './policies.ts';

/** Running instances. */
export async function machines(account: TestAccount, count: number): Promise<readonly Target[]> {
  const ec2 = account.client(EC2Client, REGION);
  const { ImageId } = await ec2.send(new RegisterImageCommand({ Name: 'web' }));
  const { Instances = [] } = await ec2.send(
    new RunInstancesCommand({ ImageId, MinCount: count, MaxCount: count, InstanceType: 't3.micro' }),
  );
  return Instances.map(({ InstanceId: name = '' }) => ({ region: REGION, name }));
}
