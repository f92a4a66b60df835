/** The log of an account, from the stored events to incidents: links, things made, habits, rules, stories. */
import { EXPLAINING } from '../activity/baseline/explained.ts';
import { COPYING } from '../activity/baseline/foreign-copies.ts';
import { READ } from '../activity/baseline/parameters.ts';
import { QUARANTINING } from '../activity/baseline/quarantine.ts';
import { habitSignals } from '../activity/baseline/signals.ts';
import { makeUsage } from '../activity/baseline/usage.ts';
import { CREATING, makeCreated } from '../activity/created/created.ts';
import { firstPlaces, makePlaces } from '../activity/places/first-places.ts';
import type { PlaceOf } from '../activity/places/place.ts';
import { holdersOf } from '../activity/sessions/holders.ts';
import { LINKING, makeLinks } from '../activity/sessions/links.ts';
import { makeNoted } from '../activity/sessions/noted.ts';
import { LEVELS, type Signal } from '../activity/signal.ts';
import { detect } from '../detections/detect.ts';
import { detectionRules } from '../detections/detection-rules.ts';
import type { Hit } from '../detections/hit.ts';
import type { Rule } from '../detections/sigma/rule.ts';
import type { Marks } from '../incident/in-context.ts';
import type { Incident } from '../incident/incident.ts';
import { sameInBoth, type Text } from '../kernel/text.ts';
import type { Database } from '../store/duckdb/database.ts';
import { incidentsOf } from './activity-story.ts';
import { loadDetections } from './registry.generated.ts';

export interface Activity {
  readonly events: number;
  readonly first: Date | null;
  readonly last: Date | null;
  /** Worst first, then latest. */
  readonly incidents: readonly Incident[];
  /** Per rule that was seen: how often, also where no incident came of it. */
  readonly totals: ReadonlyMap<string, number>;
  /** Whose the incidents' credentials are: an ARN by the node of the links. */
  readonly holders: ReadonlyMap<string, string>;
}

export interface ActivityOptions {
  /** People's own rules, beside ours. */
  readonly rules?: readonly Rule[];
  readonly marks?: Marks;
  /** From databases that the person gives. */
  readonly placeOf?: PlaceOf | undefined;
  readonly signal?: AbortSignal;
}

export async function analyseActivity(database: Database, options: ActivityOptions = {}): Promise<Activity> {
  const { rules = [], marks = NO_MARKS, placeOf, signal } = options;
  await makeNoted(database, [...LINKING, ...CREATING, ...READ, ...EXPLAINING, ...COPYING, ...QUARANTINING]);
  signal?.throwIfAborted();
  await makeLinks(database);
  signal?.throwIfAborted();
  await makeCreated(database);
  signal?.throwIfAborted();
  await makeUsage(database);
  signal?.throwIfAborted();
  if (placeOf) await makePlaces(database, placeOf);
  const { own, titles } = await ownRules();
  const { hits, totals } = await detect((sql) => database.rows(sql), [...own, ...rules]);
  signal?.throwIfAborted();
  const byRule = hits.map((hit) => signalOf(hit, titles));
  const signals = [
    ...byRule,
    ...unsaid(await habitSignals(database), byRule),
    ...(placeOf ? await firstPlaces(database) : []),
  ];
  const [counted] = await database.rows<{ events: number; first: Date | null; last: Date | null }>(
    'SELECT count(*) AS events, min(event_time) AS "first", max(event_time) AS "last" FROM events',
  );
  const { events = 0, first = null, last = null } = counted ?? {};
  const found = await incidentsOf(database, signals, marks);
  const incidents = placeOf ? found.map((one) => ({ ...one, places: placesOf(one, placeOf) })) : found;
  const credentials = incidents.flatMap((one) => [one.initial.credential, ...one.credentials]);
  const holders = await holdersOf(database, [...new Set(credentials)]);
  return { events, first, last, totals, incidents, holders };
}

function placesOf({ addresses }: Incident, placeOf: PlaceOf): Incident['places'] {
  return Object.fromEntries(
    addresses.flatMap((address) => {
      const place = placeOf(address);
      return place ? [[address, place]] : [];
    }),
  );
}

const NO_MARKS: Marks = { mine: new Set(), notMine: new Set() };

async function ownRules(): Promise<{
  readonly own: readonly Rule[];
  readonly titles: ReadonlyMap<string, Text>;
}> {
  const detections = await loadDetections();
  return {
    own: detections.flatMap(([id, detection]) => detectionRules(id, detection).rules),
    titles: new Map(detections.map(([id, { title }]) => [id, title])),
  };
}

/** What a rule already says of the same record, at least as loudly, is not said twice. */
function unsaid(signals: readonly Signal[], byRule: readonly Signal[]): readonly Signal[] {
  const said = new Map<string, number>();
  for (const { eventIds, level } of byRule)
    for (const id of eventIds) said.set(id, Math.max(said.get(id) ?? 0, LEVELS.indexOf(level)));
  return signals.filter(
    ({ kind, eventIds, level }) =>
      kind !== 'parameters' || eventIds.some((id) => (said.get(id) ?? -1) < LEVELS.indexOf(level)),
  );
}

function signalOf({ rule, title, level, tags, eventIds }: Hit, titles: ReadonlyMap<string, Text>): Signal {
  return {
    kind: 'rule',
    id: rule,
    title: titles.get(rule) ?? sameInBoth(title),
    level,
    tags,
    eventIds,
  };
}
