/**
 * Event history: the management events of the last 90 days that CloudTrail keeps for every account, trail or not, per
 * region; 50 a page, 2 pages a second in each region (CloudTrail API reference and quotas, read November 2026). What
 * was fetched lies as JSON lines in the folder, with the stretches of time it covers, so that a fetch that was cut goes
 * on where it ended. Changes come before reads: they are fewer, and they are what an intruder leaves behind.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CloudTrailClient,
  type Event,
  type LookupAttribute,
  paginateLookupEvents,
} from '@aws-sdk/client-cloudtrail';
import { errorCode } from '../../aws/attempt.ts';
import { unreadFrom } from '../../aws/fault.ts';
import type { AwsClients } from '../../aws/gate.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Unread } from '../../kernel/reading.ts';
import { writePrivateFile } from '../../store/private-file.ts';
import { gapsIn, joinSpans, type Span } from './spans.ts';

/** Event history reaches no further back. */
export const HISTORY_DAYS = 90;

export interface HistoryRequest {
  readonly aws: AwsClients;
  readonly regions: readonly string[];
  /** Kept between fetches; made where it is not there. */
  readonly folder: string;
  readonly from: Date;
  readonly to: Date;
  /** Also calls that only read: mostly ten times as many. */
  readonly reads: boolean;
  /** Only what was done with this access key. */
  readonly accessKeyId?: string | undefined;
  readonly now: Clock;
  readonly onProgress: (progress: HistoryProgress) => void;
}

interface HistoryProgress {
  readonly events: number;
  /** Share of the time to cover that was covered, 0 to 1. */
  readonly share: number;
}

export interface Lane {
  readonly region: string;
  readonly what: 'writes' | 'reads' | 'key';
  /** Fetched by this run. */
  readonly events: number;
  /** Why not all of it could be had; what came before is kept. */
  readonly unread: Unread | undefined;
  /** Stretches of time still missing; empty when all is there. */
  readonly missing: readonly Span[];
}

/** A page of events is a few hundred kilobytes at most; 40 of them are 20 seconds at AWS's pace. */
const PAGES_A_FILE = 40;
/** CloudTrail shows an event within about 5 minutes, 15 at most: what is younger is asked for again. */
const SETTLES_AFTER_MS = 15 * 60_000;
/** Events come newest first, but not to the second. */
const ORDER_MARGIN_MS = 5 * 60_000;
const WAITS_MS = [1000, 2000, 4000, 8000, 15_000];

/** @returns one outcome per region and kind of call; never throws for what AWS refuses. */
export async function fetchEventHistory(request: HistoryRequest): Promise<readonly Lane[]> {
  const { accessKeyId, reads, regions } = request;
  const kinds: readonly Lane['what'][] = accessKeyId ? ['key'] : reads ? ['writes', 'reads'] : ['writes'];
  const shares = new Map<string, number>();
  let events = 0;
  const lanes: Lane[] = [];
  for (const what of kinds) {
    const told = regions.map((region) =>
      fetchLane({ ...request, region, what }, (more, share) => {
        events += more;
        shares.set(`${what} ${region}`, share);
        const done = [...shares.values()].reduce((sum, one) => sum + one, 0);
        request.onProgress({ events, share: done / (regions.length * kinds.length) });
      }),
    );
    lanes.push(...(await Promise.all(told)));
  }
  return lanes;
}

interface LaneRequest extends HistoryRequest {
  readonly region: string;
  readonly what: Lane['what'];
}

async function fetchLane(request: LaneRequest, tell: (events: number, share: number) => void): Promise<Lane> {
  const { region, what } = request;
  const wanted = { from: request.from.getTime(), to: request.to.getTime() };
  const settled = { ...wanted, to: Math.min(wanted.to, request.now().getTime() - SETTLES_AFTER_MS) };
  const log = await openSpanLog(request);
  let events = 0;
  let unread: Unread | undefined;
  for (const gap of gapsIn(wanted, log.spans())) {
    unread = await fetchGap(request, gap, async (page, reached, to) => {
      await log.keep(page, { from: reached, to: Math.min(to, settled.to) });
      events += page.length;
      tell(page.length, covered(wanted, log.spans()));
    });
    if (unread) break;
  }
  tell(0, 1);
  return { region, what, events, unread, missing: gapsIn(settled, log.spans()) };
}

/** Goes on after what passes, from where it was. */
async function fetchGap(
  request: LaneRequest,
  gap: Span,
  keep: (events: readonly Event[], reached: number, to: number) => Promise<void>,
): Promise<Unread | undefined> {
  let { to } = gap;
  for (let attempt = 0; ; attempt += 1) {
    const began = to;
    try {
      await lookUp(request, { from: gap.from, to }, async (page, reached) => {
        await keep(page, reached, began);
        if (reached < to) attempt = 0;
        to = Math.min(to, reached);
      });
      return undefined;
    } catch (error) {
      const wait = WAITS_MS[attempt];
      if (wait === undefined || !isPassing(error)) return unreadFrom(error, 'cloudtrail:LookupEvents');
      await sleep(wait);
    }
  }
}

/** Throttling that outlasted the SDK's retries, and a page whose token has grown old: both go on from where they were. */
function isPassing(error: unknown): boolean {
  return /Throttl|TooManyRequests|RequestLimitExceeded|InvalidNextToken/.test(errorCode(error));
}

/** Keeps what came even where a later page fails, with how far back it reaches. */
async function lookUp(
  { aws, region, what, accessKeyId }: LaneRequest,
  span: Span,
  keep: (events: readonly Event[], reached: number) => Promise<void>,
): Promise<void> {
  const client = aws.client(CloudTrailClient, region);
  const input = {
    StartTime: new Date(span.from),
    EndTime: new Date(span.to),
    LookupAttributes: [attributeOf(what, accessKeyId)],
  };
  let pages = 0;
  let waiting: Event[] = [];
  let oldest = span.to;
  const flush = async (reached: number): Promise<void> => {
    const events = waiting;
    waiting = [];
    pages = 0;
    await keep(events, reached);
  };
  try {
    for await (const { Events = [] } of paginateLookupEvents({ client, pageSize: 50 }, input)) {
      for (const event of Events) oldest = Math.min(oldest, event.EventTime?.getTime() ?? oldest);
      waiting.push(...Events);
      pages += 1;
      if (pages >= PAGES_A_FILE) await flush(Math.min(oldest + ORDER_MARGIN_MS, span.to));
    }
  } catch (error) {
    if (waiting.length > 0) await flush(Math.min(oldest + ORDER_MARGIN_MS, span.to));
    throw error;
  }
  await flush(span.from);
}

function attributeOf(what: Lane['what'], accessKeyId: string | undefined): LookupAttribute {
  return what === 'key'
    ? { AttributeKey: 'AccessKeyId', AttributeValue: accessKeyId ?? '' }
    : { AttributeKey: 'ReadOnly', AttributeValue: what === 'reads' ? 'true' : 'false' };
}

function covered(wanted: Span, spans: readonly Span[]): number {
  const missing = gapsIn(wanted, spans).reduce((sum, { from, to }) => sum + to - from, 0);
  return 1 - missing / Math.max(1, wanted.to - wanted.from);
}

interface SpanLog {
  spans(): readonly Span[];
  /** The events first, then that they are there: a crash between the two fetches them again. */
  keep(events: readonly Event[], span: Span): Promise<void>;
}

async function openSpanLog({ folder, region, what, accessKeyId }: LaneRequest): Promise<SpanLog> {
  const place = join(folder, region, accessKeyId ? `key-${accessKeyId}` : what);
  await mkdir(place, { recursive: true, mode: 0o700 });
  const path = join(place, 'fetched.json');
  let spans = await readSpans(path);
  return {
    spans: () => spans,
    keep: async (events, span) => {
      const lines = events.flatMap(({ CloudTrailEvent }) =>
        CloudTrailEvent ? [`${CloudTrailEvent}\n`] : [],
      );
      if (lines.length > 0) {
        const name = createHash('sha256').update(lines.join('')).digest('hex').slice(0, 16);
        const day = new Date(span.from).toISOString().slice(0, 10);
        await writePrivateFile(join(place, `${day}-${name}.jsonl.gz`), lines, { gzip: true });
      }
      if (span.to <= span.from) return;
      spans = joinSpans([...spans, span]);
      await writePrivateFile(path, [`${JSON.stringify({ spans })}\n`]);
    },
  };
}

/** Where it cannot be understood, everything is fetched again. */
async function readSpans(path: string): Promise<readonly Span[]> {
  try {
    const { spans } = JSON.parse(await readFile(path, 'utf8')) as { spans: readonly Span[] };
    return spans.filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to));
  } catch {
    return [];
  }
}
