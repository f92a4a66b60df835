import {
  AllocateStaticIpCommand,
  AttachDiskCommand,
  AttachStaticIpCommand,
  CreateContainerServiceCommand,
  CreateDiskCommand,
  CreateInstanceSnapshotCommand,
  CreateInstancesCommand,
  CreateLoadBalancerCommand,
  CreateRelationalDatabaseCommand,
  DeleteContainerServiceCommand,
  DeleteDiskCommand,
  DeleteInstanceCommand,
  DeleteLoadBalancerCommand,
  DeleteRelationalDatabaseCommand,
  DetachDiskCommand,
  GetContainerServicesCommand,
  GetDisksCommand,
  GetInstanceSnapshotsCommand,
  GetInstancesCommand,
  GetLoadBalancersCommand,
  GetRelationalDatabaseSnapshotsCommand,
  GetRelationalDatabasesCommand,
  GetStaticIpsCommand,
  LightsailClient,
  ReleaseStaticIpCommand,
  StopInstanceCommand,
} from '@aws-sdk/client-lightsail';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const INSTANCE = {
  availabilityZone: 'us-east-1a',
  blueprintId: 'ubuntu_24_04',
  bundleId: '2xlarge_3_0',
};

test('instances live in their region from creation through a snapshot to deletion', async () => {
  const account = server.openAccount();
  account.clock.set(new Date('2026-11-01T00:00:00Z'));
  const lightsail = account.client(LightsailClient, 'us-east-1');
  const create = new CreateInstancesCommand({ ...INSTANCE, instanceNames: ['a', 'b'] });
  expect((await lightsail.send(create)).operations).toMatchObject([
    { resourceName: 'a', operationType: 'CreateInstance', status: 'Succeeded' },
    { resourceName: 'b' },
  ]);
  await expect(lightsail.send(create)).rejects.toMatchObject({ name: 'InvalidInputException' });
  await lightsail.send(new StopInstanceCommand({ instanceName: 'a' }));
  const list = async (region: string) =>
    (await account.client(LightsailClient, region).send(new GetInstancesCommand({}))).instances;
  expect(await list('us-east-1')).toMatchObject([
    {
      name: 'a',
      state: { name: 'stopped' },
      hardware: { cpuCount: 8 },
      createdAt: new Date('2026-11-01T00:00:00Z'),
    },
    { name: 'b', state: { name: 'running' } },
  ]);
  expect(await list('eu-west-1')).toEqual([]);
  await lightsail.send(new CreateInstanceSnapshotCommand({ instanceName: 'a', instanceSnapshotName: 's' }));
  await lightsail.send(new DeleteInstanceCommand({ instanceName: 'a' }));
  expect(await list('us-east-1')).toMatchObject([{ name: 'b' }]);
  await expect(lightsail.send(new DeleteInstanceCommand({ instanceName: 'a' }))).rejects.toMatchObject({
    name: 'NotFoundException',
  });
  const { instanceSnapshots } = await lightsail.send(new GetInstanceSnapshotsCommand({}));
  expect(instanceSnapshots).toMatchObject([{ name: 's', fromInstanceName: 'a', sizeInGb: 640 }]);
});

test('a disk must be detached before it goes; an address tells whom it is attached to', async () => {
  const lightsail = server.openAccount().client(LightsailClient, 'us-east-1');
  await lightsail.send(new CreateInstancesCommand({ ...INSTANCE, instanceNames: ['web'] }));
  await lightsail.send(
    new CreateDiskCommand({ diskName: 'data', availabilityZone: 'us-east-1a', sizeInGb: 64 }),
  );
  await lightsail.send(
    new AttachDiskCommand({ diskName: 'data', instanceName: 'web', diskPath: '/dev/xvdf' }),
  );
  const remove = new DeleteDiskCommand({ diskName: 'data' });
  await expect(lightsail.send(remove)).rejects.toMatchObject({ name: 'OperationFailureException' });
  await lightsail.send(new DetachDiskCommand({ diskName: 'data' }));
  await lightsail.send(remove);
  expect((await lightsail.send(new GetDisksCommand({}))).disks).toEqual([]);

  await lightsail.send(new AllocateStaticIpCommand({ staticIpName: 'ip' }));
  await lightsail.send(new AttachStaticIpCommand({ staticIpName: 'ip', instanceName: 'web' }));
  const { staticIps } = await lightsail.send(new GetStaticIpsCommand({}));
  expect(staticIps).toMatchObject([{ isAttached: true, attachedTo: 'web' }]);
  await lightsail.send(new ReleaseStaticIpCommand({ staticIpName: 'ip' }));
  expect((await lightsail.send(new GetStaticIpsCommand({}))).staticIps).toEqual([]);
});

test('a database leaves a snapshot, or is told not to', async () => {
  const lightsail = server.openAccount().client(LightsailClient, 'us-east-1');
  await lightsail.send(
    new CreateRelationalDatabaseCommand({
      relationalDatabaseName: 'db',
      relationalDatabaseBlueprintId: 'mysql_8_0',
      relationalDatabaseBundleId: 'micro_2_0',
      masterDatabaseName: 'main',
      masterUsername: 'admin',
    }),
  );
  const remove = (choice: object) =>
    lightsail.send(new DeleteRelationalDatabaseCommand({ relationalDatabaseName: 'db', ...choice }));
  await expect(remove({})).rejects.toMatchObject({ name: 'InvalidInputException' });
  await remove({ finalRelationalDatabaseSnapshotName: 'last' });
  expect((await lightsail.send(new GetRelationalDatabasesCommand({}))).relationalDatabases).toEqual([]);
  const { relationalDatabaseSnapshots } = await lightsail.send(new GetRelationalDatabaseSnapshotsCommand({}));
  expect(relationalDatabaseSnapshots).toMatchObject([{ name: 'last', engine: 'mysql' }]);
});

test('load balancers and container services come and go', async () => {
  const lightsail = server.openAccount().client(LightsailClient, 'us-east-1');
  await lightsail.send(new CreateLoadBalancerCommand({ loadBalancerName: 'lb', instancePort: 80 }));
  await lightsail.send(
    new CreateContainerServiceCommand({ serviceName: 'miner', power: 'xlarge', scale: 20 }),
  );
  const list = async () => [
    (await lightsail.send(new GetLoadBalancersCommand({}))).loadBalancers?.length,
    (await lightsail.send(new GetContainerServicesCommand({}))).containerServices?.length,
  ];
  expect(await list()).toEqual([1, 1]);
  await lightsail.send(new DeleteLoadBalancerCommand({ loadBalancerName: 'lb' }));
  await lightsail.send(new DeleteContainerServiceCommand({ serviceName: 'miner' }));
  expect(await list()).toEqual([0, 0]);
});
