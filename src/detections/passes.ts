/**
 * One pass over `events` takes what the classes reach: records that match for sure, records of large classes that are
 * asked on the way, and the parameters of the others laid aside. Those are asked class by class, since a statement
 * that tells many small classes apart spends its time on that. The record as delivered is costly to read: it is read
 * of the records only in which all that columns hold is as a rule wants it.
 */
import {
  ASKED,
  classed,
  FOUND,
  HIT_COLUMNS,
  isWanted,
  numbered,
  tableFor,
  type Within,
  wants,
} from './found-records.ts';
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

const REACHED = 'reached_records';
/** Of which the record as delivered is read. */
const REACHED_WHOLE = 'reached_whole_records';

/** Records of a class that are laid aside, and of all of them. */
const MOST_ASIDE = 50_000;
const MOST_ASIDE_IN_ALL = 200_000;
/** Ids in one statement. */
const MOST_IDS = 2000;

/** Masks of what is asked on the way. */
const ON_THE_WAY = 'w';

interface Reached extends Within {
  readonly classes: readonly RecordClass[];
}

/** Makes the view of what is found. */
export async function runPasses(query: Query, reached: Reached): Promise<void> {
  const { classes, kept } = reached;
  await query(tableFor(kept));
  const open = classes.filter(({ tried }) => tried.size > 0).map((one) => openClass(one, kept));
  const inRecord = open.filter(({ parts }) => parts.some(isInRecord));
  const { aside, onTheWay } = divided(open.filter((one) => !inRecord.includes(one)));
  if (classes.length > 0) {
    await query(`create or replace temp table ${REACHED} as ${reaching(reached, aside, onTheWay, inRecord)}`);
  }
  for (const own of aside) await query(own.from(laid(own, REACHED)));
  const records = inRecord.length > 0 ? await recordsOf(query, inRecord) : [];
  if (records === null || records.length > 0) await askRecords(query, inRecord, reached, records);
  await query(`create or replace temp view ${FOUND} as ${foundIn(reached, onTheWay.length > 0)}`);
}

export async function dropFound(query: Query): Promise<void> {
  await query(`drop view if exists ${FOUND}`);
  for (const table of [REACHED, REACHED_WHOLE, ASKED]) await query(`drop table if exists ${table}`);
}

/** What is reached for sure or asked on the way stays where it is. */
function foundIn({ classes, kept }: Reached, isAskedOnTheWay: boolean): string {
  const masks = numbered('m', kept.masks);
  const from = (id: string, sums: readonly string[], where: string): string =>
    `select ${[`${id} as class`, ...HIT_COLUMNS, ...sums.map((sum, at) => `${sum} as ${masks[at]}`), ...numbered('f', kept.fields.length)].join(', ')} from ${REACHED} where ${where}`;
  const sums = numbered(ON_THE_WAY, kept.masks);
  return [
    `select * from ${ASKED}`,
    ...(classes.length === 0
      ? []
      : [
          from(
            'k_sure',
            masks.map(() => '0'),
            'k_sure is not null',
          ),
        ]),
    ...(isAskedOnTheWay ? [from('k_open', sums, isMatched(kept, ON_THE_WAY))] : []),
  ].join(' union all ');
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
  { classes, ...within }: Reached,
  aside: readonly OpenClass[],
  onTheWay: readonly OpenClass[],
  inRecord: readonly OpenClass[],
): string {
  const { kept } = within;
  const fields = kept.fields.map((field, at) => {
    const sql = classes.some((one) => wants(one, field, kept))
      ? `case when ${isWanted(at)} then ${scalarValue(duckdb, field)} end`
      : 'cast(null as varchar)';
    return `${sql} as f${at}`;
  });
  const columns = ['k_sure', 'k_open', ...HIT_COLUMNS, 'day', ...fields, laidAside(aside)];
  const cases = [...aside, ...inRecord].map((own) => `when ${own.one.id} then ${possibleIn(own)}`);
  const matched = [
    'k_sure is not null',
    ...(onTheWay.length > 0 ? [isMatched(kept, ON_THE_WAY)] : []),
    ...(cases.length > 0 ? [`case k_open ${cases.join(' ')} else false end`] : []),
  ].join(' or ');
  const rows = classed(classes, within);
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

/** The parts that each class asks for, in a list of its own: a column for each would be empty for most. */
function laidAside(open: readonly OpenClass[]): string {
  const texts = open.map(({ one, parts }) => {
    const list = parts.map((part) => `cast(${part} as varchar)`).join(', ');
    return `when ${one.id} then [${list}]`;
  });
  return texts.length === 0 ? 'null as parts' : `case k_open ${texts.join(' ')} end as parts`;
}

/** The records of a class, with its parts as columns. */
function laid({ one, parts }: OpenClass, table: string): string {
  const columns = parts.map((part, at) => `parts[${at + 1}] as ${nameOf(part)}`);
  return `(select ${['k_open', ...HIT_COLUMNS, ...columns].join(', ')} from ${table} where k_open = ${one.id})`;
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
  within: Within,
  records: readonly Named[] | null,
): Promise<void> {
  const rowsOfClasses = (own: readonly OpenClass[], further?: string): string => {
    const rows = classed(
      own.map(({ one }) => one),
      within,
      further,
    );
    return `(select ${['k_open', ...HIT_COLUMNS, laidAside(own)].join(', ')} from ${rows})`;
  };
  if (records === null) {
    for (const own of inRecord) await query(own.from(laid(own, rowsOfClasses([own]))));
    return;
  }
  const rows = rowsOfClasses(inRecord, conditionOn(records));
  await query(`create or replace temp table ${REACHED_WHOLE} as from ${rows}`);
  for (const own of inRecord) await query(own.from(laid(own, REACHED_WHOLE)));
}

function idsOf(classes: readonly RecordClass[]): string {
  return classes.map(({ id }) => id).join(', ');
}
