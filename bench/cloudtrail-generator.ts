/**
 * Makes a CloudTrail bucket's folder: accounts with people, pipelines, workloads and services at work for a month, and
 * a few strangers, in the shapes in which logs come. The same seed makes the same records.
 *
 *   node bench/cloudtrail-generator.ts FOLDER RECORDS [small|middle|huge] [SEED]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Intrusion, intrusionsOf } from './cloudtrail-intrusions.ts';
import { Organisation, type Site } from './cloudtrail-organisation.ts';
import type { MadeRecord } from './cloudtrail-record.ts';
import { type Random, random } from './random.ts';

/** Records in a file: as a quiet account delivers them, as a busy one does, as an export is. */
const SHAPES = { small: [3, 8], middle: [50, 60], huge: [100_000, 100_000] } as const;

type TrailShape = keyof typeof SHAPES;

export interface MadeTrail {
  readonly files: number;
  readonly records: number;
  readonly rawBytes: number;
  readonly gzipBytes: number;
  /** What there is to find. */
  readonly intrusions: readonly (Omit<Intrusion, 'records'> & { readonly records: number })[];
}

const DAYS = 30;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BEGIN = Date.UTC(2026, 0, 1);

function makeTrail(folder: string, records: number, shape: TrailShape, seed = 1): MadeTrail {
  const made = random(seed);
  const organisation = new Organisation(made, BEGIN, DAYS);
  const totals = { files: 0, records: 0, rawBytes: 0, gzipBytes: 0 };
  const write = (site: Pick<Site, 'account' | 'region'>, begin: number, own: readonly MadeRecord[]): void => {
    const raw = Buffer.from(`{"Records":[${own.map((one) => JSON.stringify(one)).join(',')}]}`);
    const packed = gzipSync(raw);
    writeFileSync(fileOf(made, folder, site, begin), packed);
    totals.files += 1;
    totals.records += own.length;
    totals.rawBytes += raw.length;
    totals.gzipBytes += packed.length;
  };
  const intrusions = intrusionsOf(made, homesOf(organisation), BEGIN);
  for (const { account, records: own } of intrusions) {
    for (const [region, there] of Map.groupBy(own, (one) => one.region)) {
      const [first] = there;
      if (first)
        write(
          { account, region },
          first.at,
          there.map(({ record }) => record),
        );
    }
  }
  for (const { site, begin, until, count } of deliveries(
    made,
    organisation,
    records - totals.records,
    shape,
  )) {
    const own: MadeRecord[] = [];
    while (own.length < count) {
      const more = organisation.recordsAt(site, begin + made.below(until - begin));
      own.push(...more.slice(0, count - own.length));
    }
    write(site, begin, own);
  }
  return {
    ...totals,
    intrusions: intrusions.map(({ records: own, ...one }) => ({ ...one, records: own.length })),
  };
}

interface Delivery {
  readonly site: Site;
  readonly begin: number;
  readonly until: number;
  readonly count: number;
}

/** In time's order. Most is called in working hours; an export spans its day, a delivery five minutes of it. */
function deliveries(
  made: Random,
  { sites }: Organisation,
  records: number,
  shape: TrailShape,
): readonly Delivery[] {
  const [least, most] = SHAPES[shape];
  const all: Delivery[] = [];
  for (let left = records; left > 0; left -= all.at(-1)?.count ?? left) {
    const count = Math.min(left, least + made.below(most - least + 1));
    const site = made.favour(sites);
    const day = BEGIN + made.below(DAYS) * DAY;
    const hour = made.next() < 0.6 ? 8 + made.below(11) : made.below(24);
    const begin = day + hour * HOUR + made.below(11) * 300_000;
    all.push(
      shape === 'huge'
        ? { site, begin: day, until: day + DAY, count }
        : { site, begin, until: begin + 300_000, count },
    );
  }
  return all.toSorted((a, b) => a.begin - b.begin);
}

function homesOf({ sites }: Organisation): readonly Site[] {
  return sites.filter(({ region }) => region === 'us-east-1');
}

function fileOf(
  made: Random,
  folder: string,
  { account, region }: Pick<Site, 'account' | 'region'>,
  begin: number,
): string {
  const iso = new Date(begin).toISOString();
  const into = join(folder, 'AWSLogs', account, 'CloudTrail', region, ...iso.slice(0, 10).split('-'));
  mkdirSync(into, { recursive: true });
  const stamp = iso.slice(0, 16).replaceAll(/[-:]/g, '');
  return join(into, `${account}_CloudTrail_${region}_${stamp}Z_${made.code(16)}.json.gz`);
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
