/** What has to be asked of the records of an open class, as SQL over rows in which their parameters lie. */
import { EVENT_COLUMNS, type EventColumn } from '../activity/event-columns.ts';
import { HIT_COLUMNS, type Kept, keep, numbered, wants } from './found-records.ts';
import type { RecordClass } from './record-class.ts';
import { NEVER, withLeaves } from './sigma/leaves.ts';
import { ALWAYS, type Node } from './sigma/node.ts';
import { type Dialect, pathOf, sqlText } from './sigma/sql/dialect.ts';
import { duckdb, duckdbTaking, partOf } from './sigma/sql/duckdb.ts';
import { columnText, jsonColumn, scalarValue } from './sigma/sql/event-field.ts';
import { printCondition } from './sigma/sql/print.ts';

export interface OpenClass {
  readonly one: RecordClass;
  /** What of the record it needs: names of columns, or SQL of what is taken out of the record as delivered. */
  readonly parts: readonly string[];
  /** Asks rows that hold the parts, each under its `nameOf`; keeps what matches. */
  from(rows: string): string;
}

/** What is taken out of the record lies aside under a name of its own. */
export function nameOf(part: string): string {
  return /^\w+$/.test(part) ? part : `"${part.replaceAll('"', '""')}"`;
}

/** Whether it can be had from the record as delivered only. */
export const isInRecord = (part: string): boolean => /\braw\b/.test(part);

/** Takes each part apart once, however many rules ask for what lies in it. */
export function openClass(one: RecordClass, kept: Kept): OpenClass {
  /** Per first step, the paths below it. */
  const taken = new Map<string, string[]>();
  const below = (step: string): string[] => {
    const paths = taken.get(step) ?? [];
    taken.set(step, paths);
    return paths;
  };
  const root = (step: string): string => {
    below(step);
    return nameOf(partOf(step));
  };
  const text = ([first = '', ...rest]: readonly string[]): string => {
    const paths = below(first);
    const path = `$${pathOf(rest)}`;
    if (!paths.includes(path)) paths.push(path);
    return `x_texts${[...taken.keys()].indexOf(first)}[${paths.indexOf(path) + 1}]`;
  };
  const dialect = duckdbTaking({
    text,
    root,
    mayPassArray: (path) =>
      path
        .map((step, at) => (at === 0 ? root(step) : text(path.slice(0, at + 1))))
        .map((value) => `starts_with(${value}, '[')`)
        .join(' or '),
  });
  const masks = maskColumns(one, kept, dialect);
  const fields = kept.fields.map((field) => (wants(one, field, kept) ? scalarValue(dialect, field) : 'null'));
  const texts = [...taken].flatMap(([step, paths], at) =>
    paths.length > 0
      ? [`json_extract_string(${root(step)}, [${paths.map(sqlText).join(', ')}]) as x_texts${at}`]
      : [],
  );
  const said = [...masks, ...fields].join(' ');
  const columns = (EVENT_COLUMNS as readonly EventColumn[])
    .filter(({ name, type }) => type !== 'JSON' && !(HIT_COLUMNS as readonly string[]).includes(name))
    .map(({ name }) => name)
    .filter((name) => new RegExp(`\\b${name}\\b`).test(said));
  const names = numbered('m', kept.masks);
  return {
    one,
    parts: [...columns, ...[...taken.keys()].map(partOf), ...(/(?<!")\braw\b/.test(said) ? ['raw'] : [])],
    from: (rows) => {
      const parted = `(select ${['*', ...texts].join(', ')} from ${rows})`;
      const told = `(select ${['*', ...masks].join(', ')} from ${parted})`;
      return keep([String(one.id), ...names, ...fields], `${told} where ${isMatched(kept, 'm')}`);
    },
  };
}

export function isMatched({ masks }: Kept, letter: string): string {
  return numbered(letter, masks)
    .map((mask) => `${mask} <> 0`)
    .join(' or ');
}

/** What may differ at every asking is not asked twice, as a condition on a computed column else is. */
export const ONCE = 'random() < 2';

function maskColumns(one: RecordClass, kept: Kept, dialect: Dialect): readonly string[] {
  return sumsOf(one, kept, dialect).map((sum, at) => `case when ${ONCE} then ${sum} end as m${at}`);
}

/** Per mask, the bits of the rules that match. */
export function sumsOf({ tried }: RecordClass, { masks }: Kept, dialect: Dialect): readonly string[] {
  const byMask = Map.groupBy(tried.values(), ({ bit }) => bit.mask);
  return numbered('m', masks).map((_, mask) => {
    const own = (byMask.get(mask) ?? []).map(
      ({ condition, bit }) =>
        `case when ${printCondition(condition, dialect).sql} then ${bit.value} else 0 end`,
    );
    return own.length === 0 ? '0' : own.join(' + ');
  });
}

/** What holds of every record that some rule of the class matches, cheaply asked, and not of the record as delivered. */
export function possibleIn({ one, parts }: OpenClass): string {
  const conditions = [...one.tried.values()].map(({ condition }) => condition);
  const named = joined(conditions.map(necessary), 'or', 'true');
  if (!parts.some(isInRecord)) return named;
  const beside = joined(
    conditions.map((condition) => printCondition(besideRecord(condition), duckdb).sql),
    'or',
    'true',
  );
  return named === 'true' ? beside : `case when ${named} then ${beside} else false end`;
}

/** What columns say of it: it matches whatever the whole one matches, and more. */
function besideRecord(node: Node): Node {
  return withLeaves(node, (leaf, positive) => {
    const fields =
      leaf.kind === 'field' ? [leaf.field, ...(leaf.test.is === 'field' ? [leaf.test.other] : [])] : [];
    const isBeside = fields.length > 0 && fields.every(isInColumn);
    return isBeside ? leaf : positive ? ALWAYS : NEVER;
  });
}

const isInColumn = (field: string): boolean =>
  columnText(field) !== null || jsonColumn(field.split('.')[0] ?? '') !== null;

function necessary(node: Node): string {
  switch (node.kind) {
    case 'all':
      return joined(node.of.map(necessary), 'and', 'false');
    case 'any':
      return joined(node.of.map(necessary), 'or', 'true');
    case 'not':
    case 'anywhere':
      return 'true';
    case 'field': {
      const [first = '', ...rest] = node.field.split('.');
      const column = jsonColumn(first);
      const last = rest.at(-1);
      if (column === null) return 'true';
      if (last === undefined) {
        const { sql, isExact } = printCondition(node, duckdb);
        return isExact ? sql : 'true';
      }
      // A name may be written with escapes.
      return `coalesce(contains(${column}, ${sqlText(last)}) or contains(${column}, '\\'), false)`;
    }
  }
}

/** `end` decides it alone, its contrary says nothing. */
function joined(parts: readonly string[], word: 'and' | 'or', end: 'true' | 'false'): string {
  const nothing = end === 'true' ? 'false' : 'true';
  const own = [...new Set(parts)].filter((part) => part !== nothing);
  if (own.includes(end)) return end;
  if (own.length === 0) return nothing;
  return own.length === 1 ? own.join('') : `(${own.join(` ${word} `)})`;
}
