/** What an account that manages no organization is asked: nothing that only a management account is told. */
import {
  CreateAccountCommand,
  CreateOrganizationCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collector } from '../../src/inventory/collectors/organization/collector.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../servers/aws-server.ts';
import { signIn, survey } from './survey.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

async function seen(account: TestAccount) {
  const session = await signIn(account);
  account.reset();
  const { resources } = await survey(session, [collector]);
  await session.close();
  return {
    fields: resources[0]?.fields,
    calls: account
      .calls()
      .map(({ operation }) => operation)
      .toSorted(),
  };
}

const nothing = Object.fromEntries(
  ['rootFeatures', 'trustedServices', 'delegatedServices', 'policyDelegates', 'guardrails', 'units'].map(
    (name) => [name, { state: 'known', value: null }],
  ),
);

test('an account alone costs two calls', async () => {
  const { fields, calls } = await seen(server.openAccount());
  expect(fields).toEqual({
    ...nothing,
    membership: { state: 'known', value: null },
    samlProviders: { state: 'known', value: [] },
  });
  expect(calls).toEqual(['DescribeOrganization', 'ListSAMLProviders']);
});

test('a member knows whose it is, and asks no more', async () => {
  const management = server.openAccount();
  const client = management.client(OrganizationsClient);
  await client.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
  const { CreateAccountStatus } = await client.send(
    new CreateAccountCommand({ AccountName: 'shop', Email: 'shop@example.com' }),
  );
  const { fields, calls } = await seen(server.openAccount(CreateAccountStatus?.AccountId));
  expect(fields).toMatchObject({
    ...nothing,
    membership: { state: 'known', value: { managementAccount: management.id, isManagement: false } },
  });
  expect(calls).toEqual(['DescribeOrganization', 'ListSAMLProviders']);
});
