// `npm start`: installs and builds what is missing, then runs jikimi; with no arguments, all of it on the sample account.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, NODE, ROOT, run, runForCode } from './install.mjs';

ensureInstalled();
if (isStale()) {
  process.stderr.write('Building ...\n');
  run(NODE, ['tools/build.ts'], { stdio: ['ignore', 2, 2] });
}

const args = process.argv.slice(2);
/** Where the person stands, not where the repository is: reports and --from files are theirs. */
const cwd = process.env.INIT_CWD ?? process.cwd();
const jikimi = (...words) => runForCode(NODE, [join(ROOT, 'bin/jikimi.mjs'), ...words], { cwd });

if (args.length > 0) process.exit(jikimi(...args));
// The sample account, as a checkup on the screen and with who can get in and what happened as pages beside it.
const codes = [
  jikimi('checkup', '--sample'),
  jikimi('access', '--sample', '--format', 'html', '--out', '.'),
  jikimi('activity', '--sample', '--format', 'html', '--out', '.'),
];
// It has findings on purpose; npm would print its verdict as a failure of npm.
process.exit(codes.find((code) => ![0, 1, 3].includes(code)) ?? 0);

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
