import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  DescribeVpcsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  CreateDBClusterCommand,
  CreateDBClusterSnapshotCommand,
  CreateDBInstanceCommand,
  CreateDBSnapshotCommand,
  ModifyDBClusterSnapshotAttributeCommand,
  ModifyDBSnapshotAttributeCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { collector as instances } from '../../src/inventory/collectors/rds-instance/collector.ts';
import { collector as snapshots } from '../../src/inventory/collectors/rds-snapshot/collector.ts';
import { RdsInstance } from '../../src/inventory/resources/rds-instance.ts';
import { RdsSnapshot } from '../../src/inventory/resources/rds-snapshot.ts';
import { collectFrom, fieldsOf, idsOf, valueOf } from '../collect-from.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../servers/aws-server.ts';

const REGION = 'ap-northeast-2';

let server: AwsServer;
let account: TestAccount;
let rds: RDSClient;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());
beforeEach(() => {
  account = server.openAccount();
  rds = account.client(RDSClient, REGION);
});

const asked = (operation: string) => account.calls().filter((call) => call.operation === operation).length;

async function openGroup(): Promise<string> {
  const ec2 = account.client(EC2Client, REGION);
  const { Vpcs = [] } = await ec2.send(new DescribeVpcsCommand());
  const { GroupId = '' } = await ec2.send(
    new CreateSecurityGroupCommand({ GroupName: 'db', Description: 'db', VpcId: Vpcs[0]?.VpcId }),
  );
  const IpRanges = [{ CidrIp: '0.0.0.0/0' }];
  const IpPermissions = [{ IpProtocol: 'tcp', FromPort: 3306, ToPort: 3306, IpRanges }];
  await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
  return GroupId;
}

async function makeDatabase(
  name: string,
  more: { PubliclyAccessible?: boolean; VpcSecurityGroupIds?: string[] } = {},
) {
  await rds.send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier: name,
      Engine: 'mysql',
      DBInstanceClass: 'db.t3.micro',
      MasterUsername: 'minji',
      MasterUserPassword: 'not-a-secret',
      AllocatedStorage: 20,
      ...more,
    }),
  );
}

test('security groups are read of public databases only', async () => {
  const group = await openGroup();
  await makeDatabase('private', { VpcSecurityGroupIds: [group] });
  account.reset();
  const before = await collectFrom(account, [instances]);
  expect(valueOf(fieldsOf(before, RdsInstance, 'private'), 'openGroupsIfPublic')).toBeNull();
  expect(asked('DescribeSecurityGroups')).toBe(0);

  await makeDatabase('public', { PubliclyAccessible: true, VpcSecurityGroupIds: [group] });
  const after = await collectFrom(account, [instances]);
  expect(valueOf(fieldsOf(after, RdsInstance, 'public'), 'openGroupsIfPublic')).toEqual([
    { id: group, ranges: ['0.0.0.0/0'] },
  ]);
  expect(asked('DescribeSecurityGroups')).toBe(1);
});

test('groups denied: a gap, and the rest is known', async () => {
  await makeDatabase('public', { PubliclyAccessible: true, VpcSecurityGroupIds: [await openGroup()] });
  account.hurt({ operation: 'DescribeSecurityGroups', harm: { kind: 'deny' } });
  const fields = fieldsOf(await collectFrom(account, [instances]), RdsInstance, 'public');
  expect(fields.openGroupsIfPublic).toMatchObject({
    value: null,
    gaps: [{ action: 'ec2:DescribeSecurityGroups' }],
  });
  expect(valueOf(fields, 'storageEncrypted')).toBe(false);
});

async function makeSnapshots(): Promise<void> {
  await makeDatabase('shop');
  await rds.send(new CreateDBSnapshotCommand({ DBInstanceIdentifier: 'shop', DBSnapshotIdentifier: 'one' }));
  await rds.send(
    new CreateDBClusterCommand({
      DBClusterIdentifier: 'cluster',
      Engine: 'aurora-mysql',
      MasterUsername: 'minji',
      MasterUserPassword: 'not-a-secret',
    }),
  );
  await rds.send(
    new CreateDBClusterSnapshotCommand({
      DBClusterIdentifier: 'cluster',
      DBClusterSnapshotIdentifier: 'two',
    }),
  );
}

test('snapshots of instances and of clusters, and who may restore them', async () => {
  await makeSnapshots();
  const share = { AttributeName: 'restore', ValuesToAdd: ['all'] };
  await rds.send(
    new ModifyDBClusterSnapshotAttributeCommand({ DBClusterSnapshotIdentifier: 'two', ...share }),
  );
  const seen = await collectFrom(account, [snapshots]);
  expect(valueOf(fieldsOf(seen, RdsSnapshot, 'one'), 'sharedWith')).toEqual([]);
  expect(valueOf(fieldsOf(seen, RdsSnapshot, 'two'), 'sharedWith')).toEqual(['all']);
  await rds.send(new ModifyDBSnapshotAttributeCommand({ DBSnapshotIdentifier: 'one', ...share }));
  const again = await collectFrom(account, [snapshots]);
  expect(valueOf(fieldsOf(again, RdsSnapshot, 'one'), 'sharedWith')).toEqual(['all']);
});

test('one of the two lists denied: what the other shows is kept, the listing is unread', async () => {
  await makeSnapshots();
  account.hurt({ operation: 'DescribeDBClusterSnapshots', harm: { kind: 'deny' } });
  const seen = await collectFrom(account, [snapshots]);
  expect(idsOf(seen, RdsSnapshot)).toEqual(['one']);
  expect(seen.listings).toMatchObject([
    { result: { state: 'denied', action: 'rds:DescribeDBClusterSnapshots' } },
  ]);
});
