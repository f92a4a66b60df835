/** What rules find: each record once for each of its classes, with the bits of the rules that match it. */
import { type Kind, rowsOf } from './kinds.ts';
import type { RecordClass } from './record-class.ts';
import type { EventRule } from './sigma/rule.ts';
import { sqlText } from './sigma/sql/dialect.ts';
import { BITS, bitAt, type Traits, traitColumns } from './traits.ts';

/** The view of all of it. */
export const FOUND = 'found_records';
export const HIT_COLUMNS = ['event_id', 'event_time', 'actor', 'account', 'region'] as const;

export interface Kept {
  /** Columns `m0`, `m1`, … */
  readonly masks: number;
  /** What is wanted of some records beside: columns `f0`, `f1`, … */
  readonly fields: readonly string[];
  readonly fieldsOf: (rule: EventRule) => readonly string[];
}

/** What classes that had to be asked hold. */
export const ASKED = 'found_by_asking';

export function tableFor({ masks, fields }: Kept): string {
  const columns = [
    ...numbered('m', masks).map((name) => `${name} integer`),
    ...numbered('f', fields.length).map((name) => `${name} varchar`),
  ];
  const own = HIT_COLUMNS.map((name) => `${name} ${name === 'event_time' ? 'timestamp' : 'varchar'}`);
  return `create or replace temp table ${ASKED} (${['class integer', ...own, ...columns].join(', ')})`;
}

export function numbered(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${letter}${at}`);
}

export function wants({ sure, tried }: RecordClass, field: string, { fieldsOf }: Kept): boolean {
  return [...sure, ...tried.keys()].some((rule) => fieldsOf(rule).includes(field));
}

/** Masks of the fields that are wanted of a record: a list of classes to look up in would cost a join for each. */
const WANTED = 'k_wanted';

function wantedIn(classes: readonly (RecordClass | null)[], kept: Kept): readonly number[] {
  const sums = Array.from({ length: Math.ceil(kept.fields.length / BITS) }, () => 0);
  kept.fields.forEach((field, at) => {
    const { mask, value } = bitAt(at);
    if (classes.some((one) => one && wants(one, field, kept))) sums[mask] = (sums[mask] ?? 0) + value;
  });
  return sums;
}

/** Whether the field at that place is wanted of a record. */
export function isWanted(at: number): string {
  const { mask, value } = bitAt(at);
  return `${WANTED}${mask} & ${value} <> 0`;
}

/** `columns`: class, masks and fields, from rows that have the columns of hits. */
export function keep([id, ...columns]: readonly string[], rows: string): string {
  return `insert into ${ASKED} select ${[id, ...HIT_COLUMNS, ...columns].join(', ')} from ${rows}`;
}

export interface Within {
  readonly kinds: readonly Kind[];
  readonly traits: Traits;
  readonly kept: Kept;
}

/**
 * The records of the classes, with `k_sure`, their class that matches whole, and `k_open`, the one that has to be
 * asked; either may be null.
 */
export function classed(
  classes: readonly RecordClass[],
  { kinds, traits, kept }: Within,
  further = 'true',
): string {
  const masks = traitColumns(traits);
  const columns = ['source', 'name', 'error_code', ...masks.map(({ name }) => name)];
  const rows = new Map<string, { of: Kind; sure: RecordClass | null; open: RecordClass | null }>();
  for (const own of classes) {
    for (const one of own.varieties) {
      const key = [...[one.source, one.name, one.error].map(nullable), ...one.traits].join(', ');
      const row = rows.get(key) ?? { of: one, sure: null, open: null };
      rows.set(key, own.sure.length > 0 ? { ...row, sure: own } : { ...row, open: own });
    }
  }
  const values = [...rows].map(([key, { sure, open }]) => {
    const wanted = wantedIn([sure, open], kept);
    return `(${[key, sure?.id ?? 'null', open?.id ?? 'null', ...wanted].join(', ')})`;
  });
  const names = [
    ...columns.map((column) => `k_${column}`),
    'k_sure',
    'k_open',
    ...numbered(WANTED, wantedIn([], kept).length),
  ];
  const same = columns.map((column) => `${column} is not distinct from k_${column}`).join(' and ');
  const reached = rowsOf(
    [...rows.values()].map(({ of }) => of),
    kinds,
  );
  const own = ['*', ...masks.map(({ sql, name }) => `${sql} as ${name}`)].join(', ');
  return `(select ${own} from events where ${reached} and ${further}) as e join (values ${values.join(', ')}) as k(${names.join(', ')}) on ${same}`;
}

function nullable(text: string | null): string {
  return text === null ? 'cast(null as varchar)' : sqlText(text);
}
