/** Holds our records against AWS's own: same members, same kinds of values. What may differ is listed, here and in the docs. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '../../../src/kernel/json.ts';
import { type AwsServer, startAwsServer } from '../aws-server.ts';
import { DIFFERENCES } from './allowed-differences.ts';
import { CALLS, type Cast, HERE } from './calls-compared.ts';
import { MORE_CALLS } from './calls-compared-more.ts';
import { compare } from './compare-records.ts';
import type { TrailRecord } from './trail-record.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const EVAL = path.join(ROOT, '../shared/eval/cloudtrail');

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

interface RealRecord extends Omit<TrailRecord, 'userIdentity'> {
  readonly userIdentity: { readonly type?: string };
}

/** By event name and error code. */
function byName(records: readonly RealRecord[]): Partial<Record<string, RealRecord[]>> {
  return Object.groupBy(records, nameOf);
}

function nameOf({ eventName, errorCode }: Pick<TrailRecord, 'eventName' | 'errorCode'>): string {
  return errorCode === undefined ? eventName : `${eventName} ${errorCode}`;
}

/** Single techniques, of 2024. */
function readStratus(): readonly RealRecord[] {
  const folder = path.join(EVAL, 'stratus');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap(
    (scenario) =>
      JSON.parse(readFileSync(path.join(folder, scenario, 'events.json'), 'utf8')) as readonly RealRecord[],
  );
}

/** A whole account, of 2023: the form of identity and head has changed since. */
function readInvictus(): readonly RealRecord[] {
  return globSync(path.join(EVAL, 'invictus/AWSLogs/**/*.json.gz')).flatMap(
    (file) =>
      (JSON.parse(gunzipSync(readFileSync(file)).toString()) as { readonly Records: readonly RealRecord[] })
        .Records,
  );
}

const [stratus, invictus] = [byName(readStratus()), byName(readInvictus())];
const isMissing = Object.keys(stratus).length === 0 || Object.keys(invictus).length === 0;
if (isMissing) console.warn('No real records at ../shared/eval: ours are not compared.');

describe.skipIf(isMissing)('our record has the form of AWS’s', () => {
  const seen = new Set<string>();
  let compared = 0;

  /** @returns how our record differs from the one of theirs that is most like it */
  const differences = (theirs: readonly unknown[], ours: unknown, event: string): readonly string[] => {
    const each = theirs.map((one) => compare(asJson(one), asJson(ours), event));
    const [least = []] = each.sort((a, b) => a.length - b.length);
    for (const one of least) seen.add(one);
    compared++;
    return least.filter((one) => !(one in DIFFERENCES));
  };

  test.for(Object.keys(CALLS))('%s', async (name) => {
    const theirs = stratus[name] ?? [];
    const ours = await recordOf(CALLS[name], theirs[0]?.userIdentity.type === 'IAMUser');
    expect(ours && nameOf(ours)).toBe(name);
    expect(differences(theirs, ours, ours?.eventName ?? '')).toEqual([]);
  });

  test.for(Object.keys(MORE_CALLS))('%s, as to what was asked and answered', async (name) => {
    const ours = await recordOf(MORE_CALLS[name], true);
    expect(ours && nameOf(ours)).toBe(name);
    expect(differences((invictus[name] ?? []).map(matterOf), matterOf(ours), name)).toEqual([]);
  });

  afterAll(() => {
    const gone = Object.keys(DIFFERENCES).filter((one) => !seen.has(one));
    // Only where all calls were compared.
    if (compared === Object.keys({ ...CALLS, ...MORE_CALLS }).length && gone.length > 0) {
      throw new Error(`No difference any more: ${gone.join(', ')}`);
    }
  });
});

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

async function recordOf(
  call: ((cast: Cast) => Promise<unknown>) | undefined,
  isUser: boolean,
): Promise<TrailRecord | undefined> {
  const account = server.openAccount();
  const as = isUser ? account.login('jlopez') : account;
  await call?.({
    account,
    as,
    endpoint: server.endpoint,
    client: (constructor) => account.client(constructor, HERE, as),
    deny: (operation) => account.hurt({ operation, harm: { kind: 'deny' } }),
  }).catch(() => undefined);
  return account.trail.records().at(-1);
}

function matterOf(record: Omit<TrailRecord, 'userIdentity'> | undefined): object {
  const { requestParameters, responseElements, additionalEventData, resources, readOnly, eventSource } =
    record ?? {};
  return { requestParameters, responseElements, additionalEventData, resources, readOnly, eventSource };
}

test('the docs list the same differences', () => {
  const docs = readFileSync(path.join(ROOT, 'docs/test-server-trail.md'), 'utf8');
  const rows = [...docs.matchAll(/^\| `([^`]+: only [^`]+|[^`]+ at AWS, [^`]+ here)` \| (.+) \|$/gm)];
  expect(Object.fromEntries(rows.map(([, difference, why]) => [difference, why]))).toEqual(DIFFERENCES);
});
