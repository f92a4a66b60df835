// `npm start`: installs and builds what is missing, then runs jikimi; with no arguments, on the sample account.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, NODE, ROOT, run, runForCode } from './install.mjs';

ensureInstalled();
if (isStale()) {
  process.stderr.write('Building ...\n');
  run(NODE, ['tools/build.ts'], { stdio: ['ignore', 2, 2] });
}

const args = process.argv.slice(2);
const code = runForCode(
  NODE,
  [join(ROOT, 'bin/jikimi.mjs'), ...(args.length > 0 ? args : ['checkup', '--sample'])],
  {
    // Where the person stands, not where the repository is: reports and --from files are theirs.
    cwd: process.env.INIT_CWD ?? process.cwd(),
  },
);
// The sample account has findings on purpose; npm would print its verdict as a failure of npm.
const shown = code === 1 || code === 3;
process.exit(args.length === 0 && shown ? 0 : code);

/** Whether anything the build reads is newer than what it wrote. */
function isStale() {
  let built;
  try {
    built = Number(readFileSync(join(ROOT, 'dist', '.built-at'), 'utf8'));
  } catch {
    return true;
  }
  return ['src', 'sample', 'tools', 'package.json'].some((path) => newest(join(ROOT, path)) > built);
}

function newest(path) {
  const { mtimeMs, isDirectory } = describe(path);
  return isDirectory
    ? Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
    : mtimeMs;
}

function describe(path) {
  const stat = statSync(path);
  // A generated file is written by the build itself.
  const generated = path.endsWith('.generated.ts');
  return { mtimeMs: generated || stat.isDirectory() ? 0 : stat.mtimeMs, isDirectory: stat.isDirectory() };
}
