/**
 * The statements that look for the hits of many rules: one for all rules that match whole kinds, and one for each set
 * of names that the others may match, whatever the number of rules upon it.
 */
import { type Kind, reachOf } from './kinds.ts';
import type { EventRule } from './sigma/rule.ts';
import type { Dialect } from './sigma/sql/dialect.ts';
import { sqlText } from './sigma/sql/dialect.ts';
import { type Condition, printCondition } from './sigma/sql/print.ts';

export interface Scan {
  readonly sql: string;
  /** What its column `rule` counts in. */
  readonly rules: readonly EventRule[];
  /** Rows are candidates only, and carry `raw` for the matcher to decide. */
  readonly isExact: boolean;
}

export interface ScanRow {
  readonly rule: number;
  readonly event_id: string | null;
  readonly at: number;
  readonly actor: string | null;
  readonly account: string | null;
  readonly region: string | null;
  readonly raw?: string;
}

export const HIT_COLUMNS = ['event_id', 'event_time', 'actor', 'account', 'region'] as const;

export function planScans(
  rules: readonly EventRule[],
  kinds: readonly Kind[],
  dialect: Dialect,
): readonly Scan[] {
  const reached = rules.map((rule) => ({ rule, ...reachOf(rule, kinds) }));
  const whole = reached.filter(({ whole: all, open }) => open.length === 0 && all.length > 0);
  const open = reached.filter((one) => one.open.length > 0);
  const printed = open.map((one) => ({ ...one, condition: printCondition(one.rule.condition, dialect) }));
  const exact = Map.groupBy(
    printed.filter(({ condition }) => condition.isExact),
    (one) => rowsOf([...one.whole, ...one.open], kinds),
  );
  return [
    ...(whole.length > 0 ? [wholeScan(whole)] : []),
    ...[...exact].map(([rows, group]) => groupScan(rows, group)),
    ...printed
      .filter(({ condition }) => !condition.isExact)
      .map((one) => candidateScan(rowsOf([...one.whole, ...one.open], kinds), one)),
  ];
}

function wholeScan(reached: readonly { readonly rule: EventRule; readonly whole: readonly Kind[] }[]): Scan {
  const rows = reached.flatMap(({ whole }, at) =>
    whole.map(({ source, name, error }) => `(${at}, ${[source, name, error].map(nullable).join(', ')})`),
  );
  const same = [
    ['e.source', 'k.source'],
    ['e.name', 'k.name'],
    ['e.error_code', 'k.error'],
  ].map(([one, other]) => `${one} is not distinct from ${other}`);
  const columns = HIT_COLUMNS.map((column) => `e.${column}`).join(', ');
  return {
    sql: `select k.rule, ${columns} from events e join (values ${rows.join(', ')}) as k(rule, source, name, error) on ${same.join(' and ')}`,
    rules: reached.map(({ rule }) => rule),
    isExact: true,
  };
}

interface Printed {
  readonly rule: EventRule;
  readonly condition: Condition;
}

function groupScan(rows: string, group: readonly Printed[]): Scan {
  const [only] = group;
  const columns = HIT_COLUMNS.join(', ');
  const rules = group.map(({ rule }) => rule);
  if (group.length === 1 && only) {
    return {
      sql: `select 0 as rule, ${columns} from events where ${rows} and ${only.condition.sql}`,
      rules,
      isExact: true,
    };
  }
  const cases = group.map(({ condition }, at) => `case when ${condition.sql} then ${at} end`);
  return {
    sql: `select rule, ${columns} from (select ${columns}, array[${cases.join(', ')}] as found from events where ${rows}) cross join unnest(found) as f(rule) where rule is not null`,
    rules,
    isExact: true,
  };
}

function candidateScan(rows: string, { rule, condition }: Printed): Scan {
  const columns = HIT_COLUMNS.join(', ');
  return {
    sql: `select 0 as rule, ${columns}, raw from events where ${rows} and ${condition.sql}`,
    rules: [rule],
    isExact: false,
  };
}

/** The names alone narrow the rows: the condition says the rest, and engines skip by one column best. */
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
