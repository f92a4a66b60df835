// `npm run gen`: writes what is generated from the entry folders. Untouched files keep their time stamp.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeCatalogue } from './catalogue.ts';
import { knownCallsFile } from './known-calls.ts';
import { registryFiles } from './registry.ts';
import { writeStorePages } from './store-columns.ts';

const ROOT = resolve(import.meta.dirname, '../..');

for (const { path, text } of [...(await registryFiles(ROOT)), knownCallsFile(ROOT)]) {
  const file = join(ROOT, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  writeFileSync(file, text);
  process.stderr.write(`wrote ${path}\n`);
}
for (const path of await writeCatalogue()) process.stderr.write(`wrote ${path}\n`);
for (const path of writeStorePages()) process.stderr.write(`wrote ${path}\n`);
