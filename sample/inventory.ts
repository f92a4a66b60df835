/** The inventory of the sample account, as a founder's checkup reads and saves it. */
import { writeFileSync } from 'node:fs';
import { accessReads } from '../src/app/access.ts';
import { collectors, loadControls, loadDerivations } from '../src/app/registry.generated.ts';
import { inventoryLines } from '../src/app/save-inventory.ts';
import { whatToRead } from '../src/app/selection.ts';
import { sweepReads } from '../src/app/sweep.ts';
import { takeInventory } from '../src/app/take-inventory.ts';
import { VERSION } from '../src/app/version.ts';
import { openAws } from '../src/aws/session.ts';
import type { Inventory, Resource } from '../src/inventory/inventory.ts';
import type { TestAccount } from '../test/servers/aws-server.ts';

/** Shown in the reports; the emulated account answers faster than AWS. */
const TOOK_MS = 9_400;

export async function saveSampleInventory(account: TestAccount, path: string): Promise<void> {
  const founder = account.login('minji');
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
  Object.assign(process.env, founder.env);
  account.trail.limitLookups(false);
  const startedMs = account.clock.nowMs();
  const [derivations, controls] = await Promise.all([loadDerivations(), loadControls()]);
  const take = async (toRead: Reads): Promise<Inventory> => {
    let asked = 0;
    // What AWS tells of uses is hours old: it does not know of these questions yet.
    const { inventory } = await account.unseen(() =>
      takeInventory({
        openAws,
        signIn: { version: VERSION },
        regions: undefined,
        homeRegions: [],
        toRead,
        collectors,
        reporter: { emit: () => undefined },
        clock: () => new Date(asked++ === 0 ? startedMs : startedMs + TOOK_MS),
        onFinished: () => undefined,
      }),
    );
    return inventory;
  };
  const checkup = await take(together(whatToRead(controls, derivations), accessReads()));
  const { listings, resources, ...rest } = withMore(checkup, await take(await sweepReads()));
  // Collectors run side by side: in whatever order they ended, the file is the same.
  const ordered = {
    ...rest,
    listings: listings.toSorted(by(({ type, region }) => `${type} ${region}`)),
    resources: resources.toSorted(by(({ type, region, id }) => `${type} ${region} ${id}`)),
  };
  writeFileSync(path, [...inventoryLines(inOrder(ordered))].join(''));
}

/** The numbers stay those of the checkup: what only an investigation asks is added. */
function withMore(checkup: Inventory, sweep: Inventory): Inventory {
  const listed = new Set(checkup.listings.map(({ type }) => type));
  const keyOf = ({ type, region, id, arn = id }: Resource): string => JSON.stringify([type, region, arn]);
  const more = new Map(sweep.resources.map((one) => [keyOf(one), one]));
  const resources = checkup.resources.map((one) => {
    const fields = { ...more.get(keyOf(one))?.fields, ...one.fields };
    more.delete(keyOf(one));
    return { ...one, fields };
  });
  return {
    ...checkup,
    listings: [...checkup.listings, ...sweep.listings.filter(({ type }) => !listed.has(type))],
    resources: [...resources, ...more.values()],
  };
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
