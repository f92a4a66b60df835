/** `npm run sample`: writes the sample account as a saved inventory, the same bytes every time. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventoryLines } from '../src/app/save-inventory.ts';
import { sampleInventory } from './inventory.ts';

writeFileSync(
  join(import.meta.dirname, 'inventory.jsonl'),
  [...inventoryLines(await sampleInventory())].join(''),
);
