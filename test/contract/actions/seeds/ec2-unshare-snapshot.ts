import {
  CreateSnapshotCommand,
  CreateVolumeCommand,
  EC2Client,
  ModifySnapshotAttributeCommand,
} from '@aws-sdk/client-ec2';
import type { Seed } from '../law.ts';
import { REGION } from '../policies.ts';

/** Public; two of them; shared with an account by name as well. */
export const seed: Seed['seed'] = async (account, n) => {
  const ec2 = account.client(EC2Client, REGION);
  const { VolumeId } = await ec2.send(new CreateVolumeCommand({ AvailabilityZone: `${REGION}a`, Size: 1 }));
  const share = { Attribute: 'createVolumePermission', OperationType: 'add' } as const;
  const published = async () => {
    const { SnapshotId = '' } = await ec2.send(new CreateSnapshotCommand({ VolumeId }));
    await ec2.send(new ModifySnapshotAttributeCommand({ ...share, SnapshotId, GroupNames: ['all'] }));
    return { region: REGION, name: SnapshotId };
  };
  const first = await published();
  if (n === 2) {
    const UserIds = ['444455556666'];
    await ec2.send(new ModifySnapshotAttributeCommand({ ...share, SnapshotId: first.name, UserIds }));
  }
  return n === 1 ? [first, await published()] : [first];
};
