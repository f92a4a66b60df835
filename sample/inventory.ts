/** The inventory of the sample account, as a founder's checkup reads and saves it. */
import { writeFileSync } from 'node:fs';
import { runCheckup } from '../src/app/checkup.ts';
import { loadInventory } from '../src/app/load-inventory.ts';
import { inventoryLines } from '../src/app/save-inventory.ts';
import type { TestAccount } from '../test/servers/aws-server.ts';

/** Shown in the reports; the emulated account answers faster than AWS. */
const TOOK_MS = 9_400;

export async function saveSampleInventory(account: TestAccount, path: string): Promise<void> {
  const founder = account.login('minji');
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
  Object.assign(process.env, founder.env);
  const startedMs = account.clock.nowMs();
  let asked = 0;
  await runCheckup(
    {
      source: { kind: 'aws', signIn: {} },
      selection: { withOnRequest: true },
      settings: { idleDays: 45, keyAgeDays: 90, homeRegions: [] },
      baselinePath: false,
      history: false,
      savePath: path,
    },
    {
      reporter: { emit: () => undefined },
      clock: () => new Date(asked++ === 0 ? startedMs : startedMs + TOOK_MS),
      env: process.env,
      loadAws: async () => (await import('../src/aws/session.ts')).openAws,
    },
  );
  // Collectors run side by side: in whatever order they ended, the file is the same.
  const { listings, resources, ...rest } = await loadInventory(path);
  const ordered = {
    ...rest,
    listings: listings.toSorted(by(({ type, region }) => `${type} ${region}`)),
    resources: resources.toSorted(by(({ type, region, id }) => `${type} ${region} ${id}`)),
  };
  writeFileSync(path, [...inventoryLines(inOrder(ordered))].join(''));
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
