/** Carries what the trails have gathered to their buckets: log files for every five minutes, digests for every hour. */
import { gzipSync } from 'node:zlib';
import type { AccountState } from '../account-state.ts';
import { randomInt } from '../chance.ts';
import { DigestChain, HOUR_MS } from './digest.ts';
import type { TrailEntry } from './trail-record.ts';
import { recordTime } from './trail-record.ts';
import type { Trail } from './trails.ts';

const WINDOW_MS = 300_000;

/** An object on its way into a bucket. */
export interface Parcel {
  readonly bucket: string;
  readonly key: string;
  readonly body: Buffer;
  readonly metadata: Readonly<Record<string, string>>;
  /** When CloudTrail puts it there. */
  readonly atMs: number;
}

/** Puts objects into buckets of the account. @returns AWS's error code for each that failed */
export type Carrier = (parcels: readonly Parcel[]) => Promise<readonly (string | undefined)[]>;

/** Whether something should have arrived by now. */
export function isDeliveryDue({ trail, clock }: AccountState): boolean {
  if (trail.trails.all.length === 0) return false;
  const now = clock.nowMs();
  return trail.trails.all.some(
    ({ pending: [first], chains }) =>
      (first !== undefined && windowEnd(first) <= now) ||
      [...chains.values()].some(({ endMs }) => endMs <= now),
  );
}

/** @param rest also what belongs to the five minutes under way */
export async function deliver(account: AccountState, carry: Carrier, rest: boolean): Promise<void> {
  const now = account.clock.nowMs();
  for (const trail of account.trail.trails.all) {
    const due = trail.pending.filter((entry) => rest || windowEnd(entry) <= now);
    const later = trail.pending.filter((entry) => !due.includes(entry));
    trail.pending.splice(0, trail.pending.length, ...later);
    const files = Map.groupBy(due, (entry) => {
      const { awsRegion, recipientAccountId } = entry.record;
      return `${Math.min(windowEnd(entry), now)} ${awsRegion} ${recipientAccountId}`;
    });
    const digests: Parcel[] = [];
    for (const [file, entries] of files) {
      const [atMs = '', region = '', accountId = ''] = file.split(' ');
      digests.push(...digestsUntil(Number(atMs), trail, account));
      await logFile(entries, { region, accountId, atMs: Number(atMs) }, trail, carry);
    }
    digests.push(...digestsUntil(now, trail, account));
    await carry(digests);
  }
}

function windowEnd({ atMs }: TrailEntry): number {
  return (Math.floor(atMs / WINDOW_MS) + 1) * WINDOW_MS;
}

async function logFile(
  entries: readonly TrailEntry[],
  { region, accountId, atMs }: { readonly region: string; readonly accountId: string; readonly atMs: number },
  trail: Trail,
  carry: Carrier,
): Promise<void> {
  const minute = stamp(atMs).replace(/\d\dZ$/, 'Z');
  const name = `${accountId}_CloudTrail_${region}_${minute}_${unique()}.json.gz`;
  const key = `${folder(trail, accountId, 'CloudTrail', region, atMs)}/${name}`;
  const text = JSON.stringify({ Records: entries.map(({ record }) => record) });
  const [failed] = await carry([{ bucket: trail.bucket, key, body: gzipSync(text), metadata: {}, atMs }]);
  trail.deliveryError = failed;
  if (failed !== undefined) return;
  trail.deliveredMs = atMs;
  if (!trail.isValidated) return;
  const times = entries.map(({ atMs: at }) => at);
  const place = `${accountId} ${region}`;
  const chain = trail.chains.get(place) ?? new DigestChain(accountId, region, beginOf(trail, atMs));
  trail.chains.set(place, chain);
  chain.add(
    {
      s3Bucket: trail.bucket,
      s3Object: key,
      newestEventTime: recordTime(new Date(Math.max(...times))),
      oldestEventTime: recordTime(new Date(Math.min(...times))),
    },
    text,
  );
}

/** Digest hours are counted from the moment the trail began to log. */
function beginOf({ startedMs = 0 }: Trail, atMs: number): number {
  return atMs - ((atMs - startedMs) % HOUR_MS);
}

/** A region has digests from its first log file on, in quiet hours too, and one more after the trail was stopped. */
function* digestsUntil(now: number, trail: Trail, account: AccountState): Generator<Parcel> {
  for (const [of, chain] of trail.chains) {
    const { accountId } = chain;
    while (chain.endMs <= now) {
      const atMs = chain.endMs;
      const isOver = (!trail.isLogging || !trail.isValidated) && chain.isEmpty;
      const place = folder(trail, accountId, 'CloudTrail-Digest', chain.region, atMs);
      const name = `${accountId}_CloudTrail-Digest_${chain.region}_${trail.name}_${trail.homeRegion}_${stamp(atMs)}.json.gz`;
      const digest = chain.next(trail, `${place}/${name}`, account.trail.signingKey);
      yield {
        bucket: digest.bucket,
        key: digest.key,
        body: gzipSync(digest.text),
        metadata: { signature: digest.signature, 'signature-algorithm': 'SHA256withRSA' },
        atMs,
      };
      trail.digestedMs = atMs;
      if (isOver) {
        // What comes after is another chain.
        trail.chains.delete(of);
        break;
      }
    }
  }
}

function folder(trail: Trail, accountId: string, kind: string, region: string, atMs: number): string {
  const day = stamp(atMs).slice(0, 8);
  const parts = [
    trail.prefix,
    'AWSLogs',
    trail.organization ?? '',
    accountId,
    kind,
    region,
    day.slice(0, 4),
    day.slice(4, 6),
    day.slice(6, 8),
  ];
  return parts.filter((part) => part !== '').join('/');
}

/** `20261125T084700Z`. */
function stamp(atMs: number): string {
  return new Date(atMs).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function unique(): string {
  return Array.from({ length: 16 }, () => ALPHANUMERIC[randomInt(ALPHANUMERIC.length)]).join('');
}
