/** What is there in the account: asked now, from a saved file, or the sample's; who and where is told first. */

import { refuseUnknownRegions } from './known-regions.ts';
import { loadInventory } from './load-inventory.ts';
import { notice } from './notices.ts';
import { collectors } from './registry.generated.ts';
import { sampleInventoryPath } from './sample.ts';
import { signInWith } from './sign-in.ts';
import type { AccountSource, Surroundings } from './surroundings.ts';
import { type Taken, takeInventory } from './take-inventory.ts';

type Taking = Parameters<typeof takeInventory>[0];

type What = Pick<Taking, 'toRead'> &
  Partial<Pick<Taking, 'homeRegions' | 'closely' | 'afterwards' | 'onFinished'>>;

/** @throws PersonError when nothing could be read */
export async function findInventory(
  source: AccountSource,
  { homeRegions = [], onFinished = () => undefined, ...what }: What,
  at: Surroundings,
): Promise<Taken> {
  const { reporter, clock } = at;
  if (source.kind === 'aws') {
    return takeInventory({
      ...what,
      openAws: await at.loadAws(),
      signIn: signInWith(source.signIn, at),
      regions: source.regions,
      homeRegions,
      collectors,
      reporter,
      clock,
      onFinished,
    });
  }
  const path = source.kind === 'file' ? source.path : sampleInventoryPath();
  const inventory = await loadInventory(path);
  refuseUnknownRegions(homeRegions, inventory);
  const { account, caller, regions, startedAt } = inventory;
  const checked = regions.filter(({ state }) => state === 'checked').length;
  reporter.emit({ code: 'AccountKnown', account, caller, regions: checked });
  reporter.emit(
    source.kind === 'file' ? notice('SavedInventory', { path, startedAt }) : notice('SampleAccount'),
  );
  return { inventory, stopped: undefined, problems: [] };
}
