import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { TrailRecord } from '../test/servers/trail/trail-record.ts';
import { withSampleAccount } from './account.ts';
import { saveSampleInventory } from './inventory.ts';
import { notice } from './notice.ts';

/** What AWS keeps in Event history. */
const KEPT_MS = 90 * 86_400_000;

/** Into a folder: the inventory, 90 days of calls by region, the bills, and AWS's mail. */
export async function writeSample(folder: string): Promise<void> {
  await withSampleAccount(async ({ account, saved, scenario }) => {
    const since = account.clock.nowMs() - KEPT_MS;
    const records = account.trail.records().filter(({ eventTime }) => Date.parse(eventTime) >= since);
    writeTrail(join(folder, 'cloudtrail'), records);
    rmSync(join(folder, 'bill'), { recursive: true, force: true });
    account.writeBills(join(folder, 'bill'), [
      {
        report: 'cur2',
        file: 'csv',
        name: 'haneul',
        prefix: 'cur',
        bucket: 'haneul-bills',
        versions: 'overwrite',
        granularity: 'DAILY',
        since: new Date(since),
      },
    ]);
    writeFileSync(join(folder, 'notice.eml'), notice(scenario, saved));
    await saveSampleInventory(account, join(folder, 'inventory.jsonl'));
  });
}

function writeTrail(folder: string, records: readonly TrailRecord[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [region, Records] of Map.groupBy(records, ({ awsRegion }) => awsRegion)) {
    writeFileSync(join(folder, `${region}.json.gz`), gzipSync(JSON.stringify({ Records })));
  }
}
