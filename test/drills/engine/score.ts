/** What is left of an incident: the truth of a scenario against the live account and what jikimi said. */
import type { TestAccount } from '../../servers/aws-server.ts';
import { ALTERS, idsAt, type Thing } from './creations.ts';
import { openDoors } from './doors.ts';
import type { Jikimi } from './jikimi-in.ts';
import type { Play } from './play.ts';
import { stands } from './presence.ts';
import { type Said, saidOf } from './said.ts';
import { type Seen, seen, type TakenBack, takenBack } from './taken-back.ts';
import { keyOf, type Truth } from './truth.ts';

/** `null`: jikimi has no command for it yet, or the command was not run. */
export interface Score {
  readonly artefacts: {
    readonly planted: number;
    readonly found: number | null;
    /** Said to be planted and not. */
    readonly wrong: number | null;
    readonly removed: number;
  };
  readonly principals: {
    readonly hostile: number;
    readonly named: number | null;
    readonly wrong: number | null;
    readonly contained: number;
    readonly reentryPossible: boolean;
  };
  /** From the first credential to the last: which was first, and how each came to the next. */
  readonly chain: {
    readonly first: boolean | null;
    readonly links: number | null;
    readonly told: number | null;
  };
  readonly owner: { readonly things: number; readonly harmed: number };
  readonly cost: {
    readonly hostileUsd: number;
    readonly attributedUsd: number | null;
    readonly wrongUsd: number | null;
  };
  readonly incidents: { readonly false: number | null; readonly missed: number | null };
  readonly undo: {
    readonly actions: number | null;
    readonly restored: number | null;
    /** Things that are otherwise than before, though everything was taken back. */
    readonly differs: number | null;
  };
}

/**
 * @param began what stood when the drill began
 * @param jikimi that helped, if one did
 */
export async function scoreOf(play: Play, truth: Truth, began: Beginning, jikimi?: Jikimi): Promise<Score> {
  const said = jikimi && (await saidOf(jikimi, play, truth));
  const undo = jikimi && began.seen && (await takenBack(jikimi, play.account, began.seen));
  return await left(play, truth, began, { said, undo });
}

async function left(
  play: Play,
  truth: Truth,
  began: Beginning,
  { said, undo }: { readonly said: Said | undefined; readonly undo: TakenBack | undefined },
): Promise<Score> {
  const { account } = play;
  return await account.unseen(async () => {
    const artefacts = await answers(account, truth.artefacts);
    const doors = await openDoors(play, truth);
    const now = await standing(account, truth);
    const harmed = new Set([...began.things].filter((key) => !now.has(key)));
    for (const key of changedSince(play, truth, began)) {
      if (!isAsBefore(key, began, undo)) harmed.add(key);
    }
    return {
      artefacts: {
        planted: truth.artefacts.length,
        found: said?.artefacts.found ?? null,
        wrong: said?.artefacts.wrong ?? null,
        removed: artefacts.filter((is) => is === false).length,
      },
      principals: {
        hostile: truth.hostile.principals.length,
        named: said?.principals.named ?? null,
        wrong: said?.principals.wrong ?? null,
        contained: truth.hostile.principals.filter((arn) => !doors.has(arn)).length,
        reentryPossible: doors.size > 0,
      },
      chain: said?.chain ?? { first: null, links: null, told: null },
      owner: { things: began.things.size, harmed: harmed.size },
      cost: { hostileUsd: Math.round(truth.hostileUsd * 100) / 100, attributedUsd: null, wrongUsd: null },
      incidents: said?.incidents ?? { false: null, missed: null },
      undo: {
        actions: undo?.actions ?? null,
        restored: undo?.restored ?? null,
        differs: undo?.differing?.size ?? null,
      },
    };
  });
}

/** What was changed and changed back is no harm. */
function isAsBefore(key: string, { seen: before }: Beginning, undo: TakenBack | undefined): boolean {
  return before?.has(key) === true && undo?.differing?.has(key) === false;
}

/** The owner's side when the drill begins, before anybody helps. */
interface Beginning {
  /** Keys of the owner's things that stand. */
  readonly things: ReadonlySet<string>;
  /** How many records the trail has. */
  readonly records: number;
  /** What jikimi's checkup reads; where no jikimi helps, nothing is to be taken back. */
  readonly seen: Seen | undefined;
}

export async function beginning({ account }: Play, truth: Truth, jikimi?: Jikimi): Promise<Beginning> {
  const things = await account.unseen(() => standing(account, truth));
  return { things, records: account.trail.records().length, seen: jikimi && (await seen(jikimi)) };
}

/** The owner's things that a call changed since then, but for those that had to be set right. */
function changedSince(
  { account }: Play,
  { altered, owners }: Truth,
  { things, records }: Beginning,
): readonly string[] {
  const spoilt = new Set(altered.map(keyOf));
  const since = account.trail.records().slice(records);
  return since.flatMap(({ eventSource, eventName, awsRegion, requestParameters, errorCode }) => {
    const entry = ALTERS[`${eventSource.split('.')[0]}:${eventName}`];
    if (!entry || errorCode !== undefined) return [];
    const ids = idsAt(entry.id, asAsked(requestParameters), {});
    // Names of buckets are the same everywhere.
    const isHere = ({ region }: Thing) =>
      entry.type === 'AWS::S3::Bucket' || entry.global || region === awsRegion;
    return owners
      .filter((thing) => thing.type === entry.type && ids.includes(thing.id) && isHere(thing))
      .map(keyOf)
      .filter((key) => things.has(key) && !spoilt.has(key));
  });
}

/** The trail writes the first letter of a parameter small, and calls a bucket otherwise. */
function asAsked(parameters: unknown): Readonly<Record<string, unknown>> {
  const names = Object.entries(parameters ?? {}).flatMap(([name, value]: [string, unknown]) => [
    [name, value],
    [name === 'bucketName' ? 'Bucket' : name.charAt(0).toUpperCase() + name.slice(1), value],
  ]);
  return Object.fromEntries(names) as Readonly<Record<string, unknown>>;
}

async function standing(account: TestAccount, { owners }: Truth): Promise<ReadonlySet<string>> {
  const is = await answers(account, owners);
  return new Set(owners.filter((_, at) => is[at] === true).map(keyOf));
}

/** One after the other: moto fails now and then where it is asked for the first time by many at once. */
async function answers(
  account: TestAccount,
  things: readonly Thing[],
): Promise<readonly (boolean | undefined)[]> {
  const said: (boolean | undefined)[] = [];
  for (const thing of things) said.push(await stands(account, thing));
  return said;
}
