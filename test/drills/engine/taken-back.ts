/** What jikimi changed and took back, and whether the account is as it was: by AWS's answers now, not by its journal. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { knownChanges } from '../../../src/app/change/change-store.ts';
import { loadActions } from '../../../src/app/change/load-actions.ts';
import { canonical } from '../../../src/change/canonical.ts';
import type { Resource } from '../../../src/inventory/inventory.ts';
import type { Json } from '../../../src/kernel/json.ts';
import { gateTo } from '../../contract/change/gate-to.ts';
import type { TestAccount } from '../../servers/aws-server.ts';
import type { Jikimi } from './jikimi-in.ts';
import { keyOf } from './truth.ts';

export interface TakenBack {
  readonly actions: number;
  readonly restored: number;
  /** Things that are not as they were; `undefined` while something that was changed still stands. */
  readonly differing: ReadonlySet<string> | undefined;
}

/** What the checkup reads of each thing, as text. */
export type Seen = ReadonlyMap<string, string>;

/** Everything that a checkup reads. @throws {Error} where it reads nothing */
export async function seen(jikimi: Jikimi): Promise<Seen> {
  const file = join(jikimi.home, 'seen.jsonl');
  const ran = await jikimi.runUnseen([
    'checkup',
    '--quiet',
    '--no-history',
    '--format',
    'json',
    '--save',
    file,
  ]);
  if (ran.code === null || ![0, 1, 3].includes(ran.code))
    throw new Error(`checkup: exit ${ran.code}: ${ran.stderr}`);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  rmSync(file);
  return new Map(
    lines.flatMap((line) => {
      const { resource } = JSON.parse(line) as { readonly resource?: Resource };
      return resource ? [[keyOf(resource), canonical(resource as unknown as Json)] as const] : [];
    }),
  );
}

/** @returns `undefined` where nothing was taken back */
export async function takenBack(
  jikimi: Jikimi,
  account: TestAccount,
  before: Seen,
): Promise<TakenBack | undefined> {
  const changes = await knownChanges({ JIKIMI_HOME: jikimi.home });
  const items = changes.flatMap(({ progress }) => progress.items);
  const undone = items.filter(({ state }) => state === 'undone').map(({ item }) => item);
  if (undone.length === 0) return undefined;
  const actions = await loadActions(undone.map(({ action }) => action));
  const gate = gateTo(account);
  let restored = 0;
  // One after the other: moto fails now and then where it is asked for the first time by many at once.
  for (const { action, target, before: state } of undone) {
    const capture = actions.get(action)?.capture;
    if (!capture) throw new Error(`jikimi took back ${action}, which is no action of its own`);
    const now = (await account.unseen(() => capture(gate, target))) as typeof state;
    if (canonical(now) === canonical(state)) restored += 1;
  }
  const stillStands = items.some(({ state, callsMade }) => state !== 'undone' && callsMade > 0);
  return {
    actions: undone.length,
    restored,
    differing: stillStands ? undefined : differing(before, await seen(jikimi)),
  };
}

function differing(one: Seen, other: Seen): ReadonlySet<string> {
  return new Set([...one.keys(), ...other.keys()].filter((name) => one.get(name) !== other.get(name)));
}
