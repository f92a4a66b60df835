import { defineResource, field } from '../resource-type.ts';

/** Snapshots that somebody took; automated ones cannot be shared. */
export const RdsSnapshot = defineResource({
  type: 'AWS::RDS::DBSnapshot',
  name: { en: 'RDS snapshot', ko: 'RDS 스냅샷' },
  scope: 'listed',
  listing: ['rds:DescribeDBSnapshots', 'rds:DescribeDBClusterSnapshots'],
  fields: {
    of: field<'instance' | 'cluster'>('rds:DescribeDBSnapshots', 'rds:DescribeDBClusterSnapshots'),
    createdAt: field<string | null>('rds:DescribeDBSnapshots', 'rds:DescribeDBClusterSnapshots'),
    /** Ids of the accounts that may restore it; `all` among them is every AWS account. */
    sharedWith: field<readonly string[]>(
      'rds:DescribeDBSnapshotAttributes',
      'rds:DescribeDBClusterSnapshotAttributes',
    ),
  },
});
