import {
  CloudTrailClient,
  type LookupAttribute,
  type LookupAttributeKey,
  LookupEventsCommand,
  type LookupEventsCommandInput,
  paginateLookupEvents,
} from '@aws-sdk/client-cloudtrail';
import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { CreateUserCommand, GetUserCommand, IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AwsServer, startAwsServer, type TestAccount } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const DAY_MS = 86_400_000;

function ask(account: TestAccount, input: LookupEventsCommandInput, region = 'us-east-1') {
  return account.client(CloudTrailClient, region).send(new LookupEventsCommand(input));
}

async function eventful(): Promise<TestAccount> {
  const account = server.openAccount();
  account.trail.limitLookups(false);
  account.clock.set(new Date('2026-11-01T00:00:00Z'));
  const iam = account.client(IAMClient);
  await iam.send(new CreateUserCommand({ UserName: 'dev' }));
  account.clock.advance(60_000);
  await iam.send(new ListUsersCommand());
  await iam.send(new GetUserCommand({ UserName: 'nobody' })).catch(() => undefined);
  await account.client(EC2Client, 'eu-west-1').send(new DescribeInstancesCommand());
  account.clock.advance(60_000);
  return account;
}

describe('LookupEvents', () => {
  test('tells the events of its region, newest first, with the record as text', async () => {
    const account = await eventful();
    const { Events = [] } = await ask(account, {});
    expect(Events.map(({ EventName }) => EventName)).toEqual(['GetUser', 'ListUsers', 'CreateUser']);
    const made = Events.at(-1);
    expect(made).toMatchObject({
      Username: 'owner',
      ReadOnly: 'false',
      AccessKeyId: account.credentials.accessKeyId,
      EventTime: new Date('2026-11-01T00:00:00Z'),
      Resources: [{ ResourceType: 'AWS::IAM::User', ResourceName: 'dev' }],
    });
    expect(JSON.parse(made?.CloudTrailEvent ?? '')).toEqual(account.trail.records()[0]);
    const elsewhere = await ask(account, {}, 'eu-west-1');
    expect(elsewhere.Events?.map(({ EventName }) => EventName)).toEqual(['DescribeInstances']);
  });

  const ATTRIBUTES: readonly (readonly [LookupAttributeKey, string, readonly string[]])[] = [
    ['EventName', 'ListUsers', ['ListUsers']],
    ['EventSource', 'iam.amazonaws.com', ['GetUser', 'ListUsers', 'CreateUser']],
    ['ReadOnly', 'false', ['CreateUser']],
    ['Username', 'owner', ['GetUser', 'ListUsers', 'CreateUser']],
    ['ResourceName', 'dev', ['CreateUser']],
    ['ResourceType', 'AWS::IAM::User', ['GetUser', 'CreateUser']],
    ['EventId', 'none', []],
    ['AccessKeyId', 'AKIANOBODYSKEY000000', []],
  ];
  test.for(ATTRIBUTES)('finds by %s %s', async ([AttributeKey, AttributeValue, names]) => {
    const account = await eventful();
    const { Events = [] } = await ask(account, { LookupAttributes: [{ AttributeKey, AttributeValue }] });
    expect(Events.map(({ EventName }) => EventName)).toEqual(names);
  });

  test('finds within a time, and nothing older than 90 days', async () => {
    const account = await eventful();
    const first = { StartTime: new Date('2026-11-01T00:00:00Z'), EndTime: new Date('2026-11-01T00:00:30Z') };
    expect((await ask(account, first)).Events?.map(({ EventName }) => EventName)).toEqual(['CreateUser']);
    account.clock.advance(90 * DAY_MS);
    expect((await ask(account, { LookupAttributes: [named('CreateUser')] })).Events).toEqual([]);
  });

  test('comes in pages whose tokens fit the same question only', async () => {
    const account = await eventful();
    const client = account.client(CloudTrailClient, 'us-east-1');
    const input = {
      LookupAttributes: [{ AttributeKey: 'EventSource', AttributeValue: 'iam.amazonaws.com' }],
    } as const;
    const pages: number[] = [];
    for await (const { Events = [] } of paginateLookupEvents(
      { client, pageSize: 2 },
      { ...input, LookupAttributes: [...input.LookupAttributes] },
    )) {
      pages.push(Events.length);
    }
    expect(pages).toEqual([2, 1]);
    const { NextToken } = await ask(account, { MaxResults: 1 });
    const other = ask(account, { NextToken, LookupAttributes: [named('GetUser')] });
    await expect(other).rejects.toMatchObject({ name: 'InvalidNextTokenException' });
  });

  test.for<readonly [string, LookupEventsCommandInput]>([
    ['InvalidLookupAttributesException', { LookupAttributes: [named('A'), named('B')] }],
    ['InvalidTimeRangeException', { StartTime: new Date(DAY_MS), EndTime: new Date(0) }],
    ['InvalidMaxResultsException', { MaxResults: 51 }],
    ['InvalidNextTokenException', { NextToken: 'bm8=' }],
  ])('refuses with %s', async ([name, input]) => {
    const account = server.openAccount();
    await expect(ask(account, input)).rejects.toMatchObject({ name });
  });

  test('is asked twice a second and region, and no more', async () => {
    const account = server.openAccount();
    await ask(account, {});
    await ask(account, {});
    await expect(ask(account, {})).rejects.toMatchObject({ name: 'ThrottlingException' });
    expect(await ask(account, {}, 'eu-west-1')).toMatchObject({ Events: [] });
  });
});

function named(name: string): LookupAttribute {
  return { AttributeKey: 'EventName', AttributeValue: name };
}

describe('signing in', () => {
  test('gives a session of the console’s, which the records show', async () => {
    const account = server.openAccount();
    account.clock.set(new Date('2026-11-01T12:00:00Z'));
    await account.client(IAMClient).send(new CreateUserCommand({ UserName: 'kim' }));
    const login = await account.signIn({ as: 'kim', mfa: true, sourceIp: '203.0.113.7' });
    await account.client(STSClient, 'us-east-1', login).send(new GetCallerIdentityCommand());
    const [, signedIn, called] = account.trail.records();
    expect(signedIn).toMatchObject({
      eventType: 'AwsConsoleSignIn',
      userIdentity: { type: 'IAMUser', userName: 'kim', arn: `arn:aws:iam::${account.id}:user/kim` },
      sourceIPAddress: '203.0.113.7',
      responseElements: { ConsoleLogin: 'Success' },
      additionalEventData: { MFAUsed: 'Yes' },
    });
    expect(called).toMatchObject({
      sessionCredentialFromConsole: 'true',
      userIdentity: {
        principalId: signedIn?.userIdentity['principalId'],
        sessionContext: { attributes: { creationDate: '2026-11-01T12:00:00Z', mfaAuthenticated: 'true' } },
      },
    });
  });

  test('fails without a word that was typed for a name', async () => {
    const account = server.openAccount();
    expect(await account.signIn({ as: 'hunter2', fails: 'unknown-user' })).toBeUndefined();
    await account.signIn({ as: 'root', fails: 'password', region: 'ap-northeast-2' });
    const [unknown, root] = account.trail.records();
    expect(JSON.stringify(unknown)).not.toContain('hunter2');
    expect(unknown).toMatchObject({
      userIdentity: { userName: 'HIDDEN_DUE_TO_SECURITY_REASONS', accessKeyId: '' },
      errorMessage: 'No username found in supplied account',
    });
    expect(root).toMatchObject({
      awsRegion: 'ap-northeast-2',
      userIdentity: { type: 'Root', principalId: account.id },
      errorMessage: 'Failed authentication',
    });
  });
});

test('what AWS does by itself is nobody’s', async () => {
  const account = server.openAccount();
  account.trail.add({
    source: 'ec2.amazonaws.com',
    name: 'BidEvictedEvent',
    region: 'us-west-2',
    details: { instanceIdSet: ['i-1'] },
  });
  const { Events = [] } = await ask(account, {}, 'us-west-2');
  expect(JSON.parse(Events[0]?.CloudTrailEvent ?? '')).toMatchObject({
    eventType: 'AwsServiceEvent',
    userIdentity: { accountId: account.id, invokedBy: 'ec2.amazonaws.com' },
    serviceEventDetails: { instanceIdSet: ['i-1'] },
  });
});
