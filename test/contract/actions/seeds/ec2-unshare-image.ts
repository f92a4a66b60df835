import { EC2Client, ModifyImageAttributeCommand, RegisterImageCommand } from '@aws-sdk/client-ec2';
import type { Seed } from '../law.ts';
import { REGION } from '../policies.ts';

/** Public; two of them; shared with an account by name as well. */
export const seed: Seed['seed'] = async (account, n) => {
  const ec2 = account.client(EC2Client, REGION);
  const published = async (Name: string) => {
    const { ImageId = '' } = await ec2.send(new RegisterImageCommand({ Name }));
    const Add = [{ Group: 'all' as const }];
    await ec2.send(new ModifyImageAttributeCommand({ ImageId, LaunchPermission: { Add } }));
    return { region: REGION, name: ImageId };
  };
  const first = await published('web');
  if (n === 2) {
    const Add = [{ UserId: '444455556666' }];
    await ec2.send(new ModifyImageAttributeCommand({ ImageId: first.name, LaunchPermission: { Add } }));
  }
  return n === 1 ? [first, await published('old')] : [first];
};
