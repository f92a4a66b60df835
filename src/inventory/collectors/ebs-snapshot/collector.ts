import {
  DescribeSnapshotAttributeCommand,
  EC2Client,
  GetSnapshotBlockPublicAccessStateCommand,
  paginateDescribeSnapshots,
  type Snapshot,
} from '@aws-sdk/client-ec2';
import pLimit from 'p-limit';
import { attempt } from '../../../aws/attempt.ts';
import { type Gap, known, knownExcept, type Reading } from '../../../kernel/reading.ts';
import { defineCollector } from '../../collector.ts';
import { isGone } from '../../gone.ts';
import { PublicEbsSnapshot } from '../../resources/public-ebs-snapshot.ts';
import { told } from '../../told.ts';

const PUBLIC = { OwnerIds: ['self'], RestorableByUserIds: ['all'], MaxResults: 1000 };

export const collector = defineCollector({
  id: 'ebs-snapshot',
  scope: 'region',
  provides: [PublicEbsSnapshot],
  run: async (aws, { partition, region, account }, shelf) => {
    const client = aws.client(EC2Client, region);
    const listed: Snapshot[] = [];
    for await (const page of paginateDescribeSnapshots({ client }, { ...PUBLIC })) {
      listed.push(...(page.Snapshots ?? []).filter(({ OwnerId }) => OwnerId === account));
    }
    // "Public" frightens: each is confirmed, in case what answered took the filter lightly.
    const asked = await pLimit(16).map(listed, async (snapshot) => ({
      snapshot,
      shared: await readShared(client, snapshot.SnapshotId ?? ''),
    }));
    const found = asked.filter(
      ({ shared }) => !isGone([shared]) && (shared.state !== 'known' || shared.value),
    );
    shelf.listed(PublicEbsSnapshot, known({ count: found.length }));
    if (found.length === 0) return;

    const block = await attempt('ec2:GetSnapshotBlockPublicAccessState', async () => {
      const { State } = await client.send(new GetSnapshotBlockPublicAccessStateCommand({}));
      return State === 'block-all-sharing';
    });
    for (const { snapshot, shared } of found) {
      const id = snapshot.SnapshotId ?? '';
      const gaps = [shared, block].flatMap((reading): readonly Gap[] =>
        reading.state === 'known' ? [] : [{ ...reading, region }],
      );
      shelf.put(
        PublicEbsSnapshot,
        // AWS writes the ARN of a snapshot without the account.
        { id, arn: `arn:${partition}:ec2:${region}::snapshot/${id}` },
        {
          name: known(snapshot.Tags?.find(({ Key }) => Key === 'Name')?.Value ?? null),
          createdAt: known(snapshot.StartTime?.toISOString() ?? null),
          sizeGib: known(snapshot.VolumeSize ?? null),
          heldBack: knownExcept(block.state === 'known' && block.value, gaps),
        },
      );
    }
  },
});

function readShared(client: EC2Client, id: string): Promise<Reading<boolean>> {
  return attempt('ec2:DescribeSnapshotAttribute', async () => {
    const { CreateVolumePermissions } = await client.send(
      new DescribeSnapshotAttributeCommand({ SnapshotId: id, Attribute: 'createVolumePermission' }),
    );
    return told(CreateVolumePermissions, 'createVolumePermission').some(({ Group }) => Group === 'all');
  });
}
