import {
  DescribeDBClusterSnapshotAttributesCommand,
  DescribeDBSnapshotAttributesCommand,
  paginateDescribeDBClusterSnapshots,
  paginateDescribeDBSnapshots,
  RDSClient,
} from '@aws-sdk/client-rds';
import pLimit from 'p-limit';
import { attempt } from '../../../aws/attempt.ts';
import { known, type Reading } from '../../../kernel/reading.ts';
import { defineCollector } from '../../collector.ts';
import { isGone } from '../../gone.ts';
import { RdsSnapshot } from '../../resources/rds-snapshot.ts';
import { told } from '../../told.ts';

const MANUAL = { SnapshotType: 'manual', MaxRecords: 100 };

interface Found {
  readonly of: 'instance' | 'cluster';
  readonly id: string;
  readonly arn: string | undefined;
  readonly createdAt: string | null;
}

export const collector = defineCollector({
  id: 'rds-snapshot',
  scope: 'region',
  provides: [RdsSnapshot],
  run: async (aws, { region }, shelf) => {
    const client = aws.client(RDSClient, region);
    const lists = [
      await attempt('rds:DescribeDBSnapshots', () => listInstanceSnapshots(client)),
      await attempt('rds:DescribeDBClusterSnapshots', () => listClusterSnapshots(client)),
    ];
    const found = lists.flatMap((list) => (list.state === 'known' ? list.value : []));
    const unread = lists.find((list) => list.state !== 'known');
    shelf.listed(RdsSnapshot, unread ?? known({ count: found.length }));
    const asks = shelf.wants(RdsSnapshot, 'sharedWith');
    await pLimit(16).map(found, async (one) => {
      const sharedWith = asks && (await readSharedWith(client, one));
      if (sharedWith && isGone([sharedWith])) return;
      shelf.put(
        RdsSnapshot,
        { id: one.id, ...(one.arn !== undefined && { arn: one.arn }) },
        {
          of: known(one.of),
          createdAt: known(one.createdAt),
          ...(sharedWith && { sharedWith }),
        },
      );
    });
  },
});

async function listInstanceSnapshots(client: RDSClient): Promise<readonly Found[]> {
  const found: Found[] = [];
  for await (const page of paginateDescribeDBSnapshots({ client }, { ...MANUAL })) {
    for (const one of page.DBSnapshots ?? []) {
      found.push({
        of: 'instance',
        id: one.DBSnapshotIdentifier ?? '',
        arn: one.DBSnapshotArn,
        createdAt: one.SnapshotCreateTime?.toISOString() ?? null,
      });
    }
  }
  return found;
}

async function listClusterSnapshots(client: RDSClient): Promise<readonly Found[]> {
  const found: Found[] = [];
  for await (const page of paginateDescribeDBClusterSnapshots({ client }, { ...MANUAL })) {
    for (const one of page.DBClusterSnapshots ?? []) {
      found.push({
        of: 'cluster',
        id: one.DBClusterSnapshotIdentifier ?? '',
        arn: one.DBClusterSnapshotArn,
        createdAt: one.SnapshotCreateTime?.toISOString() ?? null,
      });
    }
  }
  return found;
}

/** The attribute `restore` holds account ids, or `all`. */
function readSharedWith(client: RDSClient, { of, id }: Found): Promise<Reading<readonly string[]>> {
  if (of === 'instance') {
    return attempt('rds:DescribeDBSnapshotAttributes', async () => {
      const { DBSnapshotAttributesResult } = await client.send(
        new DescribeDBSnapshotAttributesCommand({ DBSnapshotIdentifier: id }),
      );
      return restoreValues(told(DBSnapshotAttributesResult?.DBSnapshotAttributes, 'DBSnapshotAttributes'));
    });
  }
  return attempt('rds:DescribeDBClusterSnapshotAttributes', async () => {
    const { DBClusterSnapshotAttributesResult } = await client.send(
      new DescribeDBClusterSnapshotAttributesCommand({ DBClusterSnapshotIdentifier: id }),
    );
    return restoreValues(
      told(DBClusterSnapshotAttributesResult?.DBClusterSnapshotAttributes, 'DBClusterSnapshotAttributes'),
    );
  });
}

interface SnapshotAttribute {
  readonly AttributeName?: string | undefined;
  readonly AttributeValues?: readonly string[] | undefined;
}

function restoreValues(attributes: readonly SnapshotAttribute[]): readonly string[] {
  return attributes
    .filter(({ AttributeName }) => AttributeName === 'restore')
    .flatMap(({ AttributeValues = [] }) => AttributeValues);
}
