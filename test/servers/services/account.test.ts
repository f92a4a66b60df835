import {
  AcceptPrimaryEmailUpdateCommand,
  AccountClient,
  DisableRegionCommand,
  EnableRegionCommand,
  GetAccountInformationCommand,
  GetPrimaryEmailCommand,
  GetRegionOptStatusCommand,
  PutAccountNameCommand,
  StartPrimaryEmailUpdateCommand,
} from '@aws-sdk/client-account';
import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  CreateAccountCommand,
  CreateOrganizationCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

test('a region takes some minutes to come and to go', async () => {
  const account = server.openAccount();
  account.clock.set(new Date('2027-01-01T00:00:00Z'));
  const client = account.client(AccountClient, 'us-east-1');
  const RegionName = 'af-south-1';
  const status = async () =>
    (await client.send(new GetRegionOptStatusCommand({ RegionName }))).RegionOptStatus;
  const enable = () => client.send(new EnableRegionCommand({ RegionName }));
  const disable = () => client.send(new DisableRegionCommand({ RegionName }));
  const use = () => account.client(EC2Client, RegionName).send(new DescribeVpcsCommand());

  expect(await status()).toBe('DISABLED');
  await enable();
  expect(await status()).toBe('ENABLING');
  await expect(use()).rejects.toMatchObject({ name: 'AuthFailure' });
  await expect(enable()).rejects.toMatchObject({ name: 'ConflictException' });
  account.clock.advance(600_000);
  await use();
  expect(await status()).toBe('ENABLED');
  await disable();
  expect(await status()).toBe('DISABLING');
  account.clock.advance(600_000);
  expect(await status()).toBe('DISABLED');
  await expect(use()).rejects.toMatchObject({ name: 'AuthFailure' });

  for (const name of ['us-east-1', 'moon-1']) {
    const refused = client.send(new DisableRegionCommand({ RegionName: name }));
    await expect(refused).rejects.toMatchObject({ name: 'ValidationException' });
  }
});

test("a member's sign-in address changes with the code sent to the new one", async () => {
  const account = server.openAccount();
  const client = account.client(AccountClient, 'us-east-1');
  const read = (AccountId: string) => client.send(new GetPrimaryEmailCommand({ AccountId }));
  await expect(read(account.id)).rejects.toMatchObject({ name: 'AccessDeniedException' });
  const organizations = account.client(OrganizationsClient, 'us-east-1');
  await organizations.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
  const { CreateAccountStatus } = await organizations.send(
    new CreateAccountCommand({ AccountName: 'member', Email: 'old@example.com' }),
  );
  const AccountId = CreateAccountStatus?.AccountId ?? '';
  expect((await read(AccountId)).PrimaryEmail).toBe('old@example.com');
  const PrimaryEmail = 'new@example.com';
  const accept = (Otp: string) =>
    client.send(new AcceptPrimaryEmailUpdateCommand({ AccountId, PrimaryEmail, Otp }));
  await expect(accept('000000')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  const { Status } = await client.send(new StartPrimaryEmailUpdateCommand({ AccountId, PrimaryEmail }));
  expect(Status).toBe('PENDING');
  await expect(accept('000000')).rejects.toMatchObject({ name: 'ValidationException' });
  await accept(account.facts.oneTimeCodes.get(PrimaryEmail) ?? '');
  expect((await read(AccountId)).PrimaryEmail).toBe(PrimaryEmail);
  await expect(read('111122223333')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('the account has a name', async () => {
  const account = server.openAccount();
  const client = account.client(AccountClient, 'us-east-1');
  await client.send(new PutAccountNameCommand({ AccountName: 'Shop' }));
  const told = await client.send(new GetAccountInformationCommand());
  expect(told).toMatchObject({ AccountId: account.id, AccountName: 'Shop', AccountState: 'ACTIVE' });
});
