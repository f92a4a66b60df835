/** From signals to incidents: weighs each where it stands, joins what belongs together, asks the log for the rest. */
import { eventFacts } from '../activity/baseline/event-facts.ts';
import { explained } from '../activity/baseline/explained.ts';
import { toldOfTheQuarantined } from '../activity/baseline/quarantine.ts';
import { type Link, linksBy } from '../activity/sessions/lineage.ts';
import type { LinkKind } from '../activity/sessions/links.ts';
import { withNeighbours } from '../activity/sessions/neighbours.ts';
import { deedsOf, madeIn, recordsData, type Scope, widened } from '../activity/sessions/scope.ts';
import type { EventFacts, Signal } from '../activity/signal.ts';
import { assemble, type OriginsOf, type Told } from '../incident/assemble.ts';
import { clustersOf } from '../incident/clusters.ts';
import { inContext, isFamiliar, isStrange, type Marks, rank, type Weighed } from '../incident/in-context.ts';
import type { CreatedThing, DataRead, Incident } from '../incident/incident.ts';
import { severityOf } from '../incident/severity.ts';
import type { Text } from '../kernel/text.ts';
import type { Database } from '../store/duckdb/database.ts';

/** Beyond these, stories are told by their signals alone. */
const MOST_STORIES = 50;

/** Needs the tables of `makeLinks`, `makeUsage` and `makeCreated`. Worst and latest first. */
export async function incidentsOf(
  database: Database,
  signals: readonly Signal[],
  marks: Marks,
): Promise<readonly Incident[]> {
  const recorded = await eventFacts(database, [...new Set(signals.flatMap(({ eventIds }) => eventIds))]);
  const facts = await toldOfTheQuarantined(database, recorded);
  const intruded = intrudedNetworks(signals, facts);
  const reasons = await explained(database);
  const weighed = signals
    .map((signal) => weigh(signal, facts, reasons, marks, intruded))
    .filter(({ level }) => rank(level) >= rank('low'));
  const above = await linksAbove(database, weighed);
  const rootsOf = rootsBy(above);
  const originsOf = originsBy(above);
  const clusters = clustersOf(weighed, rootsOf)
    .map((cluster) => ({ cluster, severity: severityOf(cluster) }))
    .toSorted((one, other) => rank(other.severity) - rank(one.severity));
  const told = await tellStories(
    database,
    clusters.filter(({ severity }) => rank(severity) >= rank('medium')).map(({ cluster }) => cluster),
    above,
  );
  return clusters
    .map(({ cluster }) => assemble(cluster, told.get(cluster), originsOf, marks))
    .toSorted(
      (one, other) => rank(other.severity) - rank(one.severity) || other.last.getTime() - one.last.getTime(),
    );
}

function weigh(
  signal: Signal,
  all: ReadonlyMap<string, EventFacts>,
  reasons: ReadonlyMap<string, Text>,
  marks: Marks,
  intruded: ReadonlySet<string>,
): Weighed {
  const facts = signal.eventIds.flatMap((id) => all.get(id) ?? []);
  const why = signal.eventIds.map((id) => reasons.get(id));
  const explained = why.every((reason) => reason !== undefined) ? [...new Set(why)] : [];
  return inContext(signal, facts, marks, explained, intruded);
}

/** Where credentials in other hands were used: such a network is nobody's home, however long it was used. */
function intrudedNetworks(
  signals: readonly Signal[],
  facts: ReadonlyMap<string, EventFacts>,
): ReadonlySet<string> {
  const uses = signals.filter(({ kind, level }) => kind === 'unusual-use' && rank(level) >= rank('high'));
  return new Set(uses.flatMap(({ eventIds }) => eventIds.flatMap((id) => facts.get(id)?.network ?? [])));
}

/** Upwards only, and not through a service that launches instances all day. */
async function linksAbove(database: Database, signals: readonly Weighed[]): Promise<readonly Link[]> {
  const seen = new Set(signals.flatMap(({ facts }) => facts.map(({ credential }) => credential)));
  const links: Link[] = [];
  let edge = [...seen];
  while (edge.length > 0) {
    const found = (await linksBy(database, 'child', edge)).filter(
      ({ kind, actor }) => !(kind === 'launched' && actor?.includes('/aws-service-role/')),
    );
    links.push(...found);
    edge = [...new Set(found.map(({ parent }) => parent))].filter((node) => !seen.has(node));
    for (const node of edge) seen.add(node);
  }
  return links;
}

function rootsBy(links: readonly Link[]): (credential: string) => readonly string[] {
  const parents = Map.groupBy(links, ({ child }) => child);
  return (credential) => {
    const seen = new Set([credential]);
    const roots: string[] = [];
    for (const node of seen) {
      const above = parents.get(node) ?? [];
      if (above.length === 0) roots.push(node);
      for (const { parent } of above) seen.add(parent);
    }
    return roots.length > 0 ? roots : [credential];
  };
}

/**
 * Where a story began: sessions are followed up always, but keys, passwords and instances only where their making is
 * part of the story. Who made them in their own time lost nothing by it.
 */
function originsBy(links: readonly Link[]): OriginsOf {
  return (credential, acts) =>
    rootsBy(links.filter(({ kind, eventId }) => !LASTING.has(kind) || acts.has(eventId)))(credential);
}

const LASTING: ReadonlySet<LinkKind> = new Set([
  'created-key',
  'set-password',
  'created-credential',
  'launched',
  'trusted',
]);

async function tellStories(
  database: Database,
  clusters: readonly (readonly Weighed[])[],
  above: readonly Link[],
): Promise<ReadonlyMap<readonly Weighed[], Told>> {
  const chosen = clusters.filter((cluster) => seedsOf(cluster).size > 0).slice(0, MOST_STORIES);
  const wide: Awaited<ReturnType<typeof widened>>[] = [];
  for (const cluster of chosen) {
    const own = await widened(database, seedsOf(cluster));
    const near = await withNeighbours(database, own.scope, strangeNetworks(cluster));
    wide.push(near === own.scope ? own : await widened(database, near));
  }
  const deeds = await deedsOf(
    database,
    wide.map(({ scope }) => scope),
  );
  const made = Map.groupBy(await madeIn(database), ({ story }) => story);
  const dataRecorded = await recordsData(database);
  return new Map(
    deeds.flatMap((deed) => {
      const cluster = chosen[deed.story];
      const story = wide[deed.story];
      if (!cluster || !story) return [];
      const credentials = [...story.scope.keys()];
      const known = new Set(credentials);
      const links = new Set([...above.filter(({ child }) => known.has(child)), ...story.links]);
      const { eventIds, principals, addresses, regions, first, last } = deed;
      const told: Told = {
        eventIds,
        principals,
        addresses,
        regions,
        first,
        last,
        credentials,
        handOvers: [...links].map(({ parent, child, eventId }) => ({ parent, child, eventId })),
        created: (made.get(deed.story) ?? []).map(thingOf),
        dataRead: dataReadOf(deed, dataRecorded),
      };
      return [[cluster, told] as const];
    }),
  );
}

function thingOf({ type, id, account, region, made, eventId, deleted, lasting }: CreatedThing): CreatedThing {
  return { type, id, account, region, made, eventId, deleted, lasting };
}

/** The credentials in question; of one that has a life of its own, only from the addresses in question. */
function seedsOf(cluster: readonly Weighed[]): Scope {
  const facts = cluster
    .filter(({ level }) => rank(level) >= rank('medium'))
    .flatMap((signal) => signal.facts);
  const acts = facts.filter(({ isVerdict }) => !isVerdict);
  const unfamiliar = acts.filter((fact) => !isFamiliar(fact));
  const scope = new Map<string, Set<string> | null>();
  for (const { credential, address, daysBefore } of unfamiliar.length > 0 ? unfamiliar : acts) {
    if (daysBefore < 1 || address === null) {
      scope.set(credential, scope.get(credential) ?? null);
      continue;
    }
    const addresses = scope.get(credential) ?? new Set();
    scope.set(credential, addresses.add(address));
  }
  return scope;
}

/** Nobody of the account was ever there before: whatever else was used from there is part of the story. */
function strangeNetworks(cluster: readonly Weighed[]): ReadonlySet<string> {
  const facts = cluster
    .filter(({ level }) => rank(level) >= rank('medium'))
    .flatMap((signal) => signal.facts);
  return new Set(facts.flatMap((fact) => (isStrange(fact) && fact.network !== null ? [fact.network] : [])));
}

function dataReadOf(
  deed: { readonly secrets: number; readonly parameters: number; readonly objects: number },
  recorded: boolean,
): readonly DataRead[] {
  const read: DataRead[] = [];
  if (deed.secrets > 0) read.push({ kind: 'recorded', what: 'secret', calls: deed.secrets });
  if (deed.parameters > 0) read.push({ kind: 'recorded', what: 'parameter', calls: deed.parameters });
  if (recorded) read.push({ kind: 'recorded', what: 'object', calls: deed.objects });
  else read.push({ kind: 'not-recorded', what: 'object', why: NO_DATA_EVENTS });
  return read;
}

const NO_DATA_EVENTS: Text = {
  en: 'The log has no data events of S3, so it cannot tell which objects were read.',
  ko: '로그에 S3 데이터 이벤트가 없어 어떤 객체를 읽었는지 알 수 없습니다.',
};
