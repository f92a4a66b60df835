/** Every collector against the test account: once as it is, and again behind every fault, operation by operation. */
import pLimit from 'p-limit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectors as entries } from '../../src/app/registry.generated.ts';
import type { Collector } from '../../src/inventory/collector.ts';
import type { Collected } from '../../src/inventory/inventory.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../servers/aws-server.ts';
import type { Harm } from '../servers/rules.ts';
import { type Comparison, compare } from './less-is-known.ts';
import { SEED_REGION, type Seeded } from './seeds/seed.ts';
import { SEEDS } from './seeds/seeds.ts';
import { SURVEYED, signIn, survey } from './survey.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

/** Surveys under one fault each wait most of the time. */
const AT_ONCE = 6;

describe.for(entries)('$id', (entry) => {
  let account: TestAccount;
  let collector: Collector;
  let seeded: readonly Seeded[];
  let plain: Collected;
  /** The calls of the undisturbed survey, each once. */
  let called: readonly {
    readonly service: string;
    readonly operation: string;
    readonly actions: readonly string[];
  }[];

  beforeAll(async () => {
    const seed = SEEDS[entry.id];
    if (!seed) throw new Error(`test/contract/seeds has nothing for the collector ${entry.id}`);
    account = server.openAccount();
    collector = await entry.load();
    seeded = await seed(account);
    // Time stands still: what AWS does every five minutes must not come between two surveys that are compared.
    account.clock.set(new Date());
    const session = await signIn(account);
    account.reset();
    plain = await survey(session, [collector]);
    await session.close();
    const calls = account.calls().map(({ service, operation, actions }) => ({ service, operation, actions }));
    called = [...new Map(calls.map((call) => [`${call.service}:${call.operation}`, call])).values()];
  });

  /** The survey again, by somebody for whom something is broken. */
  const hurtSurvey = async (rule: {
    service?: string;
    operation?: string;
    region?: string;
    to?: number;
    harm: Harm;
  }) => {
    const login = account.login('unlucky');
    const session = await signIn(login);
    account.hurt({ ...rule, accessKeyId: login.credentials.accessKeyId });
    const seen = await survey(session, [collector]);
    await session.close();
    return compare(plain, seen, collector.provides);
  };

  const eachOperation = async (
    harm: Harm,
    check: (found: Comparison, call: (typeof called)[number]) => void,
  ) => {
    const limit = pLimit(AT_ONCE);
    await limit.map(called, async (call) => {
      const found = await hurtSurvey({ service: call.service, operation: call.operation, harm });
      const at = `${call.service}:${call.operation}`;
      expect(found.lies, at).toEqual([]);
      check(found, call);
    });
  };

  test('finds what is there', () => {
    for (const { type, id, region, fields } of seeded) {
      const resource = plain.resources.find(
        (one) => one.type === type && one.id === id && one.region === region,
      );
      const expected = Object.entries(fields).map(
        ([name, value]) => [name, { state: 'known', value }] as const,
      );
      expect(resource?.fields, `${type} ${id} in ${region}`).toMatchObject(Object.fromEntries(expected));
    }
  });

  test('knows every field of everything', () => {
    const { lies, unread } = compare(plain, plain, collector.provides);
    expect(lies).toEqual([]);
    expect(unread).toEqual([]);
    for (const type of collector.provides) {
      expect(
        plain.resources.filter((one) => one.type === type.type),
        type.type,
      ).not.toEqual([]);
    }
  });

  test('follows every page', async () => {
    const { lies, unread } = await hurtSurvey({ harm: { kind: 'page', size: 1 } });
    expect(lies).toEqual([]);
    expect(unread).toEqual([]);
  });

  test('names what it was denied', async () => {
    await eachOperation({ kind: 'deny' }, ({ unread }, { actions }) => {
      for (const { what, needs, reading } of unread) {
        expect(reading, what).toMatchObject({ state: 'denied' });
        expect(actions, what).toContain(reading.action);
        expect(needs, what).toContain(reading.action);
      }
    });
  });

  test("tells the organisation's denial from the account's", async () => {
    const { lies, unread } = await hurtSurvey({ harm: { kind: 'deny', by: 'organization' } });
    expect(lies).toEqual([]);
    expect(unread).not.toEqual([]);
    for (const { what, reading } of unread) {
      expect(reading, what).toMatchObject({ state: 'denied', byOrganization: true });
    }
  });

  test.for<[Harm['kind'], Harm, string[]]>([
    ['cut', { kind: 'cut' }, ['network']],
    ['truncate', { kind: 'truncate' }, ['unexpected']],
    [
      'error',
      { kind: 'error', code: 'InternalFailure', message: 'We are sorry', status: 500 },
      ['unexpected'],
    ],
  ])('takes no broken answer for an answer: %s', async ([, harm, kinds]) => {
    await eachOperation(harm, ({ unread }) => {
      for (const { what, reading } of unread) {
        expect(reading.state, what).toBe('failed');
        if (reading.state === 'failed')
          expect(kinds, `${what} ${JSON.stringify(reading)}`).toContain(reading.fault.kind);
      }
    });
  });

  test.runIf(entry.scope === 'region')('a region that is off leaves the others as they are', async () => {
    const { lies, unread } = await hurtSurvey({ region: SEED_REGION, harm: { kind: 'region-disabled' } });
    expect(lies).toEqual([]);
    expect(unread).not.toEqual([]);
    for (const { what, reading } of unread) {
      expect(what).toContain(SEED_REGION);
      expect(reading, what).toMatchObject({ state: 'failed', fault: { kind: 'region-disabled' } });
    }
    expect(SURVEYED).toContain(SEED_REGION);
  });
});
