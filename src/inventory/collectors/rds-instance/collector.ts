import { EC2Client, paginateDescribeSecurityGroups, type SecurityGroup } from '@aws-sdk/client-ec2';
import { type DBInstance, paginateDescribeDBInstances, RDSClient } from '@aws-sdk/client-rds';
import { attempt } from '../../../aws/attempt.ts';
import { known, knownExcept, type Reading } from '../../../kernel/reading.ts';
import { defineCollector } from '../../collector.ts';
import { type OpenGroup, RdsInstance } from '../../resources/rds-instance.ts';
import { readingOf } from '../../told.ts';
import { groupIdsOf, openGroupsOf, portOf } from './open-groups.ts';

/** AWS takes at most this many values in one filter. */
const VALUES_PER_FILTER = 200;

export const collector = defineCollector({
  id: 'rds-instance',
  scope: 'region',
  provides: [RdsInstance],
  run: async (aws, { region }, shelf) => {
    const instances: DBInstance[] = [];
    for await (const page of paginateDescribeDBInstances(
      { client: aws.client(RDSClient, region) },
      { MaxRecords: 100 },
    )) {
      instances.push(...(page.DBInstances ?? []));
    }
    shelf.listed(RdsInstance, known({ count: instances.length }));

    const atPublic = instances.filter((one) => one.PubliclyAccessible).flatMap(groupIdsOf);
    const groups = shelf.wants(RdsInstance, 'openGroupsIfPublic')
      ? await readGroups(aws.client(EC2Client, region), [...new Set(atPublic)])
      : known([]);

    for (const one of instances) {
      shelf.put(
        RdsInstance,
        { id: one.DBInstanceIdentifier ?? '', ...(one.DBInstanceArn && { arn: one.DBInstanceArn }) },
        {
          engine: known(one.Engine ?? ''),
          clusterId: known(one.DBClusterIdentifier ?? null),
          port: known(portOf(one)),
          publiclyAccessible: readingOf(
            'rds:DescribeDBInstances',
            one.PubliclyAccessible,
            'PubliclyAccessible',
          ),
          openGroupsIfPublic: openGroupsIfPublic(one, groups, region),
          storageEncrypted: known(one.StorageEncrypted === true),
          autoMinorVersionUpgrade: known(one.AutoMinorVersionUpgrade === true),
          multiAz: known(one.MultiAZ === true),
          createdAt: known(one.InstanceCreateTime?.toISOString() ?? null),
        },
      );
    }
  },
});

function readGroups(client: EC2Client, ids: readonly string[]): Promise<Reading<readonly SecurityGroup[]>> {
  return attempt('ec2:DescribeSecurityGroups', async () => {
    const groups: SecurityGroup[] = [];
    for (let from = 0; from < ids.length; from += VALUES_PER_FILTER) {
      const Values = ids.slice(from, from + VALUES_PER_FILTER);
      const input = { Filters: [{ Name: 'group-id', Values }], MaxResults: 1000 };
      for await (const page of paginateDescribeSecurityGroups({ client }, input)) {
        groups.push(...(page.SecurityGroups ?? []));
      }
    }
    return groups;
  });
}

function openGroupsIfPublic(
  instance: DBInstance,
  groups: Reading<readonly SecurityGroup[]>,
  region: string,
): Reading<readonly OpenGroup[] | null> {
  if (groups.state === 'known') return known(openGroupsOf(instance, groups.value));
  return instance.PubliclyAccessible ? knownExcept(null, [{ ...groups, region }]) : known(null);
}
