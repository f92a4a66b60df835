/** What is true of a played scenario, told from its calls: nobody wrote it by hand. */
import type { TrailRecord } from '../../servers/trail/trail-record.ts';
import { ALTERS, ENDS, idsAt, MAKES, TAMPERS, type Thing } from './creations.ts';
import type { Play, Played } from './play.ts';
import { filled } from './saved.ts';
import { momentMs } from './scenario.ts';

interface Artefact extends Thing {
  readonly kind: string;
  readonly madeBy: string;
  /** ARN of whom that member acted as. */
  readonly principal: string;
  readonly at: string;
}

export interface Truth {
  readonly hostile: {
    readonly principals: readonly string[];
    /** Key id to the principal it speaks for. */
    readonly keys: ReadonlyMap<string, string>;
    readonly addresses: readonly string[];
    /** What the trail has of them, oldest first. */
    readonly records: readonly TrailRecord[];
  };
  /** Made by a hostile member and still there at the end. */
  readonly artefacts: readonly Artefact[];
  /** Made by the friendly cast, or owned from the beginning, and still there. */
  readonly owners: readonly Thing[];
  /** The owner's things that a hostile member changed or ended. */
  readonly altered: readonly (Thing & { readonly by: string })[];
  readonly tampering: readonly { readonly call: string; readonly at: string }[];
  /** Dollars by artefact, before credits and tax. */
  readonly costUsd: ReadonlyMap<string, number>;
  /** All that was spent by principals which only hostile members act as, and on artefacts made with what the owner uses too. */
  readonly hostileUsd: number;
}

export function truthOf(play: Play): Truth {
  const { scenario, account, played } = play;
  const standing = new Map<string, Artefact & { readonly hostile: boolean }>();
  const altered = new Map<string, Thing & { readonly by: string }>();
  const tampering: { call: string; at: string }[] = [];

  for (const call of played) {
    const name = `${call.service}:${call.operation}`;
    for (const thing of thingsOf(call, MAKES[name])) {
      const kind = call.plants ?? MAKES[name]?.kind ?? '';
      // What is written over stays the owner's.
      if (call.hostile && standing.get(keyOf(thing))?.hostile === false) {
        altered.set(keyOf(thing), { ...thing, by: name });
        continue;
      }
      standing.set(keyOf(thing), {
        ...thing,
        kind,
        madeBy: call.member,
        principal: call.principal,
        at: call.at,
        hostile: call.hostile,
      });
    }
    const end = ENDS[name];
    const ended = end && MAKES[end.made];
    for (const thing of end && ended ? thingsOf(call, { ...ended, id: end.id }) : []) {
      const before = standing.get(keyOf(thing));
      if (call.hostile && before && !before.hostile) altered.set(keyOf(thing), { ...thing, by: name });
      standing.delete(keyOf(thing));
    }
    if (!call.hostile) continue;
    for (const thing of thingsOf(call, ALTERS[name])) {
      if (standing.get(keyOf(thing))?.hostile !== true) altered.set(keyOf(thing), { ...thing, by: name });
    }
    if (TAMPERS.has(name)) tampering.push({ call: name, at: call.at });
  }

  const things = [...standing.values()];
  const artefacts = things.filter(({ hostile }) => hostile);
  const owned = (scenario.owns ?? []).map(({ type, id: said, region }) => {
    const id = String(filled(said, play.saved));
    const made = things.find((thing) => thing.type === type && thing.id === id)?.region;
    return { type, id, region: region ?? made ?? regionOf(type, scenario.account.regionsUsed[0]) };
  });
  const hostileFrom = hostileMoments(play);
  const events = account.trail
    .records()
    .filter(
      ({ sourceIPAddress, eventTime }) =>
        (hostileFrom.get(sourceIPAddress) ?? Infinity) <= Date.parse(eventTime),
    );
  const hostileEvents = new Set(events);
  const shared = new Set(
    account.trail
      .records()
      .filter((event) => !hostileEvents.has(event))
      .map(({ userIdentity }) => (userIdentity as { arn?: string }).arn),
  );
  const identities = events.map(({ userIdentity }) => userIdentity as { arn?: string; accessKeyId?: string });
  const principals = distinct(identities.map(({ arn }) => arn));
  const theirs = new Set(principals.filter((arn) => !shared.has(arn)));
  const costUsd = account.bill().costOf(artefacts.map(({ id }) => id));
  const ofShared = artefacts.filter(({ principal }) => !theirs.has(principal));
  const keys = new Map(identities.map(({ accessKeyId = '', arn = '' }) => [accessKeyId, arn]));
  return {
    hostile: {
      principals,
      keys,
      addresses: [...hostileFrom.keys()],
      records: events,
    },
    artefacts,
    owners: ownersOf([...things.filter(({ hostile }) => !hostile), ...owned], keys),
    altered: [...altered.values()],
    tampering,
    costUsd,
    hostileUsd: sum([
      ...account.bill().costBy(theirs).values(),
      ...ofShared.map(({ id }) => costUsd.get(id) ?? 0),
    ]),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Each once. A key that a thief uses is no longer one to spare. */
function ownersOf(things: readonly Thing[], stolen: ReadonlyMap<string, string>): readonly Thing[] {
  const spared = things.filter(
    ({ type, id }) => type !== 'AWS::IAM::AccessKey' || !stolen.has(id.split('/')[1] ?? ''),
  );
  return [
    ...new Map(
      spared.map(({ type, id, region }) => [keyOf({ type, id, region }), { type, id, region }]),
    ).values(),
  ];
}

function regionOf(type: string, home: string): string {
  return Object.values(MAKES).some((made) => made.type === type && made.global) ? 'global' : home;
}

/** Address of a hostile member to the first time it calls. */
function hostileMoments({ scenario }: Play): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const step of scenario.steps) {
    const member = scenario.cast[step.as];
    if (!member?.hostile) continue;
    for (const address of member.from) {
      if (!first.has(address)) first.set(address, momentMs(step.at, scenario.start));
    }
  }
  return first;
}

function thingsOf(
  call: Played,
  entry: { readonly type: string; readonly id: string; readonly global?: true } | undefined,
): readonly Thing[] {
  if (!entry) return [];
  const region = entry.global ? 'global' : call.region;
  return idsAt(entry.id, call.input, call.output).map((id) => ({ type: entry.type, id, region }));
}

export function keyOf({ type, id, region }: Thing): string {
  return `${type} ${region} ${id}`;
}

function distinct(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== undefined && value !== ''))] as string[];
}
