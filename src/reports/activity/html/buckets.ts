/** The calls of an incident by actor and span of time, at most so many spans that each can be seen. */
import type { Level, Signal } from '../../../activity/signal.ts';
import { LEVELS } from '../../../activity/signal.ts';
import type { Story } from '../../../activity/views/story.ts';
import type { Text } from '../../../kernel/text.ts';

const HOUR_MS = 3_600_000;
const SPANS_HOURS = [1, 3, 6, 12, 24, 48, 168, 720, 8760] as const;
const BUCKETS_AT_MOST = 96;
const ROWS_AT_MOST = 6;

export interface Buckets {
  readonly hours: number;
  /** The start of the first, aligned to days of UTC where a span is a day or longer. */
  readonly from: Date;
  readonly count: number;
  readonly rows: readonly BucketRow[];
  /** Of any cell. */
  readonly most: number;
}

export interface BucketRow {
  /** An ARN; `null` where the record names nobody, `undefined` of all beyond the first. */
  readonly actor: string | null | undefined;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly bucket: number;
  readonly calls: number;
  readonly writes: number;
  readonly denied: number;
  /** Of the worst sign here. */
  readonly level: Level | null;
  readonly signs: readonly Text[];
}

export function bucketsOf({ hours, records }: Story, signals: readonly Signal[]): Buckets {
  const times = hours.map(({ at }) => at.getTime());
  const [first, last] = [smallest(times), -smallest(times.map((time) => -time))];
  const span = SPANS_HOURS.find((one) => (last - first) / HOUR_MS / one < BUCKETS_AT_MOST) ?? 8760;
  const width = span * HOUR_MS;
  const from = Math.floor(first / width) * width;
  const bucketOf = (time: Date): number => Math.floor((time.getTime() - from) / width);
  const calls = new Map<string | null, number>();
  for (const hour of hours) calls.set(hour.actor, (calls.get(hour.actor) ?? 0) + hour.calls);
  const shown = [...calls].toSorted(([, one], [, other]) => other - one).map(([actor]) => actor);
  const rowOf = (actor: string | null): BucketRow['actor'] =>
    shown.length <= ROWS_AT_MOST || shown.indexOf(actor) < ROWS_AT_MOST - 1 ? actor : undefined;
  const cells = new Map<string, { row: BucketRow['actor']; cell: Mutable<Cell> & { signs: Text[] } }>();
  const cellAt = (actor: string | null, at: Date) => {
    const [row, bucket] = [rowOf(actor), bucketOf(at)];
    const key = `${bucket} ${row === undefined ? 'rest' : JSON.stringify(row)}`;
    const there = cells.get(key) ?? {
      row,
      cell: { bucket, calls: 0, writes: 0, denied: 0, level: null, signs: [] },
    };
    cells.set(key, there);
    return there.cell;
  };
  for (const hour of hours) {
    const cell = cellAt(hour.actor, hour.at);
    cell.calls += hour.calls;
    cell.writes += hour.writes;
    cell.denied += hour.denied;
  }
  for (const { eventIds, level, title } of signals) {
    const [record] = eventIds.flatMap((id) => records.get(id) ?? []);
    if (!record) continue;
    const cell = cellAt(record.actor, record.time);
    cell.signs.push(title);
    if (cell.level === null || LEVELS.indexOf(level) > LEVELS.indexOf(cell.level)) cell.level = level;
  }
  const all = [...cells.values()];
  const rows = [...new Set(shown.map(rowOf))].map((actor) => ({
    actor,
    cells: all.filter(({ row }) => row === actor).map(({ cell }) => cell),
  }));
  return {
    hours: span,
    from: new Date(from),
    count: times.length === 0 ? 0 : Math.floor((last - from) / width) + 1,
    rows,
    most: Math.max(...all.map(({ cell }) => cell.calls), 1),
  };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const smallest = (times: readonly number[]): number =>
  times.reduce((one, other) => Math.min(one, other), times[0] ?? 0);
