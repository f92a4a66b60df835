import {
  CreateAccessKeyCommand,
  CreateServiceSpecificCredentialCommand,
  CreateUserCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { collector as identities } from '../../src/inventory/collectors/iam-identities/collector.ts';
import { collector as passwordPolicy } from '../../src/inventory/collectors/iam-password-policy/collector.ts';
import { IamRole } from '../../src/inventory/resources/iam-role.ts';
import { IamUser } from '../../src/inventory/resources/iam-user.ts';
import { PasswordPolicy } from '../../src/inventory/resources/password-policy.ts';
import { RootUser } from '../../src/inventory/resources/root-user.ts';
import { collectFrom, fieldsOf, idsOf, valueOf } from '../collect-from.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../servers/aws-server.ts';

const ODD_NAME = 'a,b=c+d@e';

let server: AwsServer;
let account: TestAccount;
let iam: IAMClient;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  account = server.openAccount();
  iam = account.client(IAMClient);
  for (const UserName of ['alice', ODD_NAME]) await iam.send(new CreateUserCommand({ UserName }));
  account.reset();
});

const deny = (operation: string) => account.hurt({ operation, harm: { kind: 'deny' } });
const listingOf = ({ listings }: Awaited<ReturnType<typeof collectFrom>>, { type }: { type: string }) =>
  listings.find((one) => one.type === type)?.result;

describe('one source is denied', () => {
  test('without the authorization details the credential report lists the users', async () => {
    deny('GetAccountAuthorizationDetails');
    const seen = await collectFrom(account, [identities]);
    expect(idsOf(seen, IamUser).toSorted()).toEqual([ODD_NAME, 'alice']);
    expect(listingOf(seen, IamUser)).toMatchObject({ value: { count: 2 }, asOf: expect.any(String) });
    const fields = fieldsOf(seen, IamUser, ODD_NAME);
    expect(valueOf(fields, 'mfaActive')).toBe(false);
    expect(fields.admin).toEqual({ state: 'denied', action: 'iam:GetAccountAuthorizationDetails' });
    expect(listingOf(seen, IamRole)).toEqual({
      state: 'denied',
      action: 'iam:GetAccountAuthorizationDetails',
    });
  });

  test('without the credential report the authorization details list the users', async () => {
    deny('GenerateCredentialReport');
    deny('GetCredentialReport');
    const seen = await collectFrom(account, [identities]);
    const fields = fieldsOf(seen, IamUser, 'alice');
    expect(fields.mfaActive).toEqual({ state: 'denied', action: 'iam:GenerateCredentialReport' });
    expect(valueOf(fields, 'admin')).toMatchObject({ granted: 'no' });
    expect(valueOf(fieldsOf(seen, RootUser, account.id), 'mfaActive')).toBe(true);
  });

  test('without both nobody knows the users', async () => {
    for (const operation of [
      'GetAccountAuthorizationDetails',
      'GenerateCredentialReport',
      'GetCredentialReport',
    ]) {
      deny(operation);
    }
    const seen = await collectFrom(account, [identities]);
    expect(idsOf(seen, IamUser)).toEqual([]);
    expect(listingOf(seen, IamUser)).toMatchObject({ state: 'denied' });
  });

  test('without the summary the credential report speaks of root', async () => {
    deny('GetAccountSummary');
    const { mfaActive } = fieldsOf(await collectFrom(account, [identities]), RootUser, account.id);
    expect(mfaActive).toMatchObject({ value: true, asOf: expect.any(String) });
  });
});

describe('answers that come late, in pages or in halves', () => {
  test('a report that is not ready is waited for', async () => {
    const notReady = { kind: 'error', code: 'ReportInProgress', message: 'Unknown', status: 404 } as const;
    account.hurt({ operation: 'GetCredentialReport', to: 1, harm: notReady });
    const seen = await collectFrom(account, [identities]);
    expect(valueOf(fieldsOf(seen, IamUser, 'alice'), 'mfaActive')).toBe(false);
  });

  test('every page counts', async () => {
    for (const UserName of ['alice', ODD_NAME]) {
      const ServiceName = 'bedrock.amazonaws.com';
      await iam.send(new CreateServiceSpecificCredentialCommand({ UserName, ServiceName }));
    }
    account.hurt({ harm: { kind: 'page', size: 1 } });
    const seen = await collectFrom(account, [identities]);
    for (const id of ['alice', ODD_NAME]) {
      expect(valueOf(fieldsOf(seen, IamUser, id), 'serviceCredentials')).toHaveLength(1);
    }
  });

  test('half an answer is none', async () => {
    account.hurt({ operation: 'GetAccountAuthorizationDetails', harm: { kind: 'truncate' } });
    const seen = await collectFrom(account, [identities]);
    expect(listingOf(seen, IamRole)).toMatchObject({ state: 'failed' });
    expect(fieldsOf(seen, IamUser, 'alice').admin.state).toBe('failed');
  });
});

test('forty users cost no more calls than two, unless live credentials are wanted', async () => {
  const seen = () =>
    collectFrom(account, [identities], {
      without: ['liveKeys', 'livePassword', 'mfaDevices', 'keyUses', 'sshKeys'],
    });
  await seen();
  account.reset();
  await seen();
  const few = account.calls().length;
  for (let index = 0; index < 38; index += 1) {
    const UserName = `user-${index}`;
    await iam.send(new CreateUserCommand({ UserName }));
    await iam.send(new CreateAccessKeyCommand({ UserName }));
  }
  account.reset();
  expect(idsOf(await seen(), IamUser)).toHaveLength(40);
  expect(account.calls()).toHaveLength(few);
  expect(few).toBeLessThanOrEqual(6);
});

describe('the password policy', () => {
  test('none set', async () => {
    const seen = await collectFrom(account, [passwordPolicy]);
    expect(valueOf(fieldsOf(seen, PasswordPolicy, account.id), 'rules')).toBe(null);
  });
  test('denied is not none', async () => {
    deny('GetAccountPasswordPolicy');
    const { rules } = fieldsOf(await collectFrom(account, [passwordPolicy]), PasswordPolicy, account.id);
    expect(rules).toEqual({ state: 'denied', action: 'iam:GetAccountPasswordPolicy' });
  });
});
