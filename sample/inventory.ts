/** The inventory of the sample account, as a founder's checkup reads and saves it. */
import { writeFileSync } from 'node:fs';
import { accessReads } from '../src/app/access.ts';
import { collectors, loadControls, loadDerivations } from '../src/app/registry.generated.ts';
import { inventoryLines } from '../src/app/save-inventory.ts';
import { whatToRead } from '../src/app/selection.ts';
import { takeInventory } from '../src/app/take-inventory.ts';
import { VERSION } from '../src/app/version.ts';
import { openAws } from '../src/aws/session.ts';
import type { TestAccount } from '../test/servers/aws-server.ts';

/** Shown in the reports; the emulated account answers faster than AWS. */
const TOOK_MS = 9_400;

export async function saveSampleInventory(account: TestAccount, path: string): Promise<void> {
  const founder = account.login('minji');
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
  Object.assign(process.env, founder.env);
  account.trail.limitLookups(false);
  const startedMs = account.clock.nowMs();
  let asked = 0;
  const [derivations, controls] = await Promise.all([loadDerivations(), loadControls()]);
  // What AWS tells of uses is hours old: it does not know of these questions yet.
  const { inventory } = await account.unseen(() =>
    takeInventory({
      openAws,
      signIn: { version: VERSION },
      regions: undefined,
      homeRegions: [],
      toRead: together(whatToRead(controls, derivations), accessReads()),
      collectors,
      reporter: { emit: () => undefined },
      clock: () => new Date(asked++ === 0 ? startedMs : startedMs + TOOK_MS),
      onFinished: () => undefined,
    }),
  );
  const { listings, resources, ...rest } = inventory;
  // Collectors run side by side: in whatever order they ended, the file is the same.
  const ordered = {
    ...rest,
    listings: listings.toSorted(by(({ type, region }) => `${type} ${region}`)),
    resources: resources.toSorted(by(({ type, region, id }) => `${type} ${region} ${id}`)),
  };
  writeFileSync(path, [...inventoryLines(inOrder(ordered))].join(''));
}

type Reads = ReturnType<typeof whatToRead>;

function together(one: Reads, other: Reads): Reads {
  const wanted = new Map(one.wanted);
  for (const [type, fields] of other.wanted)
    wanted.set(type, new Set([...(wanted.get(type) ?? []), ...fields]));
  return { types: [...new Set([...one.types, ...other.types])], wanted, derivations: one.derivations };
}

/** Members in the order of their names, all the way down. */
function inOrder<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => inOrder(item)) as T;
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).toSorted(by(([name]) => name));
  return Object.fromEntries(members.map(([name, member]) => [name, inOrder(member)])) as T;
}

function by<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b)));
}
