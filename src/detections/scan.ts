/**
 * The statements that look for the hits of many rules in one pass. Every kind of record carries the rules that are sure
 * to match it and the number of the bucket of those that may: a record is tried by the rules of its own bucket only.
 * Rules that look into the record as delivered have a pass of their own, since it is what costs to read.
 */
import { type Kind, type Reach, reachOf } from './kinds.ts';
import type { EventRule } from './sigma/rule.ts';
import { type Dialect, sqlText } from './sigma/sql/dialect.ts';
import { type Condition, printCondition } from './sigma/sql/print.ts';

export interface Scan {
  readonly sql: string;
  /** What its column `rule` counts in. */
  readonly rules: readonly EventRule[];
  /** Rows are candidates only, and carry `raw` for the matcher to decide. */
  readonly isExact: boolean;
}

export interface ScanRow {
  readonly rule: number | bigint;
  readonly event_id: string | null;
  readonly at: number | bigint;
  readonly actor: string | null;
  readonly account: string | null;
  readonly region: string | null;
  readonly raw?: string;
}

export const HIT_COLUMNS = ['event_id', 'event_time', 'actor', 'account', 'region'] as const;

interface Reached extends Reach {
  readonly rule: EventRule;
  readonly condition: Condition;
}

export function planScans(
  rules: readonly EventRule[],
  kinds: readonly Kind[],
  dialect: Dialect,
): readonly Scan[] {
  const reached = rules
    .map(
      (rule): Reached => ({
        rule,
        ...reachOf(rule, kinds),
        condition: printCondition(rule.condition, dialect),
      }),
    )
    .filter(({ whole, open }) => whole.length + open.length > 0);
  const isSure = ({ open }: Reached): boolean => open.length === 0;
  const exact = reached.filter((one) => one.condition.isExact || isSure(one));
  const light = exact.filter((one) => isSure(one) || !one.condition.sql.includes('raw'));
  const heavy = exact.filter((one) => !light.includes(one));
  const passes = [...chunksOf(light, MOST_LIGHT), ...chunksOf(byNames(heavy), MOST_HEAVY)];
  return [
    ...passes.filter((pass) => pass.length > 0).map((pass) => onePass(pass, kinds, dialect)),
    ...reached.filter((one) => !exact.includes(one)).map((one) => candidateScan(one, kinds)),
  ];
}

/** Every condition keeps some memory, and what takes JSON apart keeps what it parsed: so many rules fit into one pass. */
const MOST_HEAVY = 16;
const MOST_LIGHT = 50;

/** Rules on the same names share a pass, so that the passes share few records. */
function byNames(reached: readonly Reached[]): readonly Reached[] {
  const key = ({ open, whole }: Reached): string =>
    [...open, ...whole].map(({ name }) => name ?? '').toSorted()[0] ?? '';
  return reached.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function chunksOf<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
  );
}

/** Ends the lists, so that none is empty. */
const NO_RULE = -1;

function onePass(reached: readonly Reached[], kinds: readonly Kind[], dialect: Dialect): Scan {
  const hoisting = dialect.hoisting();
  const buckets = new Map<string, number>();
  const rows = kinds.flatMap((kind) => {
    const sure = numbersOf(reached, ({ whole }) => whole.includes(kind));
    const open = numbersOf(reached, ({ open: some }) => some.includes(kind));
    if (sure.length + open.length === 0) return [];
    const key = open.join();
    const bucket = buckets.get(key) ?? buckets.set(key, buckets.size).size - 1;
    const texts = [kind.source, kind.name, kind.error].map(nullable);
    return [
      {
        kind,
        sql: `(${texts.join(', ')}, ${sure.length > 0}, array[${[...sure, NO_RULE].join(', ')}], ${bucket})`,
      },
    ];
  });
  const tries = reached.flatMap(({ rule }, at) => {
    const own = [...buckets]
      .filter(([key]) => key.split(',').includes(String(at)))
      .map(([, bucket]) => bucket);
    if (own.length === 0) return [];
    const within = `k_bucket in (${own.join(', ')})`;
    hoisting.within(within);
    return [{ at, sql: `(${within} and ${printCondition(rule.condition, hoisting.dialect).sql})` }];
  });
  const columns = HIT_COLUMNS.join(', ');
  const same = ['source', 'name', 'error_code'].map((column) => `${column} is not distinct from k_${column}`);
  const table = `(values ${rows.map(({ sql }) => sql).join(', ')}) as k(k_source, k_name, k_error_code, k_is_sure, k_sure, k_bucket)`;
  const any = tries.map(({ sql }) => sql).join(' or ');
  const list = tries.map(({ at, sql }) => `case when ${sql} then ${at} end`);
  // A list is made for the few records that one of them matches.
  const open = `case when ${any === '' ? 'false' : any} then array[${[...list, NO_RULE].join(', ')}] end`;
  const found = `case when seen is null then case when k_is_sure then k_sure end else k_sure || seen end`;
  const own = rows.map(({ kind }) => kind);
  const joined = `(select * from events where ${rowsOf(own, kinds)}) as e join ${table} on ${same.join(' and ')}`;
  const taken = `select ${['*', ...hoisting.columns()].join(', ')} from ${joined}`;
  const tried = `select ${columns}, k_is_sure, k_sure, ${open} as seen from (${taken}) as taken`;
  const records = `select ${columns}, ${found} as found from (${tried}) as tried`;
  return {
    sql: `select rule, ${columns} from (${records}) as records cross join unnest(found) as f(rule) where rule > ${NO_RULE}`,
    rules: reached.map(({ rule }) => rule),
    isExact: true,
  };
}

function numbersOf(reached: readonly Reached[], fits: (one: Reached) => boolean): readonly number[] {
  return reached.flatMap((one, at) => (fits(one) ? [at] : []));
}

function candidateScan({ rule, whole, open, condition }: Reached, kinds: readonly Kind[]): Scan {
  const columns = HIT_COLUMNS.join(', ');
  const rows = rowsOf([...whole, ...open], kinds);
  return {
    sql: `select 0 as rule, ${columns}, raw from events where ${rows} and ${condition.sql}`,
    rules: [rule],
    isExact: false,
  };
}

/** The names alone narrow the rows: engines skip by one column best. */
export function rowsOf(reached: readonly Kind[], kinds: readonly Kind[]): string {
  const names = new Set(reached.map(({ name }) => name));
  if (names.size === new Set(kinds.map(({ name }) => name)).size) return 'true';
  const known = [...names].filter((name) => name !== null).toSorted();
  const list = `name in (${known.map(sqlText).join(', ')})`;
  if (!names.has(null)) return list;
  return known.length === 0 ? 'name is null' : `(${list} or name is null)`;
}

function nullable(text: string | null): string {
  return text === null ? 'cast(null as varchar)' : sqlText(text);
}
