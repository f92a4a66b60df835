// `npm run check`: format, lint, types, layers, dead code, unit tests; under a minute on two cores.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ENV, ensureInstalled, NODE, ROOT, run } from './install.mjs';

ensureInstalled();
run(NODE, ['tools/gen/gen.ts']);

const bin = (name) => join(ROOT, 'node_modules', '.bin', name);
const STEPS = [
  // The longest first: begun last, it would run alone.
  ['unit tests', bin('vitest'), ['run', '--project', 'unit', '--silent=passed-only', '--reporter=dot']],
  ['format', bin('biome'), ['ci', '--colors=off', '--error-on-warnings', '.']],
  ['lint', bin('oxlint'), ['--type-aware', '--deny-warnings']],
  ['types', bin('tsc'), []],
  ['layers', bin('depcruise'), ['src', 'tools', 'test', 'bench', 'sample']],
  ['dead code', bin('knip'), []],
];

let failed = false;
const queue = [...STEPS];
await Promise.all(
  // One lane per core: the steps are single processes.
  [1, 2].map(async () => {
    for (let step = queue.shift(); step; step = queue.shift()) failed = !(await passes(step)) || failed;
  }),
);
process.exit(failed ? 1 : 0);

function passes([name, command, args]) {
  const startedAt = Date.now();
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: ROOT, env: ENV, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('close', (code) => {
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
      process.stdout.write(
        `${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n${code === 0 ? '' : output}`,
      );
      done(code === 0);
    });
  });
}
