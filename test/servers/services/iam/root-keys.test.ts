import {
  CreateAccessKeyCommand,
  DeleteAccessKeyCommand,
  GenerateCredentialReportCommand,
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  IAMClient,
  ListAccessKeysCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer, type TestAccount } from '../../aws-server.ts';
import { user } from '../../identity/sign-in.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const US = 'us-east-1';

async function rootRow(account: TestAccount): Promise<Readonly<Record<string, string>>> {
  const iam = account.client(IAMClient);
  // The same report is handed out for four hours.
  account.clock.advance(5 * 3_600_000);
  await iam.send(new GenerateCredentialReportCommand());
  const { Content } = await iam.send(new GetCredentialReportCommand());
  const [header = '', root = ''] = Buffer.from(Content ?? [])
    .toString()
    .split('\n');
  const values = root.split(',');
  return Object.fromEntries(header.split(',').map((name, at) => [name, values[at] ?? '']));
}

test('root makes a key of its own, and the account tells of it until it is gone', async () => {
  const account = server.openAccount();
  account.clock.set(new Date('2026-09-01T00:00:00Z'));
  const owner = account.client(IAMClient);
  const iam = account.client(IAMClient, US, account.root);
  const present = async () =>
    (await owner.send(new GetAccountSummaryCommand())).SummaryMap?.AccountAccessKeysPresent;
  expect(await present()).toBe(0);
  expect(await rootRow(account)).toMatchObject({
    access_key_1_active: 'false',
    access_key_1_last_rotated: 'N/A',
  });
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand());
  const AccessKeyId = AccessKey?.AccessKeyId ?? '';
  const key = {
    ...account.root,
    credentials: { accessKeyId: AccessKeyId, secretAccessKey: AccessKey?.SecretAccessKey ?? '' },
  };
  const sts = account.client(STSClient, 'ap-northeast-2', key);
  expect((await sts.send(new GetCallerIdentityCommand())).Arn).toBe(`arn:aws:iam::${account.id}:root`);
  expect(await present()).toBe(1);
  expect(await rootRow(account)).toMatchObject({
    access_key_1_active: 'true',
    access_key_1_last_rotated: '2026-09-01T05:00:00+00:00',
    access_key_1_last_used_region: 'ap-northeast-2',
    access_key_1_last_used_service: 'sts',
    access_key_2_active: 'false',
  });
  const record = account.trail.records().find(({ eventName }) => eventName === 'CreateAccessKey');
  expect(record).toMatchObject({
    userIdentity: { type: 'Root' },
    requestParameters: null,
    responseElements: { accessKey: { accessKeyId: AccessKeyId, status: 'Active' } },
  });

  await iam.send(new CreateAccessKeyCommand());
  await expect(iam.send(new CreateAccessKeyCommand())).rejects.toMatchObject({
    name: 'LimitExceededException',
  });
  await iam.send(new UpdateAccessKeyCommand({ AccessKeyId, Status: 'Inactive' }));
  await expect(sts.send(new GetCallerIdentityCommand())).rejects.toMatchObject({
    name: 'InvalidClientTokenId',
  });
  const { AccessKeyMetadata = [] } = await iam.send(new ListAccessKeysCommand());
  expect(AccessKeyMetadata.map(({ Status }) => Status)).toEqual(['Inactive', 'Active']);
  for (const { AccessKeyId: each } of AccessKeyMetadata) {
    await iam.send(new DeleteAccessKeyCommand({ AccessKeyId: each }));
  }
  expect(await present()).toBe(0);
  expect(await rootRow(account)).toMatchObject({ access_key_1_active: 'false' });
  await expect(iam.send(new DeleteAccessKeyCommand({ AccessKeyId }))).rejects.toMatchObject({
    name: 'NoSuchEntityException',
  });
});

test('root that names a user means the user', async () => {
  const account = server.openAccount();
  await user(account, 'dev');
  const iam = account.client(IAMClient, US, account.root);
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'dev' }));
  expect(AccessKey?.UserName).toBe('dev');
  expect((await iam.send(new ListAccessKeysCommand({ UserName: 'dev' }))).AccessKeyMetadata).toHaveLength(2);
  expect((await iam.send(new ListAccessKeysCommand())).AccessKeyMetadata).toEqual([]);
});
