import {
  CreateTagsCommand,
  EC2Client,
  StartInstancesCommand,
  StopInstancesCommand,
} from '@aws-sdk/client-ec2';
import type { Seed } from '../law.ts';
import { machines } from '../machines.ts';
import { REGION } from '../policies.ts';

/** New; two of them; stopped and started before, with a name. */
export const seed: Seed['seed'] = async (account, n) => {
  const targets = await machines(account, n === 1 ? 2 : 1);
  if (n === 2) {
    const ec2 = account.client(EC2Client, REGION);
    const InstanceIds = targets.map(({ name }) => name);
    await ec2.send(new StopInstancesCommand({ InstanceIds }));
    await ec2.send(new StartInstancesCommand({ InstanceIds }));
    await ec2.send(new CreateTagsCommand({ Resources: InstanceIds, Tags: [{ Key: 'Name', Value: 'web' }] }));
  }
  return targets;
};
