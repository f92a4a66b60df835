/** The statement that looks for the records a correlation rests on, leaving out groups too small to fulfil it. */
import { HIT_COLUMNS } from './found-records.ts';
import { type Kind, rowsOf } from './kinds.ts';
import { foundOf, type Scan } from './scan.ts';
import type { Bound, CorrelationRule, EventRule } from './sigma/rule.ts';
import { duckdb } from './sigma/sql/duckdb.ts';
import { scalarValue } from './sigma/sql/event-field.ts';
import { printCondition } from './sigma/sql/print.ts';

export interface CorrelationScan {
  readonly sql: string;
  /** What its column `part` counts in. */
  readonly parts: readonly EventRule[];
  readonly groups: number;
}

export interface CorrelationRow {
  readonly part: number | bigint;
  readonly event_id: string | null;
  readonly at: number | bigint;
  readonly actor: string | null;
  readonly account: string | null;
  readonly region: string | null;
  readonly value: string | null;
  /** Where SQL could not decide: the matcher has to. */
  readonly raw: string | null;
  /** `g0`, `g1`, …: what the correlation groups by. */
  readonly [group: `g${number}`]: string | null;
}

/** Records of one rule in one group; a burst of more is told by its first ones. */
const MOST_RECORDS = 50_000;

/** Null where no record can match. */
export function planCorrelation(
  rule: CorrelationRule,
  parts: readonly EventRule[],
  kinds: readonly Kind[],
  scan: Scan,
): CorrelationScan | null {
  const groups = Object.values(rule.groupBy)[0]?.length ?? 0;
  const selects = parts.flatMap((part, at) => partSelect(rule, part, at, kinds, scan));
  if (selects.length === 0) return null;
  const names = Array.from({ length: groups }, (_, at) => `g${at}`);
  const some = names.length > 0 ? ` where ${names.map((name) => `${name} is not null`).join(' or ')}` : '';
  const found = `select *, ${spanOf(rule)} as span from (${selects.join(' union all ')}) as each${some}`;
  const own = parts.length === rule.rules.length ? fulfillable(rule, names) : null;
  const same = [...names, 'span']
    .map((name) => `found.${name} is not distinct from own.${name}`)
    .join(' and ');
  const rows = own === null ? 'found' : `found semi join (${own}) as own on ${same}`;
  const ranked = `row_number() over (partition by ${['part', ...names].join(', ')} order by event_time, event_id) as nth`;
  return {
    sql: `with found as materialized (${found}) select *, epoch_ms(event_time) as at from (select found.*, ${ranked} from ${rows}) as ranked where nth <= ${MOST_RECORDS}`,
    parts,
    groups,
  };
}

function partSelect(
  rule: CorrelationRule,
  part: EventRule,
  at: number,
  kinds: readonly Kind[],
  scan: Scan,
): readonly string[] {
  const undecided = scan.undecided.find(({ rule: one }) => one === part);
  const fieldSql = undecided
    ? (field: string) => scalarValue(duckdb, field)
    : (field: string) => `f${scan.kept.fields.indexOf(field)}`;
  const groups = (rule.groupBy[part.id] ?? []).map((field, index) => `${fieldSql(field)} as g${index}`);
  const value = rule.field === null ? 'cast(null as varchar)' : fieldSql(rule.field);
  const columns = [`${at} as part`, ...HIT_COLUMNS, ...groups, `${value} as value`];
  if (!undecided) {
    const found = foundOf(scan, (one) => one === part);
    return found === null ? [] : [`select ${columns.join(', ')}, cast(null as varchar) as raw from ${found}`];
  }
  const rows = rowsOf([...undecided.whole, ...undecided.open], kinds);
  const { sql } = printCondition(part.condition, duckdb);
  return [`select ${columns.join(', ')}, cast(raw as varchar) as raw from events where ${rows} and ${sql}`];
}

/** Stretches as long as the rule's timespan; one for all where more records may make it fail. */
function spanOf({ bounds, timespanSeconds }: CorrelationRule): string {
  const isMonotonous = bounds.every(({ operator }) => operator === 'gt' || operator === 'gte');
  if (timespanSeconds === null || !isMonotonous) return '0';
  return `cast(floor(coalesce(epoch(event_time), 0) / ${timespanSeconds}) as bigint)`;
}

/**
 * Stretches of a group that could be part of a burst: a window of time lies in two neighbours at most, whose records
 * together have to be enough.
 */
function fulfillable({ correlation, rules, bounds }: CorrelationRule, names: readonly string[]): string {
  const least = Math.max(1, ...bounds.map(leastOf));
  const [count, enough] =
    correlation === 'event_count'
      ? ['count(*)', least]
      : correlation === 'value_count'
        ? ['count(distinct value)', least]
        : ['count(distinct part)', bounds.length > 0 ? least : rules.length];
  const by = [...names, 'span'].join(', ');
  const counted = `select ${by}, ${count} as n from found group by ${by}`;
  const window = `(${names.length > 0 ? `partition by ${names.join(', ')} ` : ''}order by span)`;
  const neighbours = `lag(n) over ${window} as n_before, lag(span) over ${window} as before, lead(n) over ${window} as n_after, lead(span) over ${window} as after`;
  const sums = [
    'n',
    'case when before = span - 1 then n + n_before else 0 end',
    'case when after = span + 1 then n + n_after else 0 end',
  ];
  return `select ${by} from (select *, ${neighbours} from (${counted})) where greatest(${sums.join(', ')}) >= ${enough}`;
}

function leastOf({ operator, than }: Bound): number {
  if (operator === 'gt') return than + 1;
  return operator === 'gte' || operator === 'eq' ? than : 1;
}
