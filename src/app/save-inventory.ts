/**
 * The file of `checkup --save`: JSON Lines, `jikimi.inventory/1`. First a header with everything of the inventory but
 * its two lists, then one line per listing and per resource, then an end mark with their counts, so that a file that
 * was cut off cannot pass for a small account.
 */
import type { Inventory } from '../inventory/inventory.ts';
import { writePrivateFile } from '../store/private-file.ts';
import { fileError } from './file-error.ts';
import { VERSION } from './version.ts';

export const INVENTORY_SCHEMA = 'jikimi.inventory/1';

export function* inventoryLines(inventory: Inventory): Generator<string> {
  const { listings, resources, ...header } = inventory;
  yield line({ schema: INVENTORY_SCHEMA, savedBy: VERSION, ...header });
  for (const listing of listings) yield line({ listing });
  for (const resource of resources) yield line({ resource });
  yield line({ end: { listings: listings.length, resources: resources.length } });
}

/** Gzipped where the name ends in `.gz`. @throws PersonError where the place cannot be written to. */
export async function saveInventory(path: string, inventory: Inventory): Promise<void> {
  try {
    await writePrivateFile(path, inventoryLines(inventory), { gzip: path.endsWith('.gz') });
  } catch (error) {
    throw fileError(error, path);
  }
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
