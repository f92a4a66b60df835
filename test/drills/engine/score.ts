/** What is left of an incident: the truth of a scenario against the live account and what jikimi said. */
import type { TestAccount } from '../../servers/aws-server.ts';
import { ALTERS, idsAt, type Thing } from './creations.ts';
import { openDoors } from './doors.ts';
import type { Play } from './play.ts';
import { stands } from './presence.ts';
import { keyOf, type Truth } from './truth.ts';

/** `null`: jikimi has no command for it yet, or the command was not run. */
export interface Score {
  readonly artefacts: { readonly planted: number; readonly found: number | null; readonly removed: number };
  readonly principals: {
    readonly hostile: number;
    readonly named: number | null;
    readonly contained: number;
    readonly reentryPossible: boolean;
  };
  readonly owner: { readonly things: number; readonly harmed: number };
  readonly cost: {
    readonly hostileUsd: number;
    readonly attributedUsd: number | null;
    readonly wrongUsd: number | null;
  };
  readonly incidents: { readonly false: number | null; readonly missed: number | null };
  readonly undo: { readonly actions: number | null; readonly restored: number | null };
}

/** @param began what stood when the drill began */
export async function scoreOf(play: Play, truth: Truth, began: Beginning): Promise<Score> {
  const { account } = play;
  return await account.unseen(async () => {
    const artefacts = await answers(account, truth.artefacts);
    const doors = await openDoors(play, truth);
    const now = await standing(account, truth);
    const harmed = new Set([...began.things].filter((key) => !now.has(key)));
    for (const key of changedSince(play, truth, began)) harmed.add(key);
    return {
      artefacts: {
        planted: truth.artefacts.length,
        found: null,
        removed: artefacts.filter((is) => is === false).length,
      },
      principals: {
        hostile: truth.hostile.principals.length,
        named: null,
        contained: truth.hostile.principals.filter((arn) => !doors.has(arn)).length,
        reentryPossible: doors.size > 0,
      },
      owner: { things: began.things.size, harmed: harmed.size },
      cost: { hostileUsd: Math.round(truth.hostileUsd * 100) / 100, attributedUsd: null, wrongUsd: null },
      incidents: { false: null, missed: null },
      undo: { actions: null, restored: null },
    };
  });
}

/** The owner's side when the drill begins, before anybody helps. */
interface Beginning {
  /** Keys of the owner's things that stand. */
  readonly things: ReadonlySet<string>;
  /** How many records the trail has. */
  readonly records: number;
}

export async function beginning({ account }: Play, truth: Truth): Promise<Beginning> {
  return await account.unseen(async () => ({
    things: await standing(account, truth),
    records: account.trail.records().length,
  }));
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
