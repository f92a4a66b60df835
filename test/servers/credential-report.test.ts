import {
  CreateLoginProfileCommand,
  CreateUserCommand,
  GenerateCredentialReportCommand,
  GetCredentialReportCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer, type TestAccount } from './aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

async function reportOf(account: TestAccount): Promise<Record<string, string>[]> {
  const iam = account.client(IAMClient);
  await iam.send(new GenerateCredentialReportCommand());
  const { Content } = await iam.send(new GetCredentialReportCommand());
  return parse(Buffer.from(Content ?? []), { columns: true });
}

test('has the root user first, as AWS writes it', async () => {
  const account = server.openAccount();
  account.setRoot({ report: { mfa_active: 'false', password_enabled: 'not_supported' } });
  const [root] = await reportOf(account);
  expect(root).toMatchObject({
    user: '<root_account>',
    arn: `arn:aws:iam::${account.id}:root`,
    mfa_active: 'false',
    password_enabled: 'not_supported',
    password_next_rotation: 'not_supported',
    access_key_1_active: 'false',
  });
  expect(Object.keys(root ?? {})).toHaveLength(22);
});

test('users keep their names, and are used when a test says so', async () => {
  const account = server.openAccount();
  const iam = account.client(IAMClient);
  await iam.send(new CreateUserCommand({ UserName: 'kim,jimin' }));
  await iam.send(new CreateUserCommand({ UserName: 'dev' }));
  await iam.send(new CreateLoginProfileCommand({ UserName: 'dev', Password: 'correct horse battery' }));
  account.setReportColumns('dev', {
    password_last_used: '2026-11-01T00:00:00+00:00',
    additional_credentials_info: '1',
  });
  const [, first, second] = await reportOf(account);
  expect(first).toMatchObject({ user: 'kim,jimin', password_enabled: 'false', password_last_changed: 'N/A' });
  expect(second).toMatchObject({
    user: 'dev',
    password_enabled: 'true',
    password_last_used: '2026-11-01T00:00:00+00:00',
    additional_credentials_info: '1',
  });
});
