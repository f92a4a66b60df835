/**
 * Runs rules over the table `events`. Pure: the statements go through the `query` given. Hits are bounded per rule and
 * actor, so that a rule that fits a million records does not fill the memory; how many there were is told beside them.
 */
import { correlationHits } from './correlation-hits.ts';
import { type Hit, headOf } from './hit.ts';
import { KINDS_SQL, type Kind } from './kinds.ts';
import type { Query } from './query.ts';
import { planScans, type Scan, type ScanRow } from './scan.ts';
import { matcher } from './sigma/match.ts';
import type { EventRule, Rule } from './sigma/rule.ts';
import type { Dialect } from './sigma/sql/dialect.ts';
import { duckdb } from './sigma/sql/duckdb.ts';

export interface DetectOptions {
  readonly dialect?: Dialect;
  /** Hits of one rule by one actor that are told one by one: the first ones. */
  readonly mostPerActor?: number;
}

export interface Detected {
  /** In order of time. */
  readonly hits: readonly Hit[];
  /** Per rule id that was seen at all: every hit, also those that are not told one by one. */
  readonly totals: ReadonlyMap<string, number>;
}

const MOST_PER_ACTOR = 200;

export async function detect(
  query: Query,
  rules: readonly Rule[],
  options: DetectOptions = {},
): Promise<Detected> {
  const { dialect = duckdb, mostPerActor = MOST_PER_ACTOR } = options;
  const kinds = await query<Kind>(KINDS_SQL);
  const totals = new Map<string, number>();
  const hits: Hit[] = [];
  const silent = silentRules(rules);
  const reported = rules.filter((rule): rule is EventRule => rule.type === 'event' && !silent.has(rule.id));
  for (const scan of planScans(reported, kinds, dialect)) {
    const found = scan.isExact
      ? await exactHits(query, scan, dialect, mostPerActor)
      : await candidateHits(query, scan, dialect, mostPerActor);
    for (const { row, rule, total } of found) {
      totals.set(rule.id, total);
      hits.push(hitOf(rule, row));
    }
  }
  for (const rule of rules) {
    if (rule.type !== 'correlation' || silent.has(rule.id)) continue;
    const found = await correlationHits(query, rule, rules, kinds, dialect);
    if (found.length > 0) totals.set(rule.id, found.length);
    hits.push(...found);
  }
  return { hits: hits.toSorted((a, b) => a.time.getTime() - b.time.getTime()), totals };
}

/** What serves correlations only. */
function silentRules(rules: readonly Rule[]): ReadonlySet<string> {
  const correlations = rules.filter((rule) => rule.type === 'correlation');
  const loud = new Set(correlations.filter(({ generate }) => generate).flatMap((one) => one.rules));
  return new Set(correlations.flatMap((one) => one.rules).filter((id) => !loud.has(id)));
}

interface FoundRow {
  readonly rule: EventRule;
  readonly row: ScanRow;
  readonly total: number;
}

/** What tells one hit from another within a rule and an actor, as one text: engines keep the first of them cheaply. */
const CELL = "coalesce(account, '') || '|' || coalesce(region, '') || '|' || coalesce(event_id, '')";

interface FoundGroup {
  readonly rule: number | bigint;
  readonly actor: string | null;
  readonly records: number | bigint;
  readonly cells: readonly string[];
}

async function exactHits(
  query: Query,
  scan: Scan,
  dialect: Dialect,
  most: number,
): Promise<readonly FoundRow[]> {
  const at = `coalesce(${dialect.epochMs('event_time')}, 0)`;
  const cell = `cast(${at} as varchar) || '|' || ${CELL}`;
  const groups = await query<FoundGroup>(
    `select rule, actor, count(*) as records, min_by(${cell}, ${at}, ${most}) as cells from (${scan.sql}) as found group by rule, actor`,
  );
  const totals = Map.groupBy(groups, (group) => Number(group.rule));
  return groups.flatMap((group) => {
    const rule = scan.rules[Number(group.rule)];
    if (!rule) return [];
    const total = totals.get(Number(group.rule))?.reduce((sum, { records }) => sum + Number(records), 0) ?? 0;
    return group.cells.map((text) => ({ rule, row: rowOf(group, text), total }));
  });
}

function rowOf({ rule, actor }: FoundGroup, cell: string): ScanRow {
  const [at, account = '', region = '', ...id] = cell.split('|');
  return {
    rule,
    actor,
    at: Number(at),
    account: account === '' ? null : account,
    region: region === '' ? null : region,
    event_id: id.join('|') || null,
  };
}

/** Records that are in memory at once while the matcher decides. */
const AT_ONCE = 20_000;

async function candidateHits(
  query: Query,
  scan: Scan,
  dialect: Dialect,
  most: number,
): Promise<readonly FoundRow[]> {
  const [rule] = scan.rules;
  if (!rule) return [];
  const matches = matcher(rule.condition);
  const [count] = await query<{ n: number | bigint }>(`select count(*) as n from (${scan.sql}) as found`);
  const parts = Math.ceil(Number(count?.n ?? 0) / AT_ONCE);
  const perActor = new Map<string | null, ScanRow[]>();
  let total = 0;
  for (let part = 0; part < parts; part++) {
    const rows = await query<ScanRow>(
      `select *, ${dialect.epochMs('event_time')} as at from (${scan.sql}) as found where ${dialect.part("coalesce(event_id, '')", parts)} = ${part}`,
    );
    for (const { raw = '{}', ...row } of rows) {
      if (!matches(JSON.parse(raw))) continue;
      total += 1;
      const own = perActor.get(row.actor) ?? [];
      own.push(row);
      // Kept short while it grows: the first ones are wanted.
      if (own.length > 2 * most) own.sort((a, b) => Number(a.at) - Number(b.at)).splice(most);
      perActor.set(row.actor, own);
    }
  }
  return [...perActor.values()]
    .flatMap((own) => own.toSorted((a, b) => Number(a.at) - Number(b.at)).slice(0, most))
    .map((row) => ({ rule, row, total }));
}

function hitOf(rule: EventRule, { event_id, at, actor, account, region }: ScanRow): Hit {
  const eventIds = event_id === null ? [] : [event_id];
  return { ...headOf(rule), eventIds, records: 1, actor, account, region, time: new Date(Number(at)) };
}
