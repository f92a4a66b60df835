// Runs on whatever Node stands there (>= 18): brings the project's own tools, Node 24 among them.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.installed-from');

/** The Node that the project brings. */
export const NODE = join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The environment in which the project's Node comes first. */
export const ENV = {
  ...process.env,
  PATH: [dirname(NODE), join(MODULES, '.bin'), process.env.PATH].join(delimiter),
};

/** Installs exactly what package-lock.json names, unless that is what stands there. */
export function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(NODE) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  process.stderr.write('Installing what is missing (npm ci), one to three minutes the first time ...\n');
  // npm's own chatter belongs on standard error: standard output is the product's.
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 2, 2] });
  writeFileSync(STAMP, wanted);
}

/** Runs a command in the repository and leaves with its exit code when it fails. */
export function run(command, args, options = {}) {
  const code = runForCode(command, args, options);
  if (code !== 0) process.exit(code);
}

/** Runs a command in the repository and returns its exit code. */
export function runForCode(command, args, options = {}) {
  const shell = process.platform === 'win32' && command === 'npm';
  const result = spawnSync(command, args, { cwd: ROOT, env: ENV, stdio: 'inherit', shell, ...options });
  if (result.error) {
    process.stderr.write(`${command} could not be started: ${result.error.message}\n`);
    return 1;
  }
  return result.status ?? 1;
}
