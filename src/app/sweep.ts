/** What an intruder may have left behind: the rows of the sweep, over the log and, where asked, the account. */
import { countCalls, type LogReach, reachOf } from '../activity/views/call-counts.ts';
import { readCreated } from '../activity/views/created.ts';
import { type Incident, isSerious } from '../incident/incident.ts';
import { presenceReads } from '../incident/presence-types.ts';
import { type Sweep, sweepRow } from '../incident/sweep.ts';
import type { SweepRow } from '../incident/sweep-row.ts';
import type { Source } from '../inventory/derivation.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { AwsFault } from '../kernel/fault.ts';
import type { PersonError } from '../kernel/person-error.ts';
import type { AnyControl } from '../posture/control.ts';
import type { Finding } from '../posture/finding.ts';
import { judge } from '../posture/judge.ts';
import type { Database } from '../store/duckdb/database.ts';
import { type ActivityOptions, analyseActivity } from './activity.ts';
import { findInventory } from './find-inventory.ts';
import { makeLinksAndCreated } from './prepare-log.ts';
import { loadControls, loadDerivations, loadSweepRows } from './registry.generated.ts';
import { whatToRead } from './selection.ts';
import type { AccountSource, Surroundings } from './surroundings.ts';

export interface SweepRequest {
  /** T0; `undefined`: the first sign of the worst incident, else thirty days before the log ends. */
  readonly since: Date | undefined;
  /** `undefined`: the account is not asked. */
  readonly source: AccountSource | undefined;
  readonly options?: ActivityOptions;
}

export interface SweepOutcome {
  readonly sweep: Sweep;
  /** Why not all of the account was asked. */
  readonly stopped: AwsFault | undefined;
  readonly problems: readonly PersonError[];
}

/** @throws PersonError when the account was asked and nothing of it could be read */
export async function runSweep(
  database: Database,
  request: SweepRequest,
  at: Surroundings,
): Promise<SweepOutcome> {
  const rows = (await loadSweepRows()).toSorted(([, one], [, other]) => one.number - other.number);
  const reach = await reachOf(database);
  const { since, sinceFrom } = await startOf(database, request, reach, at.clock);
  const own = rows.map(([, row]) => row);
  const calls = await countCalls(database, callsOf(own), since);
  const types = new Set(own.flatMap(({ created }) => created));
  const made = await readCreated(database, { since }, true, MOST_THINGS);
  const created = made.rows.filter(({ type }) => types.has(type));
  const taken = request.source && (await findInventory(request.source, { toRead: await sweepReads() }, at));
  const seen = {
    since,
    reach,
    calls,
    created,
    inventory: taken?.inventory,
    findings: taken ? await standing(taken.inventory, own) : [],
  };
  const swept = rows.map(([id, row]) => sweepRow(id, row, seen));
  return {
    sweep: { since, sinceFrom, reach, inventory: taken?.inventory, rows: swept },
    stopped: taken?.stopped,
    problems: taken?.problems ?? [],
  };
}

const MOST_THINGS = 100_000;
const DAYS_BEFORE_END = 30;

const callsOf = (rows: readonly SweepRow[]): string[] => [
  ...new Set(rows.flatMap(({ makes, changes }) => [...makes, ...changes])),
];

async function startOf(
  database: Database,
  { since, options }: SweepRequest,
  { last }: LogReach,
  clock: Surroundings['clock'],
): Promise<Pick<Sweep, 'since' | 'sinceFrom'>> {
  if (since) {
    await makeLinksAndCreated(database);
    return { since, sinceFrom: 'asked' };
  }
  const { incidents } = await analyseActivity(database, options);
  const worst = incidents.find(isSerious);
  if (worst) return { since: await firstSign(database, worst), sinceFrom: 'incident' };
  const end = last ?? clock();
  return { since: new Date(end.getTime() - DAYS_BEFORE_END * 86_400_000), sinceFrom: 'log-end' };
}

/** Not the first thing that its credentials did: they may have worked for their owner for years. */
async function firstSign(database: Database, { signals, first }: Incident): Promise<Date> {
  const [sign] = await database.rows<{ at: Date | null }>(
    'SELECT min(event_time) AS at FROM events WHERE list_contains($ids::VARCHAR[], event_id)',
    { ids: [...new Set(signals.flatMap(({ eventIds }) => eventIds))] },
  );
  return sign?.at ?? first;
}

/** All that the rows read of the account. */
export async function sweepReads(): Promise<ReturnType<typeof whatToRead>> {
  const [rows, derivations] = await Promise.all([loadSweepRows(), loadDerivations()]);
  const own = rows.map(([, row]) => row);
  const sources = [
    ...own.flatMap(({ live }) => live),
    ...presenceReads(own.flatMap(({ created }) => created)),
  ];
  return whatToRead([...(await controlsOf(own)), ...sources.map(asked)], derivations);
}

const asked = ({ type, fields }: Source) => ({ resource: type, reads: fields });

async function controlsOf(rows: readonly SweepRow[]): Promise<readonly AnyControl[]> {
  const wanted = new Set(rows.flatMap(({ controls }) => controls));
  return (await loadControls()).filter(({ id }) => wanted.has(id));
}

async function standing(inventory: Inventory, rows: readonly SweepRow[]): Promise<readonly Finding[]> {
  return judge(inventory, await controlsOf(rows), { idleDays: 45, keyAgeDays: 90, homeRegions: [] });
}
