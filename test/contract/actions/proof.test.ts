/** A trail counts as working once a file of it was seen. */
import { DeleteBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { action as createTrail } from '../../../src/actions/catalog/cloudtrail-create-trail/action.ts';
import { awaitProofs, type Proven } from '../../../src/change/proof.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../../servers/aws-server.ts';
import { gateTo } from '../change/gate-to.ts';
import { applyAsOwner, draftOf, forgetJournals, undo } from './law.ts';
import { seed } from './seeds/cloudtrail-create-trail.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(async () => {
  await forgetJournals();
  await server.close();
});

async function trailIn(account: TestAccount) {
  const targets = await seed(account, 0);
  const bench = { account, action: createTrail, targets };
  const plan = await draftOf(bench);
  const outcomes = await applyAsOwner(bench, plan);
  expect(outcomes).toMatchObject([{ kind: 'applied' }]);
  return { bench, plan, outcomes, bucket: `jikimi-trail-${account.id}-ap-northeast-2` };
}

async function look(
  account: TestAccount,
  outcomes: Awaited<ReturnType<typeof trailIn>>['outcomes'],
  onWait: () => void = () => undefined,
  signal = new AbortController().signal,
): Promise<readonly Proven['end'][]> {
  const proven = await awaitProofs(outcomes, {
    aws: gateTo(account),
    actions: new Map([[createTrail.id, createTrail]]),
    signal,
    onWait,
    onProven: () => undefined,
    waitsMs: [20],
  });
  return proven.map(({ end }) => end);
}

test('it is waited for until a file arrives', async () => {
  const account = server.openAccount();
  const { outcomes, bench, plan } = await trailIn(account);
  let waits = 0;
  const ends = await look(account, outcomes, () => {
    waits += 1;
    void account.trail.deliver();
  });
  expect(waits).toBe(1);
  expect(ends).toMatchObject([{ kind: 'seen', what: { en: expect.stringContaining('jikimi-trail') } }]);
  expect(await undo(bench, plan)).toMatchObject([{ kind: 'undone' }]);
});

test('a bucket that does not take it is told at once', async () => {
  const account = server.openAccount();
  const { outcomes, bucket } = await trailIn(account);
  await account.client(S3Client, 'ap-northeast-2').send(new DeleteBucketCommand({ Bucket: bucket }));
  await account.trail.deliver();
  expect(await look(account, outcomes)).toMatchObject([
    { kind: 'failed', what: { en: expect.stringContaining(bucket) } },
  ]);
});

test('the person does not wait, or the right to look is gone', async () => {
  const account = server.openAccount();
  const { outcomes } = await trailIn(account);
  const stop = new AbortController();
  expect(await look(account, outcomes, () => stop.abort(), stop.signal)).toMatchObject([
    { kind: 'not-seen' },
  ]);
  account.hurt({ operation: 'GetTrailStatus', harm: { kind: 'deny' } });
  expect(await look(account, outcomes)).toMatchObject([{ kind: 'unread', fault: { kind: 'denied' } }]);
});

test('what was not applied has nothing to prove', async () => {
  const account = server.openAccount();
  const { outcomes } = await trailIn(account);
  const others = outcomes.map(({ item }) => ({ item, kind: 'not-begun' as const }));
  expect(await look(account, others)).toEqual([]);
});
