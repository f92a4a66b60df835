/** The account beside its log: asked now, from a saved file, or the sample's. */

import type { CheckupRequest, Surroundings } from './checkup.ts';
import { loadInventory } from './load-inventory.ts';
import { notice } from './notices.ts';
import { collectors } from './registry.generated.ts';
import { sampleInventoryPath } from './sample.ts';
import type { whatToRead } from './selection.ts';
import { type Taken, takeInventory } from './take-inventory.ts';
import { VERSION } from './version.ts';

/** @throws PersonError when nothing could be read */
export async function findInventory(
  source: CheckupRequest['source'],
  toRead: ReturnType<typeof whatToRead>,
  { reporter, clock, loadAws }: Surroundings,
): Promise<Taken> {
  if (source.kind === 'aws') {
    const { ask } = reporter;
    return takeInventory({
      openAws: await loadAws(),
      signIn: {
        ...source.signIn,
        version: VERSION,
        askMfaCode: ask && ((serial) => ask({ code: 'MfaCode', serial })),
        clock,
      },
      regions: source.regions,
      homeRegions: [],
      toRead,
      collectors,
      reporter,
      clock,
      onFinished: () => undefined,
    });
  }
  const path = source.kind === 'file' ? source.path : sampleInventoryPath();
  const inventory = await loadInventory(path);
  const { startedAt } = inventory;
  reporter.emit(
    source.kind === 'file' ? notice('SavedInventory', { path, startedAt }) : notice('SampleAccount'),
  );
  return { inventory, stopped: undefined, problems: [] };
}
