/**
 * `npm run new <kind> <id>`: an entry folder with a failing test, to be filled in. Kinds appear with their engines.
 * The template does not compile until its gaps are filled, so that no half-made entry can land.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { collectorFiles } from './collector.ts';
import { controlFiles } from './control.ts';
import { detectionFiles } from './detection.ts';
import type { EntryFiles } from './entry-files.ts';

const KINDS: Readonly<Record<string, (id: string) => EntryFiles>> = {
  control: controlFiles,
  collector: collectorFiles,
  detection: detectionFiles,
};

const ROOT = resolve(import.meta.dirname, '../..');

const [kind = '', id = ''] = process.argv.slice(2);
const filesFor = KINDS[kind];
if (!filesFor || !/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id)) {
  console.error(
    `Usage: npm run new <${Object.keys(KINDS).join('|')}> <id>, the id in kebab-case: sqs-queue-public`,
  );
  process.exit(2);
}
const files = filesFor(id);
const taken = Object.keys(files).filter((path) => existsSync(join(ROOT, path)));
if (taken.length > 0) {
  console.error(`There already: ${taken.join(', ')}`);
  process.exit(2);
}
for (const [path, content] of Object.entries(files)) {
  mkdirSync(join(ROOT, path, '..'), { recursive: true });
  writeFileSync(join(ROOT, path), content);
  console.log(`made ${path}`);
}
console.log(`Fill the gaps, then: npx vitest run ${Object.keys(files).at(-1)} && npm run check`);
