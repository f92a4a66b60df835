import type { Sweep, SweptRow } from '../../incident/sweep.ts';
import type { Json } from '../../kernel/json.ts';
import { whyCode } from './presence-words.ts';
import type { Table } from './table.ts';

const left = ({ left: things }: SweptRow): Json =>
  things.map(({ type, id, account, region, made, actor, eventId, now }) => ({
    type,
    id,
    account,
    region,
    made: made.toISOString(),
    actor,
    event_id: eventId,
    presence: now?.presence ?? 'not-asked',
    not_checked_why: whyCode(now),
  }));

export const SWEEP: Table<SweptRow> = {
  schema: 'jikimi.sweep/1',
  columns: [
    { name: 'number', value: ({ row }) => row.number },
    { name: 'id', value: ({ id }) => id },
    { name: 'title_en', value: ({ row }) => row.title.en },
    { name: 'title_ko', value: ({ row }) => row.title.ko },
    { name: 'log', value: ({ log }) => log.state },
    { name: 'log_reads_missing', value: ({ log }) => log.readsMissing },
    { name: 'log_events', value: ({ log }) => log.events },
    { name: 'made_since', value: ({ log }) => log.made },
    { name: 'changed_since', value: ({ log }) => log.changed },
    {
      name: 'calls',
      value: ({ log }) =>
        log.calls.map(({ call, since, first, last, actors }) => ({
          call,
          since,
          first: first.toISOString(),
          last: last.toISOString(),
          actors: [...actors],
        })),
    },
    { name: 'live', value: ({ live }) => live.state },
    {
      name: 'live_types',
      value: ({ live }) =>
        live.types.map(({ type, count, since, unread }) => ({
          type,
          count,
          since: since && [...since],
          unread: unread.map(({ action, reason, regions }) => ({ action, reason, regions: [...regions] })),
        })),
    },
    { name: 'left', value: left },
    {
      name: 'unusual',
      value: ({ standing }) =>
        standing.map(({ control, resource: { type, id, region } }) => ({ control, type, id, region })),
    },
    {
      name: 'odd',
      value: ({ odd }) =>
        odd.map(({ type, id, region, text }) => ({ type, id, region, text_en: text.en, text_ko: text.ko })),
    },
    { name: 'look_en', value: ({ row }) => row.look.en },
    { name: 'look_ko', value: ({ row }) => row.look.ko },
    { name: 'not_collected', value: ({ row }) => row.notCollected?.en ?? null },
  ],
};

/** Rows with the time they are about, and what of the log and the account was at hand. */
export function sweepJson({ since, sinceFrom, reach, inventory, rows }: Sweep): string {
  const iso = (time: Date | null): string | null => time?.toISOString() ?? null;
  const row = (one: SweptRow): object =>
    Object.fromEntries(SWEEP.columns.map(({ name, value }) => [name, value(one)] as const));
  return `${JSON.stringify(
    {
      schema: SWEEP.schema,
      since: iso(since),
      since_from: sinceFrom,
      log: {
        events: reach.events,
        first: iso(reach.first),
        last: iso(reach.last),
        holds_reads: reach.holdsReads,
        accounts: reach.accounts,
        regions: reach.regions,
      },
      account: inventory
        ? { id: inventory.account.id, as_of: inventory.startedAt, regions: inventory.regions }
        : null,
      rows: rows.map(row),
    },
    null,
    2,
  )}\n`;
}
