// `npm test`: installs what is missing, then runs everything. A needed part that cannot be had is a failure, never a skip.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureInstalled, NODE, run, runForCode } from './install.mjs';
import { ensurePython } from './python.mjs';

ensureInstalled();
ensurePython();
ensureBrowser();
run(NODE, ['tools/build.ts']);

const folder = mkdtempSync(join(tmpdir(), 'jikimi-test-'));
const results = join(folder, 'results.json');
const code = runForCode(NODE, [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
  ...process.argv.slice(2),
]);
let count = '';
try {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, 'utf8'));
  const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
  count = `${numPassedTests} passed, ${numFailedTests} failed${skipped}\n`;
} catch (error) {
  count = `The tests left no result: ${error.message}\n0 passed, 1 failed\n`;
}
rmSync(folder, { recursive: true });
process.stdout.write(count);
process.exit(code);
