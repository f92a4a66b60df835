/**
 * What an intruder may have left, row by row: what the log saw, what the account shows. Each row says what of it was
 * looked at; a row of which nothing was found is not called clean.
 */
import type { CallCount, LogReach } from '../activity/views/call-counts.ts';
import type { CreatedRow } from '../activity/views/created.ts';
import type { Inventory, Resource } from '../inventory/inventory.ts';
import type { Reading } from '../kernel/reading.ts';
import type { Text } from '../kernel/text.ts';
import type { Finding } from '../posture/finding.ts';
import { type Standing, standingOf } from './presence.ts';
import type { LiveSource, SweepRow } from './sweep-row.ts';

/** `none`: no call leaves it behind. `short`: the log begins later than asked for. */
type LogState = 'checked' | 'short' | 'empty' | 'none';

export interface LogAnswer {
  readonly state: LogState;
  /** Calls that only read belong to the row, and the log holds none at all. */
  readonly readsMissing: boolean;
  /** In all of the log. */
  readonly events: number;
  /** Since T0. */
  readonly made: number;
  readonly changed: number;
  /** Those with events since T0. */
  readonly calls: readonly CallCount[];
}

/** `unsupported`: Jikimi does not read such things. `unlisted`: AWS lists them nowhere. `partly`: something of it was denied or failed. */
type LiveState = 'not-asked' | 'unsupported' | 'unlisted' | 'known' | 'partly' | 'unread';

export interface LiveType {
  readonly type: string;
  readonly name: Text;
  /** `null`: one setting for the account or for each region, not a list; or not read. */
  readonly count: number | null;
  /** Since T0 made, started or altered; `null` where AWS does not tell, or it was not read. */
  readonly since: readonly string[] | null;
  readonly unread: readonly LiveGap[];
}

export interface LiveGap {
  readonly action: string;
  readonly reason: 'denied' | 'failed' | 'not-read';
  readonly regions: readonly string[];
}

interface LeftThing extends Pick<CreatedRow, 'type' | 'id' | 'account' | 'region' | 'made' | 'actor'> {
  readonly eventId: string;
  /** `undefined`: the account was not asked. */
  readonly now: Standing | undefined;
}

interface OddThing {
  readonly type: string;
  readonly name: Text;
  readonly id: string;
  readonly region: string;
  readonly text: Text;
}

export interface SweptRow {
  readonly id: string;
  readonly row: SweepRow;
  readonly log: LogAnswer;
  readonly live: { readonly state: LiveState; readonly types: readonly LiveType[] };
  /** Made since T0 and not seen removed. */
  readonly left: readonly LeftThing[];
  /** Controls that fail on something that the log did not see made since T0: old, but unusual. */
  readonly standing: readonly Finding[];
  /** Unusual things of the account that no control judges. */
  readonly odd: readonly OddThing[];
}

export interface Sweep {
  /** T0. */
  readonly since: Date;
  /** `incident`: the first sign of the worst one. `log-end`: thirty days before the last event. */
  readonly sinceFrom: 'asked' | 'incident' | 'log-end';
  readonly reach: LogReach;
  /** `undefined`: the account was not asked. */
  readonly inventory: Inventory | undefined;
  readonly rows: readonly SweptRow[];
}

export interface Seen {
  readonly since: Date;
  readonly reach: LogReach;
  readonly calls: readonly CallCount[];
  /** Of `row`, made since T0 and not seen removed. */
  readonly created: readonly CreatedRow[];
  readonly inventory: Inventory | undefined;
  /** Of the inventory, by all controls of all rows. */
  readonly findings: readonly Finding[];
}

export function sweepRow(id: string, row: SweepRow, seen: Seen): SweptRow {
  const { inventory } = seen;
  const left = seen.created
    .filter(({ type }) => row.created.includes(type))
    .map(({ type, id: name, account, region, made, actor, eventId }): LeftThing => {
      const thing = { type, id: name, account, region, made };
      return { ...thing, actor, eventId, now: inventory && standingOf(thing, inventory) };
    });
  const fresh = new Set(left.map((one) => one.id));
  return {
    id,
    row,
    log: logAnswer(row, seen),
    live: liveAnswer(row, seen),
    left,
    standing: seen.findings.filter(
      ({ control, status, resource }) =>
        status === 'fail' && row.controls.includes(control) && !fresh.has(resource.id),
    ),
    odd: inventory ? oddThings(row, inventory) : [],
  };
}

/** Only what was read is judged. */
function oddThings({ odd = [] }: SweepRow, { account, resources }: Inventory): readonly OddThing[] {
  return odd.flatMap(({ of: { type, name }, field, judge }) =>
    resources
      .filter((one) => one.type === type)
      .flatMap(({ id, region, fields }) => {
        const reading = fields[field];
        const text = reading?.state === 'known' ? judge(reading.value as never, account.id) : null;
        return text ? [{ type, name, id, region, text }] : [];
      }),
  );
}

function logAnswer({ makes, changes }: SweepRow, { since, reach, calls }: Seen): LogAnswer {
  const own = new Set<string>([...makes, ...changes]);
  const found = calls.filter(({ call }) => own.has(call));
  const ofKind = (kind: readonly string[]): number =>
    found.filter(({ call }) => kind.includes(call)).reduce((sum, one) => sum + one.since, 0);
  return {
    state: stateOf(own.size, since, reach),
    readsMissing: !reach.holdsReads && [...own].some((call) => READING.test(call)),
    events: found.reduce((sum, { events }) => sum + events, 0),
    made: ofKind(makes),
    changed: ofKind(changes),
    calls: found.filter((one) => one.since > 0),
  };
}

/** Event history marks these as reading, and a log fetched without reading calls lacks them. */
const READING = /:(Get|BatchGet|List|Describe)/;

function stateOf(calls: number, since: Date, { first }: LogReach): LogState {
  if (calls === 0) return 'none';
  if (first === null) return 'empty';
  return first <= since ? 'checked' : 'short';
}

function liveAnswer({ live, unlisted }: SweepRow, { inventory, since }: Seen): SweptRow['live'] {
  if (live.length === 0) return { state: unlisted ? 'unlisted' : 'unsupported', types: [] };
  if (!inventory) return { state: 'not-asked', types: [] };
  const types = live.map((one) => liveType(one, inventory, since));
  const isRead = types.some(({ count, unread }) => count !== null || unread.length === 0);
  const isGap = types.some(({ unread }) => unread.length > 0);
  return { state: isGap ? (isRead ? 'partly' : 'unread') : 'known', types };
}

function liveType({ type, fields, date }: LiveSource, inventory: Inventory, since: Date): LiveType {
  const found = inventory.resources.filter((one) => one.type === type.type);
  const listings = inventory.listings.filter((one) => one.type === type.type);
  const isListed = type.scope === 'listed';
  const gaps = [
    ...(isListed ? listings : []).flatMap(({ region, result }) => gapsOf(result, region)),
    ...found.flatMap((one) => fields.flatMap((field) => fieldGaps(one, field, type.fields[field]?.needs[0]))),
  ];
  const wasAsked = isListed ? listings.length > 0 : found.length > 0;
  const needed = type.listing[0] ?? type.fields[fields[0] ?? '']?.needs[0] ?? '';
  if (!wasAsked) gaps.push({ action: needed, reason: 'not-read', region: 'global' });
  const isAnyListed = listings.some(({ result }) => result.state === 'known');
  return {
    type: type.type,
    name: type.name,
    count: isListed && isAnyListed ? found.length : null,
    since:
      date === undefined || !isAnyListed
        ? null
        : found.filter((one) => isSince(one, date, since)).map(({ id }) => id),
    unread: together(gaps),
  };
}

interface PlainGap {
  readonly action: string;
  readonly reason: LiveGap['reason'];
  readonly region: string;
}

function gapsOf(reading: Reading<unknown>, region: string): PlainGap[] {
  if (reading.state === 'known') return (reading.gaps ?? []).flatMap((gap) => gapsOf(gap, gap.region));
  if (reading.state === 'denied') return [{ action: reading.action, reason: 'denied', region }];
  const reason = reading.fault.kind === 'not-collected' ? 'not-read' : 'failed';
  return [{ action: reading.action, reason, region }];
}

function fieldGaps({ fields, region }: Resource, field: string, needed = ''): PlainGap[] {
  const reading = fields[field];
  return reading ? gapsOf(reading, region) : [{ action: needed, reason: 'not-read', region }];
}

function together(gaps: readonly PlainGap[]): readonly LiveGap[] {
  const groups = Map.groupBy(gaps, ({ action, reason }) => `${reason} ${action}`);
  return [...groups.values()].flatMap(([first, ...rest]) =>
    first === undefined
      ? []
      : [
          {
            action: first.action,
            reason: first.reason,
            regions: [...new Set([first, ...rest].map(({ region }) => region))].toSorted(),
          },
        ],
  );
}

function isSince({ fields }: Resource, date: string, since: Date): boolean {
  const reading = fields[date];
  return reading?.state === 'known' && typeof reading.value === 'string' && new Date(reading.value) >= since;
}
