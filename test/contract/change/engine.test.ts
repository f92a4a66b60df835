/** The engine against the server: preview is what happens, apply then undo is as before, whatever AWS does meanwhile. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateAccessKeyCommand,
  CreateUserCommand,
  IAMClient,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { action } from '../../../src/actions/catalog/iam-deactivate-access-key/action.ts';
import type { AwsClients } from '../../../src/aws/gate.ts';
import type { AnyAction } from '../../../src/change/action.ts';
import { applyItems, resumable } from '../../../src/change/apply.ts';
import { draftPlan } from '../../../src/change/draft.ts';
import { type Journal, openJournal, readJournal } from '../../../src/change/journal.ts';
import { editedItems } from '../../../src/change/plan.ts';
import { undoable, undoItems } from '../../../src/change/undo.ts';
import type { Workshop } from '../../../src/change/workshop.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../../servers/aws-server.ts';
import { gateTo } from './gate-to.ts';

let server: AwsServer;
let account: TestAccount;
let folder: string;
let journal: Journal;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  account = server.openAccount();
  folder = mkdtempSync(join(tmpdir(), 'jikimi-change-'));
  journal = await openJournal(join(folder, 'journal.jsonl'), () => new Date());
});
afterEach(async () => {
  await journal.close();
  rmSync(folder, { recursive: true });
});

const aws = () => gateTo(account);
const circumstances = () => ({ account: account.id, callerArn: account.arn, administrators: undefined });

async function keyOf(name: string): Promise<string> {
  const iam = account.client(IAMClient);
  await iam.send(new CreateUserCommand({ UserName: name }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: name }));
  return AccessKey?.AccessKeyId ?? '';
}

const target = (name: string, accessKeyId: string) => ({ region: 'us-east-1', name, accessKeyId });

function draft(...targets: ReturnType<typeof target>[]) {
  return draftPlan({
    aws: aws(),
    purpose: 'harden',
    wishes: targets.map((one) => ({ action: action as AnyAction, target: one })),
    circumstances: circumstances(),
    now: new Date(),
  });
}

const workshop = (more: Partial<Workshop> = {}): Workshop => ({
  aws: aws(),
  actions: new Map([[action.id, action as AnyAction]]),
  journal,
  circumstances: circumstances(),
  onOutcome: () => undefined,
  waitsMs: [0, 50, 200, 500, 1000, 2000, 2000],
  catchUpMs: 0,
  ...more,
});

const statusOf = (one: ReturnType<typeof target>) => action.capture(aws(), one);

test('what the preview shows is what happens, and undo brings back what was', async () => {
  const one = target('ci', await keyOf('ci'));
  const { plan } = await draft(one);
  const [item] = plan.items;
  account.reset();
  const [outcome] = await applyItems(plan.items, workshop());
  expect(outcome).toMatchObject({ kind: 'applied', after: 'Inactive' });
  const written = account.calls().filter(({ operation }) => !operation.startsWith('List'));
  expect(written.map(({ operation }) => operation)).toEqual(item?.calls.map(({ operation }) => operation));
  expect(await statusOf(one)).toBe('Inactive');

  expect(undoable(journal).map(({ id }) => id)).toEqual(['1']);
  expect(await undoItems(undoable(journal), workshop())).toMatchObject([{ kind: 'undone' }]);
  expect(await statusOf(one)).toBe('Active');
  expect(undoable(journal)).toEqual([]);
  expect(await readJournal(journal.path)).toMatchObject({ brokenAt: undefined });
});

test('what holds already is no change', async () => {
  const one = target('ci', await keyOf('ci'));
  await account
    .client(IAMClient)
    .send(new UpdateAccessKeyCommand({ UserName: 'ci', AccessKeyId: one.accessKeyId, Status: 'Inactive' }));
  expect(await draft(one)).toMatchObject({
    plan: { items: [] },
    leftOut: [{ why: { kind: 'holds-already' } }],
  });
});

test('a wish named twice is planned once; what cannot be read is said', async () => {
  const one = target('ci', await keyOf('ci'));
  const { plan, leftOut } = await draft(one, one, target('nobody', 'AKIANOBODY'));
  expect(plan.items).toHaveLength(1);
  expect(leftOut).toMatchObject([{ why: { kind: 'unread' } }]);
});

test('what changed since the plan was made is left alone, and told', async () => {
  const one = target('ci', await keyOf('ci'));
  const { plan } = await draft(one);
  const drifting: AnyAction = { ...action, holds: () => false, capture: () => Promise.resolve('Unknown') };
  const outcomes = await applyItems(plan.items, workshop({ actions: new Map([[action.id, drifting]]) }));
  expect(outcomes).toMatchObject([{ kind: 'drifted', expected: 'Active', found: 'Unknown' }]);
  expect(journal.entries()).toEqual([]);
});

test('what somebody changed after us is not undone unless asked', async () => {
  const one = target('ci', await keyOf('ci'));
  const { plan } = await draft(one);
  await applyItems(plan.items, workshop());
  const moved: AnyAction = { ...action, capture: () => Promise.resolve('Expired') };
  const outcomes = await undoItems(plan.items, workshop({ actions: new Map([[action.id, moved]]) }));
  expect(outcomes).toMatchObject([{ kind: 'drifted', expected: 'Inactive', found: 'Expired' }]);
});

test('two actions on one document: the second goes on from the first, and each is taken back', async () => {
  const one = target('ci', await keyOf('ci'));
  let state = 'open and foreign';
  const { irreversible: _none, ...common } = action as AnyAction;
  const without = (id: string, word: string): AnyAction => ({
    ...common,
    id,
    capture: () => Promise.resolve(state),
    holds: (now: string) => !now.includes(word),
    apply: (_: unknown, now: string) => {
      state = now.replace(word, '-');
      return [];
    },
    undo: (_: unknown, before: string) => {
      state = before;
      return [];
    },
  });
  const actions = [without('remove-open', 'open'), without('remove-foreign', 'foreign')];
  const { plan } = await draftPlan({
    aws: aws(),
    purpose: 'harden',
    wishes: actions.map((each) => ({ action: each, target: one })),
    circumstances: circumstances(),
    now: new Date(),
  });
  state = 'open and foreign';
  const both = workshop({ actions: new Map(actions.map((each) => [each.id, each])) });
  expect(await applyItems(plan.items, both)).toMatchObject([{ kind: 'applied' }, { kind: 'applied' }]);
  expect(state).toBe('- and -');
  expect(await undoItems(undoable(journal).slice(1), both)).toMatchObject([{ kind: 'undone' }]);
  expect(state).toBe('- and foreign');
  expect(await undoItems(undoable(journal), both)).toMatchObject([{ kind: 'undone' }]);
  expect(state).toBe('open and foreign');
});

test('two actions with states of their own on one thing: the second sees no drift in what the first did', async () => {
  const one = target('ci', await keyOf('ci'));
  let policy = 'open and foreign';
  const { irreversible: _none, ...common } = action as AnyAction;
  const without = (id: string, word: string): AnyAction => ({
    ...common,
    id,
    capture: () => Promise.resolve({ [id]: policy }),
    holds: (now: Readonly<Record<string, string>>) => !now[id]?.includes(word),
    apply: (_: unknown, now: Readonly<Record<string, string>>) => {
      policy = now[id]?.replace(word, '-') ?? '';
      return [];
    },
    undo: (_: unknown, before: Readonly<Record<string, string>>) => {
      policy = before[id] ?? '';
      return [];
    },
  });
  const actions = [without('remove-open', 'open'), without('remove-foreign', 'foreign')];
  const on = (each: AnyAction) => ({ action: each, target: { ...one, about: each.id } });
  const { plan } = await draftPlan({
    aws: aws(),
    purpose: 'harden',
    wishes: actions.map(on),
    circumstances: circumstances(),
    now: new Date(),
  });
  policy = 'open and foreign';
  const both = workshop({ actions: new Map(actions.map((each) => [each.id, each])) });
  expect(await applyItems(plan.items, both)).toMatchObject([{ kind: 'applied' }, { kind: 'applied' }]);
  expect(policy).toBe('- and -');
  expect(await undoItems(undoable(journal), both)).toMatchObject([{ kind: 'undone' }, { kind: 'undone' }]);
  expect(policy).toBe('open and foreign');

  // Somebody else between the two is drift, though.
  await journal.close();
  journal = await openJournal(join(folder, 'another.jsonl'), () => new Date());
  const watched = workshop({
    ...both,
    journal,
    onOutcome: ({ kind }) => {
      if (kind === 'applied') policy = 'foreign and more';
    },
  });
  expect(await applyItems(plan.items, watched)).toMatchObject([
    { kind: 'applied' },
    {
      kind: 'drifted',
      expected: { 'remove-foreign': '- and foreign' },
      found: { 'remove-foreign': 'foreign and more' },
    },
  ]);
});

test('what would be in the way of another comes after it, whatever the order of wishes', async () => {
  const one = target('ci', await keyOf('ci'));
  const block = { ...action, id: 'block' } as AnyAction;
  const unshare = {
    ...action,
    id: 'unshare',
    before: ['block'],
    hurts: () => [{ en: 'it', ko: '영향' }],
  } as AnyAction;
  const { plan } = await draftPlan({
    aws: aws(),
    purpose: 'harden',
    wishes: [block, unshare].map((each) => ({ action: each, target: one })),
    circumstances: circumstances(),
    now: new Date(),
  });
  expect(plan.items.map((item) => item.action)).toEqual(['unshare', 'block']);
});

test('one call that changes something at a time', async () => {
  const keys: ReturnType<typeof target>[] = [];
  for (const name of ['a', 'b', 'c']) keys.push(target(name, await keyOf(name)));
  const { plan } = await draft(...keys);
  account.setLatency(60);
  const gate = aws();
  let [underWay, most] = [0, 0];
  const watched: AwsClients = {
    client: (constructor, region) => {
      const client = gate.client(constructor, region) as object;
      return new Proxy(client, {
        get: (of, name) => {
          const member: unknown = Reflect.get(of, name);
          if (name !== 'send') return member;
          return async (command: object) => {
            const isWrite = !/^(Get|List)/.test(command.constructor.name);
            if (isWrite) most = Math.max(most, ++underWay);
            try {
              return await (member as (one: object) => Promise<unknown>).call(of, command);
            } finally {
              if (isWrite) underWay -= 1;
            }
          };
        },
      }) as never;
    },
  };
  await applyItems(plan.items, workshop({ aws: watched }));
  await undoItems(plan.items, workshop({ aws: watched }));
  expect(most).toBe(1);
  expect(account.calls().filter(({ operation }) => operation === 'UpdateAccessKey')).toHaveLength(6);
});

test('an edited item shows; leaving items out is allowed', async () => {
  const { plan } = await draft(target('a', await keyOf('a')), target('b', await keyOf('b')));
  const read = JSON.parse(JSON.stringify(plan)) as typeof plan;
  expect(editedItems(read)).toEqual([]);
  expect(editedItems({ ...read, items: read.items.slice(1) })).toEqual([]);
  const [first, second] = read.items;
  const edited = { ...read, items: [{ ...first, target: second?.target }, second] } as typeof plan;
  expect(editedItems(edited).map(({ id }) => id)).toEqual(['1']);
  expect(editedItems({ ...read, account: '999999999999' })).toHaveLength(2);
});

describe('whatever AWS does meanwhile', () => {
  test.for([
    ['throttled', { operation: 'UpdateAccessKey', to: 2, harm: { kind: 'throttle' } }],
    ['the answer lost', { operation: 'UpdateAccessKey', to: 1, harm: { kind: 'lost-response' } }],
    ['cut', { operation: 'UpdateAccessKey', to: 1, harm: { kind: 'cut' } }],
    ['an internal error', { operation: 'UpdateAccessKey', to: 1, harm: { kind: 'internal-error' } }],
  ] as const)('%s: applied, and undone', async ([, rule]) => {
    const one = target('ci', await keyOf('ci'));
    const { plan } = await draft(one);
    account.hurt(rule);
    expect(await applyItems(plan.items, workshop())).toMatchObject([{ kind: 'applied' }]);
    expect(await undoItems(plan.items, workshop())).toMatchObject([{ kind: 'undone' }]);
    expect(await statusOf(one)).toBe('Active');
  });

  test('copies that lag: what was called right before the end is not taken for undone', async () => {
    const one = target('ci', await keyOf('ci'));
    const { plan } = await draft(one);
    account.hurt({ harm: { kind: 'old-copy', ms: 1500 } });
    const [item] = plan.items;
    if (!item?.calls[0]) throw new Error('Nothing was planned');
    expect(await statusOf(one)).toBe('Active');
    // As a process leaves it that is killed while it waits for the answer.
    await journal.write({ kind: 'applying', item });
    await journal.write({ kind: 'calling', item: item.id, call: item.calls[0] });
    await account
      .client(IAMClient)
      .send(new UpdateAccessKeyCommand({ UserName: 'ci', AccessKeyId: one.accessKeyId, Status: 'Inactive' }));
    expect(await statusOf(one)).toBe('Active');
    const patient = workshop({ catchUpMs: 2000 });
    expect(await undoItems(undoable(journal), patient)).toMatchObject([{ kind: 'undone' }]);
    account.reset();
    expect(await statusOf(one)).toBe('Active');
    expect(journal.entries().some(({ kind }) => kind === 'undoing')).toBe(true);
  });

  test('denied: said, nothing was done', async () => {
    const one = target('ci', await keyOf('ci'));
    const { plan } = await draft(one);
    account.hurt({ operation: 'UpdateAccessKey', harm: { kind: 'deny' } });
    expect(await applyItems(plan.items, workshop({ waitsMs: [0] }))).toMatchObject([
      { kind: 'failed', fault: { kind: 'denied' }, restored: true },
    ]);
    expect(undoable(journal)).toEqual([]);
  });

  test('an expired session ends it; what was begun is gone on with later', async () => {
    const [one, two] = [target('a', await keyOf('a')), target('b', await keyOf('b'))];
    const { plan } = await draft(one, two);
    account.hurt({ operation: 'UpdateAccessKey', to: 1, harm: { kind: 'expired-token' } });
    expect(await applyItems(plan.items, workshop())).toMatchObject([
      { kind: 'failed', fault: { kind: 'expired-token' }, restored: false },
      { kind: 'not-begun' },
    ]);
    expect(resumable(journal).map(({ id }) => id)).toEqual(['1']);
    expect(await applyItems(resumable(journal), workshop())).toMatchObject([{ kind: 'applied' }]);
    expect([await statusOf(one), await statusOf(two)]).toEqual(['Inactive', 'Active']);
  });
});

describe('the journal', () => {
  test('a line that a crash cut is taken off, and it goes on', async () => {
    await journal.write({ kind: 'undoing', item: '1' });
    await journal.close();
    writeFileSync(journal.path, `${readFileSync(journal.path, 'utf8')}{"kind":"und`);
    journal = await openJournal(journal.path, () => new Date());
    await journal.write({ kind: 'undoing', item: '2' });
    const { entries, brokenAt } = await readJournal(journal.path);
    expect(entries).toMatchObject([{ item: '1' }, { item: '2' }]);
    expect(brokenAt).toBeUndefined();
  });

  test('a line that was changed, or taken out, shows', async () => {
    for (const item of ['1', '2', '3']) await journal.write({ kind: 'undoing', item });
    const lines = readFileSync(journal.path, 'utf8').split('\n');
    writeFileSync(journal.path, [lines[0], lines[2], ''].join('\n'));
    expect((await readJournal(journal.path)).brokenAt).toBe(2);
    writeFileSync(journal.path, lines.join('\n').replace('"item":"2"', '"item":"9"'));
    expect((await readJournal(journal.path)).brokenAt).toBe(2);
  });
});
