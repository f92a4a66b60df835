/**
 * Makes a CloudTrail bucket's folder: accounts with people, pipelines, workloads and services at work for a month, in
 * the shapes in which logs come. The same seed makes the same records.
 *
 *   node bench/cloudtrail-generator.ts FOLDER RECORDS [small|middle|huge] [SEED]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Caller, callersOf } from './cloudtrail-callers.ts';
import { CALLS, type Call } from './cloudtrail-calls.ts';
import { TAIL } from './cloudtrail-tail.ts';
import { type Random, random } from './random.ts';

/** Records in a file: as a quiet account delivers them, as a busy one does, as an export is. */
const SHAPES = { small: [3, 8], middle: [50, 60], huge: [100_000, 100_000] } as const;

type TrailShape = keyof typeof SHAPES;

export interface MadeTrail {
  readonly files: number;
  readonly records: number;
  readonly rawBytes: number;
  readonly gzipBytes: number;
}

const REGIONS = ['us-east-1', 'ap-northeast-2', 'us-west-2', 'eu-west-1'] as const;
const ACCOUNTS = 5;
const DAYS = 30;
const DAY_MS = 86_400_000;
const BEGIN = Date.UTC(2026, 0, 1);

function makeTrail(folder: string, records: number, shape: TrailShape, seed = 1): MadeTrail {
  const made = random(seed);
  const places = Array.from({ length: ACCOUNTS }, () => String(100_000_000_000 + made.below(899_999_999_999)))
    .map((account) => ({ account, turns: turnsOf(callersOf(account, made)) }))
    .flatMap((of) => REGIONS.map((region) => ({ ...of, region })));
  const [least, most] = SHAPES[shape];
  const fileCount = Math.max(1, Math.round(records / ((least + most) / 2)));
  const totals = { files: 0, records: 0, rawBytes: 0, gzipBytes: 0 };
  while (totals.records < records) {
    const place = made.favour(places);
    const begin = BEGIN + Math.floor((totals.files / fileCount) * DAYS) * DAY_MS + made.below(DAY_MS);
    // An export spans its day, a delivery five minutes of it.
    const span = shape === 'huge' ? DAY_MS - (begin % DAY_MS) : 300_000;
    const count = Math.min(records - totals.records, least + made.below(most - least + 1));
    const lines = Array.from({ length: count }, () =>
      JSON.stringify(recordOf(made, place, new Date(begin + made.below(span)))),
    );
    const raw = Buffer.from(`{"Records":[${lines.join(',')}]}`);
    const packed = gzipSync(raw);
    const [date] = new Date(begin).toISOString().split('T');
    const parts = [place.account, 'CloudTrail', place.region, ...(date ?? '').split('-')];
    const into = join(folder, 'AWSLogs', ...parts);
    mkdirSync(into, { recursive: true });
    const stamp = new Date(begin).toISOString().slice(0, 16).replaceAll(/[-:]/g, '');
    const name = `${place.account}_CloudTrail_${place.region}_${stamp}Z_${made.code(16)}.json.gz`;
    writeFileSync(join(into, name), packed);
    totals.files += 1;
    totals.records += count;
    totals.rawBytes += raw.length;
    totals.gzipBytes += packed.length;
  }
  return totals;
}

interface Turn {
  readonly call: Call;
  readonly callers: readonly Caller[];
}

/** Every call as often as it weighs. */
function turnsOf(callers: readonly Caller[]): readonly Turn[] {
  return [...CALLS, ...TAIL].flatMap((call) => {
    const able = callers.filter((caller) => call.by.includes(caller.kind));
    return Array.from({ length: call.weight }, () => ({ call, callers: able }));
  });
}

/** The order of the fields is CloudTrail's. */
function recordOf(
  made: Random,
  place: { readonly account: string; readonly region: string; readonly turns: readonly Turn[] },
  at: Date,
): Record<string, unknown> {
  const { account, region } = place;
  const { call, callers } = made.pick(place.turns);
  const caller = made.favour(callers);
  const { request = null, response = null, additional, resources } = call.parts(made, account, region);
  const source = `${call.source}.amazonaws.com`;
  const denied = !call.serviceEvent && made.next() < 0.06;
  return {
    eventVersion: '1.11',
    userIdentity: call.serviceEvent ? { accountId: account, invokedBy: 'AWS Internal' } : caller.identity(at),
    eventTime: `${at.toISOString().slice(0, 19)}Z`,
    eventSource: source,
    eventName: call.name,
    awsRegion: region,
    sourceIPAddress: caller.address,
    userAgent: caller.agent,
    ...(denied && {
      errorCode: 'AccessDenied',
      errorMessage: `User: ${caller.name} is not authorized to perform: ${call.source}:${call.name} because no identity-based policy allows the ${call.source}:${call.name} action`,
    }),
    requestParameters: request,
    responseElements: denied ? null : response,
    ...(additional !== undefined && { additionalEventData: additional }),
    requestID: made.uuid(),
    eventID: made.uuid(),
    readOnly: !call.write,
    ...(resources !== undefined && { resources }),
    eventType: call.serviceEvent ? 'AwsServiceEvent' : 'AwsApiCall',
    managementEvent: !call.data,
    recipientAccountId: account,
    ...(call.serviceEvent && { serviceEventDetails: { keyId: made.uuid() } }),
    ...(call.data && { sharedEventID: made.uuid() }),
    eventCategory: call.data ? 'Data' : 'Management',
    ...(caller.kind === 'person' && {
      tlsDetails: {
        tlsVersion: 'TLSv1.3',
        cipherSuite: 'TLS_AES_128_GCM_SHA256',
        clientProvidedHostHeader: `${call.source}.${region}.amazonaws.com`,
      },
    }),
  };
}

if (import.meta.main) {
  const [folder, records, shape = 'middle', seed = '1'] = process.argv.slice(2);
  if (!folder || !records || !(shape in SHAPES)) {
    throw new TypeError('node bench/cloudtrail-generator.ts FOLDER RECORDS [small|middle|huge] [SEED]');
  }
  process.stdout.write(
    `${JSON.stringify(makeTrail(folder, Number(records), shape as TrailShape, Number(seed)))}\n`,
  );
}
