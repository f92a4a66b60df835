import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The sample account that comes with the program: beside `dist` in the package, beside `src` in the repository. */
export function sampleInventoryPath(): string {
  return inSample('inventory.jsonl');
}

/** Its ninety days of CloudTrail. */
export function sampleTrailPath(): string {
  return inSample('cloudtrail');
}

function inSample(name: string, from = import.meta.dirname): string {
  const path = join(from, 'sample', name);
  const above = dirname(from);
  return existsSync(path) || above === from ? path : inSample(name, above);
}
