import {
  CreateDBClusterCommand,
  CreateDBClusterSnapshotCommand,
  CreateDBInstanceCommand,
  CreateDBSnapshotCommand,
  ModifyDBClusterSnapshotAttributeCommand,
  ModifyDBSnapshotAttributeCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import type { TestAccount } from '../../servers/aws-server.ts';
import { openGroup } from './ec2-network.ts';
import { SEED_REGION, type Seed } from './seed.ts';

async function createInstance(
  account: TestAccount,
  name: string,
  open: { readonly groups: readonly string[] } | undefined,
): Promise<void> {
  await account.client(RDSClient, SEED_REGION).send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier: name,
      Engine: 'postgres',
      DBInstanceClass: 'db.t4g.micro',
      AllocatedStorage: 20,
      MasterUsername: 'owner',
      MasterUserPassword: 'correct-horse',
      Port: 5432,
      StorageEncrypted: open === undefined,
      PubliclyAccessible: open !== undefined,
      ...(open && { VpcSecurityGroupIds: [...open.groups] }),
    }),
  );
}

const instances: Seed = async (account) => {
  const group = await openGroup(account, 'database', 5432);
  await createInstance(account, 'private', undefined);
  await createInstance(account, 'public', { groups: [group] });
  const place = { type: 'AWS::RDS::DBInstance', region: SEED_REGION };
  return [
    {
      ...place,
      id: 'private',
      fields: {
        engine: 'postgres',
        publiclyAccessible: false,
        storageEncrypted: true,
        openGroupsIfPublic: null,
      },
    },
    {
      ...place,
      id: 'public',
      fields: {
        port: 5432,
        publiclyAccessible: true,
        storageEncrypted: false,
        openGroupsIfPublic: [{ id: group, ranges: ['0.0.0.0/0'] }],
      },
    },
  ];
};

const snapshots: Seed = async (account) => {
  const rds = account.client(RDSClient, SEED_REGION);
  await createInstance(account, 'source', undefined);
  for (const DBSnapshotIdentifier of ['kept', 'given-away']) {
    await rds.send(new CreateDBSnapshotCommand({ DBInstanceIdentifier: 'source', DBSnapshotIdentifier }));
  }
  const toAll = { AttributeName: 'restore', ValuesToAdd: ['all'] };
  await rds.send(new ModifyDBSnapshotAttributeCommand({ DBSnapshotIdentifier: 'given-away', ...toAll }));
  await rds.send(
    new CreateDBClusterCommand({
      DBClusterIdentifier: 'cluster',
      Engine: 'aurora-postgresql',
      MasterUsername: 'owner',
      MasterUserPassword: 'correct-horse',
    }),
  );
  for (const DBClusterSnapshotIdentifier of ['cluster-kept', 'cluster-given-away']) {
    await rds.send(
      new CreateDBClusterSnapshotCommand({ DBClusterIdentifier: 'cluster', DBClusterSnapshotIdentifier }),
    );
  }
  await rds.send(
    new ModifyDBClusterSnapshotAttributeCommand({
      DBClusterSnapshotIdentifier: 'cluster-given-away',
      ...toAll,
    }),
  );
  const place = { type: 'AWS::RDS::DBSnapshot', region: SEED_REGION };
  return [
    { ...place, id: 'kept', fields: { of: 'instance', sharedWith: [] } },
    { ...place, id: 'given-away', fields: { of: 'instance', sharedWith: ['all'] } },
    { ...place, id: 'cluster-kept', fields: { of: 'cluster', sharedWith: [] } },
    { ...place, id: 'cluster-given-away', fields: { of: 'cluster', sharedWith: ['all'] } },
  ];
};

export const database = { 'rds-instance': instances, 'rds-snapshot': snapshots };
