/**
 * Builds the published program: one split bundle, every SDK client in a chunk of its own that is loaded when first
 * needed. All dependencies are bundled, so an install brings nothing else; their licences go along.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '..');
const OUT = join(ROOT, 'dist');

const startedAt = Date.now();
execFileSync(process.execPath, ['tools/gen/gen.ts'], { cwd: ROOT, stdio: 'inherit' });
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT);
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const { metafile } = await build({
  absWorkingDir: ROOT,
  // A thread begins in a file of its own (src/activity/ingest/reader-pool.ts).
  entryPoints: { cli: 'src/cli/main.ts', 'log-reader': 'src/activity/ingest/reader-worker.ts' },
  outdir: OUT,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  // The SDK's ES modules: they lose what is not used, and keep their names when imported on demand.
  mainFields: ['module', 'main'],
  target: 'node22.13',
  minify: true,
  // Stack traces of our bugs must name our functions.
  keepNames: true,
  metafile: true,
  legalComments: 'none',
  define: { __JIKIMI_VERSION__: JSON.stringify(version) },
  // Some bundled CommonJS packages call require() on Node's own modules.
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  // A native module cannot be bundled (docs/decisions/0007).
  external: ['@duckdb/node-api'],
  logLevel: 'warning',
});
writeFileSync(join(OUT, 'THIRD-PARTY-LICENSES.txt'), licences(metafile));
writeFileSync(join(OUT, '.built-at'), String(startedAt));

/** The licence text of every package of which a byte is in the bundle. */
function licences({ inputs }: Metafile): string {
  const folders = new Set(
    Object.keys(inputs).flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
  );
  const texts = [...folders].toSorted().map((folder) => {
    const about = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
      license?: string;
    };
    const file = readdirSync(join(ROOT, folder)).find((name) => /^licen[cs]e/i.test(name));
    const text = file
      ? readFileSync(join(ROOT, folder, file), 'utf8').trim()
      : '(the package ships no licence file)';
    return `${about.name} ${about.version} (${about.license ?? 'licence not named'})\n\n${text}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}
