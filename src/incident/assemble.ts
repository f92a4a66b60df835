import type { EventFacts, Signal } from '../activity/signal.ts';
import type { Text } from '../kernel/text.ts';
import type { Marks, Weighed } from './in-context.ts';
import { rank } from './in-context.ts';
import type { CreatedThing, DataRead, HandOver, Incident } from './incident.ts';
import { nextSteps } from './next-steps.ts';
import { certaintyOf, severityOf } from './severity.ts';
import { tacticsOf, techniquesOf } from './tactics.ts';

/** What the log tells of a story beyond its signals. Absent where it was not worth asking. */
export interface Told {
  readonly eventIds: readonly string[];
  readonly principals: readonly string[];
  readonly addresses: readonly string[];
  readonly regions: readonly string[];
  readonly credentials: readonly string[];
  readonly handOvers: readonly HandOver[];
  readonly created: readonly CreatedThing[];
  readonly dataRead: readonly DataRead[];
  readonly first: Date;
  readonly last: Date;
}

/** The nodes above a credential, given the records that the story rests on. */
export type OriginsOf = (credential: string, acts: ReadonlySet<string>) => readonly string[];

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
const known = <T>(items: readonly (T | null)[]): readonly T[] =>
  distinct(items.filter((item): item is T => item !== null));

export function assemble(
  cluster: readonly Weighed[],
  told: Told | undefined,
  originsOf: OriginsOf,
  marks: Marks,
): Incident {
  const signals = inOrder(cluster);
  const facts = signals.flatMap((weighed) => weighed.facts).toSorted(byTime);
  const counted = signals.filter(({ level }) => rank(level) >= rank('low'));
  const tags = (counted.length > 0 ? counted : signals).flatMap(({ signal }) => signal.tags);
  const severity = severityOf(cluster);
  const first = facts[0];
  const worst = signals.toSorted((one, other) => rank(other.level) - rank(one.level))[0];
  const initial = initialOf(signals, originsOf);
  const created = told?.created ?? [];
  const credentials = told?.credentials ?? distinct(facts.map((fact) => fact.credential));
  const logTampering = tags.some((tag) => TAMPERING.test(tag));
  const times = [...facts.map(({ at }) => at), ...(told ? [told.first, told.last] : [])].map((at) =>
    at.getTime(),
  );
  const trusts = credentials.flatMap((name) => /^trust:\d+:([^:]+):/.exec(name)?.[1] ?? []);
  return {
    id: `${first?.account ?? ''}-${first?.eventId ?? worst?.signal.eventIds[0] ?? ''}`,
    title: titleOf(counted, worst?.signal, initial.principal),
    severity,
    certainty: certaintyOf(cluster, marks),
    tactics: tacticsOf(tags),
    techniques: techniquesOf(tags),
    first: new Date(least(times)),
    last: new Date(-least(times.map((time) => -time))),
    accounts: distinct(facts.map((fact) => fact.account)),
    regions: told?.regions ?? distinct(facts.map((fact) => fact.region)),
    initial,
    principals: told?.principals ?? known(facts.map((fact) => fact.arn ?? fact.principal)),
    credentials,
    addresses: told?.addresses ?? known(facts.map((fact) => fact.address)),
    places: {},
    signals: signals.map(({ signal, level }) => ({ ...signal, level })),
    eventIds: distinct([...signals.flatMap(({ signal }) => signal.eventIds), ...(told?.eventIds ?? [])]),
    handOvers: told?.handOvers ?? [],
    created,
    persistence: created.filter((thing) => thing.lasting && !thing.deleted),
    dataRead: told?.dataRead ?? [],
    logTampering,
    doubts: distinct(signals.flatMap(({ doubts }) => doubts)),
    next: rank(severity) >= rank('medium') ? nextSteps(credentials, created, logTampering, trusts) : [],
  };
}

/** Not spread into one call: a long story has more records than a call has room. */
const least = (times: readonly number[]): number =>
  times.reduce((one, other) => Math.min(one, other), times[0] ?? 0);

/** Logging off, diverted or narrowed: Sigma's older and newer numbers. */
const TAMPERING = /^attack\.t1562\.008$|^attack\.t1685\.002$|^attack\.t1070/i;

const byTime = (one: EventFacts, other: EventFacts): number => one.at.getTime() - other.at.getTime();

function inOrder(cluster: readonly Weighed[]): readonly Weighed[] {
  const start = ({ facts }: Weighed) => Math.min(...facts.map(({ at }) => at.getTime()));
  // Of those that begin together the order is by name, so that the same log always tells the same.
  return cluster.toSorted(
    (one, other) => start(one) - start(other) || (one.signal.id < other.signal.id ? -1 : 1),
  );
}

function initialOf(signals: readonly Weighed[], originsOf: OriginsOf): Incident['initial'] {
  const counted = signals.filter(({ level }) => rank(level) >= rank('medium'));
  const told = (counted.length > 0 ? counted : signals).flatMap(({ facts }) => facts).toSorted(byTime);
  const fact = told.find(({ isVerdict }) => !isVerdict) ?? told[0];
  if (!fact) return { credential: '', principal: null };
  const acts = new Set(signals.flatMap(({ signal }) => signal.eventIds));
  const [root] = originsOf(fact.credential, acts);
  // An instance has no name of its own but its role's.
  const own = root === undefined || root === fact.credential || root.startsWith('instance:');
  const holder = own
    ? fact
    : signals.flatMap(({ facts }) => facts).find(({ credential }) => credential === root);
  const password = root?.startsWith('password:') ? root.slice('password:'.length) : undefined;
  return {
    credential: root ?? fact.credential,
    principal: password ?? holder?.arn ?? holder?.principal ?? null,
  };
}

function titleOf(counted: readonly Weighed[], worst: Signal | undefined, principal: string | null): Text {
  if (!worst) return { en: 'Nothing counted', ko: '해당 없음' };
  const kinds = new Set(counted.map(({ signal }) => signal.id)).size;
  const who = principal?.replace(/^.*[:/]/, '');
  const by = who ? ` (${who})` : '';
  if (kinds <= 1) return { en: `${worst.title.en}${by}`, ko: `${worst.title.ko}${by}` };
  return {
    en: `${worst.title.en}, and ${kinds - 1} more ${kinds === 2 ? 'kind' : 'kinds'} of act${by}`,
    ko: `${worst.title.ko} 외 ${kinds - 1}종의 활동${by}`,
  };
}
