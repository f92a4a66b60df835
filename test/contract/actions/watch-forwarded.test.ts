/** Alerts of every region reach the one topic, and the checkup follows them there. */
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { action as createTrail } from '../../../src/actions/catalog/cloudtrail-create-trail/action.ts';
import { action as watchRules } from '../../../src/actions/catalog/events-create-watch-rules/action.ts';
import type { AnyAction, Found, Target } from '../../../src/change/action.ts';
import { collector } from '../../../src/inventory/collectors/cloudtrail-trail/collector.ts';
import { AccountWatch } from '../../../src/inventory/resources/account-watch.ts';
import { collectFrom } from '../../collect-from.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../../servers/aws-server.ts';
import { applyAsOwner, type Bench, draftOf, forgetJournals, undo } from './law.ts';
import { seed as trailSeed } from './seeds/cloudtrail-create-trail.ts';

const REGIONS = ['us-east-1', 'ap-northeast-2', 'eu-west-1'];

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(async () => {
  await forgetJournals();
  await server.close();
});

async function done(account: TestAccount, action: AnyAction, targets: readonly Target[]) {
  const bench: Bench = { account, action, targets };
  const plan = await draftOf(bench);
  const outcomes = await applyAsOwner(bench, plan);
  expect(outcomes.map(({ kind }) => kind)).toEqual(targets.map(() => 'applied'));
  return () => undo(bench, plan);
}

/** The guard's mailbox, with a listener that AWS need not have confirmed. */
async function mailbox(account: TestAccount): Promise<void> {
  const sns = account.client(SNSClient, 'us-east-1');
  const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: 'jikimi-guard' }));
  const Endpoint = `arn:aws:sqs:us-east-1:${account.id}:alerts`;
  await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint }));
  await account.client(IAMClient).send(
    new CreateRoleCommand({
      RoleName: 'jikimi-guard-forward',
      AssumeRolePolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [] }),
    }),
  );
}

async function watchOf(account: TestAccount): Promise<Found> {
  const seen = await collectFrom(account, [collector], { regions: REGIONS });
  const resource = seen.resources.find(({ type }) => type === AccountWatch.type);
  const { trailChanges, iamPolicyChanges } = resource?.fields ?? {};
  return {
    account: { id: account.id, partition: 'aws' },
    homeRegion: 'us-east-1',
    regions: REGIONS,
    resource: { type: AccountWatch.type, id: resource?.id ?? '', arn: null, region: 'global' },
    facts: { ...(trailChanges && { trailChanges }), ...(iamPolicyChanges && { iamPolicyChanges }) },
    judged: ['iamPolicyChanges', 'trailChanges'],
    now: '2026-11-25T00:00:00Z',
    idleDays: 45,
    email: undefined,
  };
}

test('what was missed everywhere is told by one rule, until it is taken back', async () => {
  const account = server.openAccount();
  await done(account, createTrail, await trailSeed(account, 0));
  await mailbox(account);
  const before = await watchOf(account);
  expect(before.facts).toMatchObject({
    trailChanges: {
      state: 'known',
      value: { watchers: [], missed: expect.arrayContaining(['StopLogging']) },
    },
  });

  const targets = watchRules.fromFinding?.(before) ?? [];
  expect(targets.map(({ topic }) => topic)).toEqual(['iamPolicyChanges', 'trailChanges']);
  const takeBack = await done(account, watchRules, targets);
  const at = { kind: 'event-rule', region: 'us-east-1' };
  expect((await watchOf(account)).facts).toMatchObject({
    trailChanges: { value: { missed: [], watchers: [{ ...at, name: 'jikimi-alert-watch-trail-changes' }] } },
    iamPolicyChanges: {
      value: { missed: [], watchers: [{ ...at, name: 'jikimi-alert-watch-iam-policy-changes' }] },
    },
  });

  await takeBack();
  expect((await watchOf(account)).facts).toEqual(before.facts);
});
