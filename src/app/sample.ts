import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FILE = 'sample/inventory.jsonl';

/** The sample account that comes with the program: beside `dist` in the package, beside `src` in the repository. */
export function sampleInventoryPath(from = import.meta.dirname): string {
  const path = join(from, FILE);
  const above = dirname(from);
  return existsSync(path) || above === from ? path : sampleInventoryPath(above);
}
