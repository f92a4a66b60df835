/**
 * The statements that keep what rules find: each reads `events` once, and lays the records that a rule of the pass
 * matches into a table, with their class and its bits. A rule's condition runs once per record of a class that has to
 * try it. The record as delivered is costly to read: its pass first leaves out what the columns alone rule out, and
 * takes each part out of it once.
 */
import { EVENT_COLUMNS, type EventColumn } from '../activity/event-columns.ts';
import { type Kind, kindDecider } from './kinds.ts';
import type { Bit, Classes, RecordClass } from './record-class.ts';
import { NEVER, onColumns, withLeaves } from './sigma/leaves.ts';
import { ALWAYS, type Node } from './sigma/node.ts';
import type { EventRule } from './sigma/rule.ts';
import { type Dialect, pathOf, sqlText } from './sigma/sql/dialect.ts';
import { duckdb, duckdbTaking } from './sigma/sql/duckdb.ts';
import { columnText, scalarValue } from './sigma/sql/event-field.ts';
import { printCondition } from './sigma/sql/print.ts';

export const FOUND = 'found_records';
export const HIT_COLUMNS = ['event_id', 'event_time', 'actor', 'account', 'region'] as const;

export interface Kept {
  /** Columns `m0`, `m1`, … */
  readonly masks: number;
  /** What is wanted of some records beside: columns `f0`, `f1`, … */
  readonly fields: readonly string[];
  readonly fieldsOf: (rule: EventRule) => readonly string[];
}

export function tableFor({ masks, fields }: Kept): string {
  const columns = [
    ...numbered('m', masks).map((name) => `${name} integer`),
    ...numbered('f', fields.length).map((name) => `${name} varchar`),
  ];
  const own = HIT_COLUMNS.map((name) => `${name} ${name === 'event_time' ? 'timestamp' : 'varchar'}`);
  return `create or replace temp table ${FOUND} (${['class integer', ...own, ...columns].join(', ')})`;
}

export function numbered(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${letter}${at}`);
}

/** Rules on columns alone. */
export function lightPass({ classes, everywhere }: Classes, kinds: readonly Kind[], kept: Kept): string {
  const common = sumsOf([...everywhere], (rule) => printCondition(rule.condition, duckdb).sql);
  const masks = maskColumns(classes, kept, common, everywhere, () => duckdb);
  const fields = kept.fields.map((field) => columnText(field) ?? 'null');
  return insert(kept, fields, `select *, ${masks.join(', ')} from ${classed(classes, kinds, kept)}`);
}

/** Candidates of the heavy pass; those of small classes once more, class by class, so that each is found at once. */
const CANDIDATES = 'candidate_records';
const SORTED = 'sorted_candidate_records';

/** Larger classes are asked where they lie. */
const MOST_SORTED = 20_000;

function isSorted({ kinds }: RecordClass): boolean {
  return kinds.reduce((sum, { records }) => sum + records, 0) <= MOST_SORTED;
}

/**
 * Rules on the record as delivered. One statement takes what they need out of the candidates; then each class is asked
 * by itself, since a statement that tells many small classes apart spends its time on that.
 */
export function heavyPass({ classes }: Classes, kinds: readonly Kind[], kept: Kept): readonly string[] {
  const asked = classes.map((one) => classStatement(one, kept));
  const possible = classes.map((one) => ({
    one,
    sql: anyOf(
      [...one.tried.keys()].map((rule) => printCondition(onColumns(withinClass(rule, one)), duckdb).sql),
    ),
  }));
  const byRoots = Map.groupBy(asked, ({ roots }) => list(roots.map((step) => `$${pathOf([step])}`)));
  const rooted = [...byRoots].map(
    ([paths, own]) =>
      `when k_class in (${own.map(({ one }) => one.id).join(', ')}) then ${paths === '[]' ? 'null' : `json_extract(raw, ${paths})`}`,
  );
  const statements = asked.map(({ sql }) => sql);
  const columns = (EVENT_COLUMNS as readonly EventColumn[])
    .filter(({ type }) => type !== 'JSON')
    .map(({ name }) => name)
    .filter((name) => statements.some((sql) => new RegExp(`\\b${name}\\b`).test(sql)));
  const wholes = asked.filter(({ sql }) => /\braw\b/.test(sql)).map(({ one }) => one.id);
  const whole =
    wholes.length > 0 ? `case when k_class in (${wholes.join(', ')}) then raw end as raw` : 'null as raw';
  const small = classes.filter(isSorted).map(({ id }) => id);
  const own = ['k_class', 'k_is_sure', 'k_has_fields', ...columns, whole];
  return [
    `create or replace temp table ${CANDIDATES} as select ${own.join(', ')}, case ${rooted.join(' ')} end as x_roots from ${classed(classes, kinds, kept)} where k_is_sure or ${byClass(possible, 'false')}`,
    `create or replace temp table ${SORTED} as select * from ${CANDIDATES} where k_class in (${[...small, -1].join(', ')}) order by k_class`,
    ...statements,
    `drop table ${CANDIDATES}`,
    `drop table ${SORTED}`,
  ];
}

interface ClassStatement {
  readonly one: RecordClass;
  readonly sql: string;
  /** What of the record it needs. */
  readonly roots: readonly string[];
}

function classStatement(one: RecordClass, kept: Kept): ClassStatement {
  /** Per first step, the paths below it. */
  const taken = new Map<string, string[]>();
  const below = (step: string): string[] => {
    const paths = taken.get(step) ?? [];
    taken.set(step, paths);
    return paths;
  };
  const numberOf = (step: string): number => {
    below(step);
    return [...taken.keys()].indexOf(step);
  };
  const root = (step: string): string => `x_roots[${numberOf(step) + 1}]`;
  const text = ([first = '', ...rest]: readonly string[]): string => {
    const paths = below(first);
    const path = `$${pathOf(rest)}`;
    if (!paths.includes(path)) paths.push(path);
    return `x_texts${numberOf(first)}[${paths.indexOf(path) + 1}]`;
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
  const masks = maskColumns([one], kept, new Map(), new Map(), () => dialect);
  const wanted = new Set(rulesOf(one).flatMap((rule) => kept.fieldsOf(rule)));
  const fields = kept.fields.map((field) => (wanted.has(field) ? scalarValue(dialect, field) : 'null'));
  const texts = [...taken].flatMap(([step, paths]) =>
    paths.length > 0
      ? [`json_extract_string(${root(step)}, ${list(paths)}) as x_texts${numberOf(step)}`]
      : [],
  );
  const parted = `select ${['*', ...texts].join(', ')} from ${isSorted(one) ? SORTED : CANDIDATES} where k_class = ${one.id}`;
  return {
    one,
    sql: insert(kept, fields, `select ${['*', ...masks].join(', ')} from (${parted})`),
    roots: [...taken.keys()],
  };
}

const list = (texts: readonly string[]): string => `[${texts.map(sqlText).join(', ')}]`;

function rulesOf({ sure, tried }: RecordClass): readonly EventRule[] {
  return [...sure, ...tried.keys()];
}

function insert(kept: Kept, fields: readonly string[], rows: string): string {
  const columns = [
    'k_class',
    ...HIT_COLUMNS,
    ...numbered('m', kept.masks),
    ...fields.map((sql) => `case when k_has_fields then ${sql} end`),
  ];
  return `insert into ${FOUND} select ${columns.join(', ')} from (${rows}) where ${isMatched(kept)}`;
}

function isMatched({ masks }: Kept): string {
  return ['k_is_sure', ...numbered('m', masks).map((mask) => `${mask} <> 0`)].join(' or ');
}

/** The records of the classes, with their class. */
function classed(classes: readonly RecordClass[], kinds: readonly Kind[], kept: Kept): string {
  const rows = classes.flatMap((one) => {
    const hasFields = rulesOf(one).some((rule) => kept.fieldsOf(rule).length > 0);
    return one.kinds.map(({ source, name, error }) => {
      const texts = [source, name, error].map(nullable);
      return `(${[...texts, one.id, one.sure.length > 0, hasFields].join(', ')})`;
    });
  });
  const same = ['source', 'name', 'error_code'].map((column) => `${column} is not distinct from k_${column}`);
  const own = classes.flatMap((one) => one.kinds);
  const table = `(values ${rows.join(', ')}) as k(k_source, k_name, k_error_code, k_class, k_is_sure, k_has_fields)`;
  return `(select * from events where ${rowsOf(own, kinds)}) as e join ${table} on ${same.join(' and ')}`;
}

/** The names alone narrow the rows: engines skip by one column best. */
export function rowsOf(reached: readonly Kind[], kinds: readonly Kind[]): string {
  const names = new Set(reached.map(({ name }) => name));
  if (names.size === new Set(kinds.map(({ name }) => name)).size) return 'true';
  const known = [...names].filter((name) => name !== null).toSorted();
  const narrowed = `name in (${known.map(sqlText).join(', ')})`;
  if (!names.has(null)) return narrowed;
  return known.length === 0 ? 'name is null' : `(${narrowed} or name is null)`;
}

/** What may differ at every asking is not asked twice, as a condition on a computed column else is. */
const ONCE = 'random() < 2';

function maskColumns(
  classes: readonly RecordClass[],
  { masks }: Kept,
  common: ReadonlyMap<number, string>,
  everywhere: ReadonlyMap<EventRule, Bit>,
  within: (one: RecordClass) => Dialect,
): readonly string[] {
  const sums = classes.map((one) => {
    const dialect = within(one);
    const local = [...one.tried].filter(([rule]) => !everywhere.has(rule));
    return { one, sums: sumsOf(local, (rule) => printCondition(withinClass(rule, one), dialect).sql) };
  });
  return numbered('m', masks).map((name, mask) => {
    const each = sums.flatMap(({ one, sums: own }) => {
      const sql = own.get(mask);
      return sql === undefined ? [] : [{ one, sql }];
    });
    const sql = common.get(mask) ?? byClass(each, '0');
    return `case when ${ONCE} then ${sql} end as ${name}`;
  });
}

/** What a class tells by itself is not asked of its records. */
function withinClass({ condition }: EventRule, { kinds }: RecordClass): Node {
  return withLeaves(condition, (leaf) => {
    const decided = kinds.map(kindDecider(leaf));
    if (decided.every((one) => one === true)) return ALWAYS;
    return decided.every((one) => one === false) ? NEVER : leaf;
  });
}

function sumsOf(
  tried: readonly (readonly [EventRule, Bit])[],
  print: (rule: EventRule) => string,
): ReadonlyMap<number, string> {
  const byMask = Map.groupBy(tried, ([, { mask }]) => mask);
  return new Map(
    [...byMask].map(([mask, own]) => [
      mask,
      own.map(([rule, { value }]) => `case when ${print(rule)} then ${value} else 0 end`).join(' + '),
    ]),
  );
}

/** Largest class first: most records are through after a few comparisons. */
function byClass(
  each: readonly { readonly one: RecordClass; readonly sql: string }[],
  other: string,
): string {
  if (each.length === 0) return other;
  const cases = each.map(({ one, sql }) => `when ${one.id} then ${sql}`);
  return `case k_class ${cases.join(' ')} else ${other} end`;
}

function anyOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? 'false' : `(${conditions.join(' or ')})`;
}

function nullable(text: string | null): string {
  return text === null ? 'cast(null as varchar)' : sqlText(text);
}
