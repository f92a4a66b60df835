// The pages are tested in a real Chromium with fonts that have Hangul; both are Debian packages.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const CHROMIUM = process.env.JIKIMI_CHROMIUM ?? '/usr/bin/chromium';

/** Installs Chromium and fonts-nanum where the machine lets us; else says in one line how, and leaves with 1. */
export function ensureBrowser() {
  const missing = [...(existsSync(CHROMIUM) ? [] : ['chromium']), ...(hasHangul() ? [] : ['fonts-nanum'])];
  if (missing.length === 0) return;
  const isRoot = process.getuid?.() === 0;
  const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (!isRoot || !hasApt) {
    process.stderr.write(
      `The tests need ${missing.join(' and ')}: sudo apt-get install ${missing.join(' ')}` +
        ' (or set JIKIMI_CHROMIUM to a Chromium and install any Korean font)\n',
    );
    process.exit(1);
  }
  process.stderr.write(`Installing ${missing.join(' and ')} (apt-get) ...\n`);
  const options = {
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update'], options);
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...missing, 'fontconfig'], options);
}

function hasHangul() {
  const { status, stdout } = spawnSync('fc-list', [':lang=ko'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}
