/** The program as people have it: packed and installed in a folder of its own, where no other build disturbs it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

export interface Installed {
  /** What `node` runs. */
  readonly program: string;
  /** Everything that the install brought. */
  readonly installedBytes: number;
  readonly packedBytes: number;
  /** For files of the benchmark, too. */
  readonly folder: string;
  readonly remove: () => void;
}

/** Of what `npm run build` built last. */
export function installPackage(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'jikimi-bench-'));
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: ROOT });
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', '--prefix', folder, tarball]);
  const modules = join(folder, 'node_modules');
  return {
    program: join(modules, 'jikimi', 'bin', 'jikimi.mjs'),
    installedBytes: sizeOf(modules),
    packedBytes: sizeOf(tarball),
    folder,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function sizeOf(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
