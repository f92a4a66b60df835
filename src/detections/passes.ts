/**
 * One pass over `events` takes what the classes reach: records that match for sure, records of large classes that are
 * asked on the way, and the parameters of the others laid aside. Those are asked class by class, since a statement
 * that tells many small classes apart spends its time on that. The record as delivered is costly to read: it is read
 * of the records only in which all that columns hold is as a rule wants it.
 */
import { classed, HIT_COLUMNS, type Kept, keep, numbered, tableFor, wants } from './found-records.ts';
import type { Kind } from './kinds.ts';
import {
  isInRecord,
  isMatched,
  nameOf,
  ONCE,
  type OpenClass,
  openClass,
  possibleIn,
  sumsOf,
} from './open-class.ts';
import type { Query } from './query.ts';
import type { RecordClass } from './record-class.ts';
import { sqlText } from './sigma/sql/dialect.ts';
import { duckdb } from './sigma/sql/duckdb.ts';
import { scalarValue } from './sigma/sql/event-field.ts';
import type { Traits } from './traits.ts';

const REACHED = 'reached_records';

/** Records of a class that are laid aside, and of all of them. */
const MOST_ASIDE = 50_000;
const MOST_ASIDE_IN_ALL = 200_000;
/** Ids in one statement. */
const MOST_IDS = 2000;

/** Masks of what is asked on the way. */
const ON_THE_WAY = 'w';

interface Reached {
  readonly classes: readonly RecordClass[];
  readonly kinds: readonly Kind[];
  readonly traits: Traits;
  readonly kept: Kept;
}

/** Fills the table of what is found. */
export async function runPasses(query: Query, reached: Reached): Promise<void> {
  const { classes, kept } = reached;
  await query(tableFor(kept));
  if (classes.length === 0) return;
  const open = classes.filter(({ tried }) => tried.size > 0).map((one) => openClass(one, kept));
  const inRecord = open.filter(({ parts }) => parts.some(isInRecord));
  const { aside, onTheWay } = divided(open.filter((one) => !inRecord.includes(one)));
  await query(`create or replace temp table ${REACHED} as ${reaching(reached, aside, onTheWay, inRecord)}`);
  const fields = numbered('f', kept.fields.length);
  const noMasks = numbered('m', kept.masks).map(() => '0');
  await query(keep(['k_sure', ...noMasks, ...fields], `${REACHED} where k_sure is not null`));
  if (onTheWay.length > 0) {
    const sums = numbered(ON_THE_WAY, kept.masks);
    await query(keep(['k_open', ...sums, ...fields], `${REACHED} where ${isMatched(kept, ON_THE_WAY)}`));
  }
  for (const own of aside) await query(own.from(`(select * from ${REACHED} where k_open = ${own.one.id})`));
  const records = inRecord.length > 0 ? await recordsOf(query, inRecord) : [];
  await query(`drop table ${REACHED}`);
  if (records === null || records.length > 0) await askRecords(query, inRecord, reached, records);
}

/** The small ones as far as memory goes. */
function divided(open: readonly OpenClass[]): {
  readonly aside: readonly OpenClass[];
  readonly onTheWay: readonly OpenClass[];
} {
  let left = MOST_ASIDE_IN_ALL;
  const aside = open
    .toSorted((a, b) => a.one.records - b.one.records)
    .filter(({ one }) => {
      left -= one.records;
      return one.records <= MOST_ASIDE && left >= 0;
    });
  return { aside, onTheWay: open.filter((one) => !aside.includes(one)) };
}

function reaching(
  { classes, kinds, traits, kept }: Reached,
  aside: readonly OpenClass[],
  onTheWay: readonly OpenClass[],
  inRecord: readonly OpenClass[],
): string {
  const fields = kept.fields.map((field, at) => {
    const wanting = idsOf(classes.filter((one) => wants(one, field, kept)));
    const sql =
      wanting === ''
        ? 'cast(null as varchar)'
        : `case when k_sure in (${wanting}) or k_open in (${wanting}) then ${scalarValue(duckdb, field)} end`;
    return `${sql} as f${at}`;
  });
  const columns = ['k_sure', 'k_open', ...HIT_COLUMNS, 'day', ...fields, ...laidAside(aside)];
  const possible = Map.groupBy([...aside, ...inRecord], possibleIn);
  const cases = [...possible].map(
    ([sql, own]) => `when k_open in (${idsOf(own.map(({ one }) => one))}) then ${sql}`,
  );
  const matched = [
    'k_sure is not null',
    ...(onTheWay.length > 0 ? [isMatched(kept, ON_THE_WAY)] : []),
    ...(cases.length > 0 ? [`case ${cases.join(' ')} else false end`] : []),
  ].join(' or ');
  const rows = classed(classes, kinds, traits);
  if (onTheWay.length === 0) return `select ${columns.join(', ')} from ${rows} where ${matched}`;
  const sums = onTheWay.map((own) => ({
    one: own.one,
    possible: possibleIn(own),
    own: sumsOf(own.one, kept, duckdb),
  }));
  const masks = numbered(ON_THE_WAY, kept.masks).map((name, at) => {
    const each = sums.map(
      ({ one, possible: sql, own }) => `when ${one.id} then case when ${sql} then ${own[at]} else 0 end`,
    );
    return `case when ${ONCE} then case k_open ${each.join(' ')} else 0 end end as ${name}`;
  });
  const told = `(select ${['*', ...masks].join(', ')} from ${rows})`;
  return `select ${[...columns, ...numbered(ON_THE_WAY, kept.masks)].join(', ')} from ${told} where ${matched}`;
}

/** The parts that the classes ask for, of their records. */
function laidAside(open: readonly OpenClass[]): readonly string[] {
  const wanting = Map.groupBy(
    open.flatMap(({ one, parts }) => parts.map((part) => ({ one, part }))),
    ({ part }) => part,
  );
  return [...wanting].map(
    ([part, own]) =>
      `case when k_open in (${idsOf(own.map(({ one }) => one))}) then ${part} end as ${nameOf(part)}`,
  );
}

interface Named {
  readonly event_id: string | null;
  readonly account: string | null;
  readonly region: string | null;
  readonly day: string | null;
}

/** Null: too many to name. */
async function recordsOf(query: Query, inRecord: readonly OpenClass[]): Promise<readonly Named[] | null> {
  const rows = await query<Named>(
    `select event_id, account, region, day from ${REACHED} where k_open in (${idsOf(inRecord.map(({ one }) => one))}) limit ${MOST_IDS + 1}`,
  );
  return rows.length > MOST_IDS ? null : rows;
}

/** By where they lie, too: most files are not opened then. */
function conditionOn(records: readonly Named[]): string {
  const columns = ['event_id', 'account', 'region', 'day'] as const;
  return columns
    .map((column) => {
      const values = new Set(records.map((one) => one[column]));
      const texts = [...values].flatMap((value) => (value === null ? [] : [sqlText(value)]));
      return values.has(null) ? 'true' : `${column} in (${texts.join(', ')})`;
    })
    .join(' and ');
}

async function askRecords(
  query: Query,
  inRecord: readonly OpenClass[],
  { kinds, traits }: Reached,
  records: readonly Named[] | null,
): Promise<void> {
  const rowsOfClasses = (own: readonly OpenClass[], further?: string): string => {
    const rows = classed(
      own.map(({ one }) => one),
      kinds,
      traits,
      further,
    );
    return `(select ${['k_open', ...HIT_COLUMNS, ...laidAside(own)].join(', ')} from ${rows})`;
  };
  if (records === null) {
    for (const own of inRecord) await query(own.from(rowsOfClasses([own])));
    return;
  }
  await query(
    `create or replace temp table ${REACHED} as from ${rowsOfClasses(inRecord, conditionOn(records))}`,
  );
  for (const own of inRecord)
    await query(own.from(`(select * from ${REACHED} where k_open = ${own.one.id})`));
  await query(`drop table ${REACHED}`);
}

function idsOf(classes: readonly RecordClass[]): string {
  return classes.map(({ id }) => id).join(', ');
}
