/**
 * Runs rules over the table `events`. Pure: the statements go through the `query` given. Hits are bounded per rule and
 * actor, so that a rule that fits a million records does not fill the memory; how many there were is told beside them.
 */
import { candidateHits } from './candidates.ts';
import { correlationHits, fieldsOfParts } from './correlation-hits.ts';
import { exactHits } from './exact-hits.ts';
import { type FoundRow, type Hit, headOf } from './hit.ts';
import { KINDS_SQL, type Kind } from './kinds.ts';
import { dropFound } from './passes.ts';
import type { Query } from './query.ts';
import { runScan } from './scan.ts';
import { onSeenValues } from './seen-values.ts';
import type { EventRule, Rule } from './sigma/rule.ts';

export interface DetectOptions {
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
  given: readonly Rule[],
  options: DetectOptions = {},
): Promise<Detected> {
  const { mostPerActor = MOST_PER_ACTOR } = options;
  const kinds = await query<Kind>(KINDS_SQL);
  const rules = await onSeenValues(query, given);
  try {
    return await detected(query, rules, kinds, mostPerActor);
  } finally {
    await dropFound(query);
  }
}

async function detected(
  query: Query,
  rules: readonly Rule[],
  kinds: readonly Kind[],
  mostPerActor: number,
): Promise<Detected> {
  const totals = new Map<string, number>();
  const hits: Hit[] = [];
  const silent = silentRules(rules);
  const keep = (rule: EventRule, rows: readonly FoundRow[], total: number): void => {
    if (total > 0) totals.set(rule.id, total);
    for (const row of rows) hits.push(hitOf(rule, row));
  };
  const events = rules.filter((rule) => rule.type === 'event');
  const scan = await runScan(query, events, kinds, fieldsOfParts(rules));
  const isReported = ({ id }: EventRule): boolean => !silent.has(id);
  for (const { rule, rows, total } of await exactHits(query, scan, isReported, mostPerActor)) {
    keep(rule, rows, total);
  }
  for (const reached of scan.undecided) {
    if (!isReported(reached.rule)) continue;
    const { rows, total } = await candidateHits(query, reached, kinds, mostPerActor);
    keep(reached.rule, rows, total);
  }
  for (const rule of rules) {
    if (rule.type !== 'correlation' || silent.has(rule.id)) continue;
    const found = await correlationHits(query, rule, rules, kinds, scan);
    if (found.length > 0) totals.set(rule.id, found.length);
    for (const hit of found) hits.push(hit);
  }
  return { hits: hits.toSorted((a, b) => a.time.getTime() - b.time.getTime()), totals };
}

/** What serves correlations only. */
function silentRules(rules: readonly Rule[]): ReadonlySet<string> {
  const correlations = rules.filter((rule) => rule.type === 'correlation');
  const loud = new Set(correlations.filter(({ generate }) => generate).flatMap((one) => one.rules));
  return new Set(correlations.flatMap((one) => one.rules).filter((id) => !loud.has(id)));
}

function hitOf(rule: EventRule, { event_id, at, actor, account, region }: FoundRow): Hit {
  const eventIds = event_id === null ? [] : [event_id];
  return { ...headOf(rule), eventIds, records: 1, actor, account, region, time: new Date(Number(at)) };
}
