import {
  CancelCapacityReservationCommand,
  CreateCapacityReservationCommand,
  CreateClientVpnEndpointCommand,
  CreateInstanceConnectEndpointCommand,
  CreateIpamCommand,
  DeleteClientVpnEndpointCommand,
  DescribeCapacityReservationsCommand,
  DescribeClientVpnEndpointsCommand,
  DescribeInstanceConnectEndpointsCommand,
  DescribeIpamsCommand,
  DescribeReservedInstancesCommand,
  DescribeSubnetsCommand,
  DescribeVpcBlockPublicAccessOptionsCommand,
  EC2Client,
  EnableAllowedImagesSettingsCommand,
  EnableSerialConsoleAccessCommand,
  GetAllowedImagesSettingsCommand,
  GetConsoleOutputCommand,
  GetSerialConsoleAccessStatusCommand,
  ModifyVpcBlockPublicAccessOptionsCommand,
  PurchaseReservedInstancesOfferingCommand,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

test('capacity is reserved, found by filter, and cancelled once', async () => {
  const account = server.openAccount();
  account.clock.set(new Date('2026-11-01T00:00:00Z'));
  const ec2 = account.client(EC2Client, 'us-east-1');
  const reserve = {
    InstanceType: 'p4d.24xlarge',
    InstancePlatform: 'Linux/UNIX',
    AvailabilityZone: 'us-east-1a',
    InstanceCount: 4,
  } as const;
  await expect(
    ec2.send(new CreateCapacityReservationCommand({ ...reserve, DryRun: true })),
  ).rejects.toMatchObject({ name: 'DryRunOperation' });
  const { CapacityReservation } = await ec2.send(new CreateCapacityReservationCommand(reserve));
  const find = async (filter: string, value: string) =>
    (
      await ec2.send(
        new DescribeCapacityReservationsCommand({ Filters: [{ Name: filter, Values: [value] }] }),
      )
    ).CapacityReservations;
  expect(await find('state', 'active')).toMatchObject([
    { InstanceType: 'p4d.24xlarge', AvailableInstanceCount: 4, CreateDate: new Date('2026-11-01T00:00:00Z') },
  ]);
  const cancel = new CancelCapacityReservationCommand({
    CapacityReservationId: CapacityReservation?.CapacityReservationId,
  });
  expect((await ec2.send(cancel)).Return).toBe(true);
  await expect(ec2.send(cancel)).rejects.toMatchObject({ name: 'InvalidCapacityReservationState' });
  expect(await find('state', 'cancelled')).toHaveLength(1);
  await expect(find('colour', 'red')).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  const seoul = account.client(EC2Client);
  expect((await seoul.send(new DescribeCapacityReservationsCommand({}))).CapacityReservations).toEqual([]);
});

test('an offering that is not on sale reserves nothing', async () => {
  const ec2 = server.openAccount().client(EC2Client, 'us-east-1');
  const buy = new PurchaseReservedInstancesOfferingCommand({
    InstanceCount: 1,
    ReservedInstancesOfferingId: '248e7b75-0000-0000-0000-000000000000',
  });
  await expect(ec2.send(buy)).rejects.toMatchObject({ name: 'InvalidReservedInstancesOfferingId' });
  expect((await ec2.send(new DescribeReservedInstancesCommand({}))).ReservedInstances).toEqual([]);
});

test('ways into a VPC stay until they are taken away', async () => {
  const ec2 = server.openAccount().client(EC2Client, 'us-east-1');
  const { ClientVpnEndpointId } = await ec2.send(
    new CreateClientVpnEndpointCommand({
      ClientCidrBlock: '10.9.0.0/22',
      ServerCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/a',
      AuthenticationOptions: [{ Type: 'certificate-authentication' }],
      ConnectionLogOptions: { Enabled: false },
    }),
  );
  const list = async () =>
    (await ec2.send(new DescribeClientVpnEndpointsCommand({}))).ClientVpnEndpoints?.length;
  expect(await list()).toBe(1);
  await ec2.send(new DeleteClientVpnEndpointCommand({ ClientVpnEndpointId }));
  expect(await list()).toBe(0);

  const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand({}));
  const connect = new CreateInstanceConnectEndpointCommand({ SubnetId: Subnets[0]?.SubnetId });
  await ec2.send(connect);
  await expect(ec2.send(connect)).rejects.toMatchObject({ name: 'InstanceConnectEndpointLimitExceeded' });
  const { InstanceConnectEndpoints } = await ec2.send(new DescribeInstanceConnectEndpointsCommand({}));
  expect(InstanceConnectEndpoints).toMatchObject([{ VpcId: Subnets[0]?.VpcId }]);

  await ec2.send(new CreateIpamCommand({}));
  expect((await ec2.send(new DescribeIpamsCommand({}))).Ipams).toMatchObject([{ Tier: 'advanced' }]);
});

test('switches of a region start as AWS leaves them, and stay as they are put', async () => {
  const account = server.openAccount();
  const ec2 = account.client(EC2Client, 'us-east-1');
  const read = async () => ({
    serial: (await ec2.send(new GetSerialConsoleAccessStatusCommand({}))).SerialConsoleAccessEnabled,
    images: (await ec2.send(new GetAllowedImagesSettingsCommand({}))).State,
    vpcs: (await ec2.send(new DescribeVpcBlockPublicAccessOptionsCommand({}))).VpcBlockPublicAccessOptions
      ?.InternetGatewayBlockMode,
  });
  expect(await read()).toEqual({ serial: false, images: 'disabled', vpcs: 'off' });
  await ec2.send(new EnableSerialConsoleAccessCommand({}));
  await ec2.send(new EnableAllowedImagesSettingsCommand({ AllowedImagesSettingsState: 'enabled' }));
  await ec2.send(new ModifyVpcBlockPublicAccessOptionsCommand({ InternetGatewayBlockMode: 'block-ingress' }));
  expect(await read()).toEqual({ serial: true, images: 'enabled', vpcs: 'block-ingress' });
});

test('any image starts, and its console is silent', async () => {
  const ec2 = server.openAccount().client(EC2Client, 'us-east-1');
  const { Instances = [] } = await ec2.send(
    new RunInstancesCommand({
      ImageId: 'ami-0abcdef1234567890',
      InstanceType: 'c5.4xlarge',
      MinCount: 1,
      MaxCount: 1,
    }),
  );
  const said = await ec2.send(new GetConsoleOutputCommand({ InstanceId: Instances[0]?.InstanceId }));
  expect(said).toMatchObject({ InstanceId: Instances[0]?.InstanceId, Output: '' });
});
