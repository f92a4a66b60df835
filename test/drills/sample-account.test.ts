import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writeSample } from '../../sample/write-sample.ts';

const SAMPLE = join(import.meta.dirname, '../../sample');
const MADE = ['bill', 'cloudtrail', 'inventory.jsonl', 'notice.eml'];
const MOST_BYTES = 6_000_000;

/** Files of what is made, without how they are packed: zlib's bytes are its version's. */
function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => MADE.some((made) => path.startsWith(made)) && statSync(join(folder, path)).isFile(),
  );
  return new Map(
    files.toSorted().map((path) => {
      const bytes = readFileSync(join(folder, path));
      return [path, (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()];
    }),
  );
}

test('sample/ is what npm run sample makes of the scenario', { timeout: 180_000 }, async () => {
  const made = mkdtempSync(join(tmpdir(), 'jikimi-sample-'));
  await writeSample(made);
  const [now, committed] = [contents(made), contents(SAMPLE)];
  rmSync(made, { recursive: true });
  expect([...now.keys()]).toEqual([...committed.keys()]);
  for (const [path, text] of now) expect(text === committed.get(path), path).toBe(true);
  const bytes = [...committed.keys()].reduce((sum, path) => sum + statSync(join(SAMPLE, path)).size, 0);
  expect(bytes).toBeLessThan(MOST_BYTES);
});
