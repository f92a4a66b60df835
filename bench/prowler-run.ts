/** Runs both programs on one account and reads what they say. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestAccount } from '../test/servers/aws-server.ts';
import type { Verdict } from './prowler-verdict.ts';

/** What a whole run may take. */
const MOST_MS = 10 * 60_000;
const MOST_OUTPUT = 500_000_000;
const run = promisify(execFile);
/** The table of differences is about this one. */
export const KNOWN_VERSION = '5.46.0';

export interface Run {
  readonly version: string;
  readonly verdicts: readonly Verdict[];
  readonly calls: number;
  readonly seconds: number;
}

/**
 * Not its `--version`, which asks the internet for a newer one.
 * @throws {Error} in a line that says what to install
 */
export async function mustBeInstalled(program: string): Promise<void> {
  await run(program, ['--help'], { timeout: 120_000 }).catch((error: unknown) => {
    throw new Error(
      `${program} does not run (${error instanceof Error ? error.message.split('\n')[0] : String(error)}).\n` +
        'Install Prowler from PyPI into an environment of its own and name its program:\n' +
        `  python3 -m venv prowler-venv && prowler-venv/bin/pip install prowler==${KNOWN_VERSION}\n` +
        '  node bench/prowler.ts --prowler prowler-venv/bin/prowler',
    );
  });
}

interface OcsfFinding {
  readonly metadata: { readonly event_code: string; readonly product: { readonly version: string } };
  readonly status_code: string;
  readonly status_detail?: string;
  readonly resources: readonly { readonly uid: string; readonly name: string; readonly region: string }[];
}

export async function runProwler(
  program: string,
  checks: readonly string[],
  regions: readonly string[],
  account: TestAccount,
): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'prowler-'));
  const plain = ['--no-banner', '--no-color', '--ignore-exit-code-3'];
  const out = ['--output-formats', 'json-ocsf', '--output-directory', folder, '--output-filename', 'found'];
  // Else it leaves out what nothing uses: groups of no interface, regions without resources.
  const scope = ['--scan-unused-services', '--region', ...regions, '--checks', ...checks];
  const options = { env: environment(account, folder), timeout: MOST_MS, maxBuffer: MOST_OUTPUT };
  const timed = await measured(account, () => run(program, ['aws', ...plain, ...out, ...scope], options));
  const found = JSON.parse(readFileSync(join(folder, 'found.ocsf.json'), 'utf8')) as readonly OcsfFinding[];
  rmSync(folder, { recursive: true });
  const verdicts = found.flatMap(({ metadata, status_code, status_detail = '', resources }) =>
    resources.map(({ uid, name, region }) => ({
      rule: metadata.event_code,
      status: status_code === 'PASS' || status_code === 'FAIL' ? lower(status_code) : ('unknown' as const),
      arn: uid,
      id: name,
      region,
      because: status_detail,
    })),
  );
  return { ...timed, version: found[0]?.metadata.product.version ?? 'unknown', verdicts };
}

interface CheckupDocument {
  readonly version: string;
  readonly findings: readonly {
    readonly control: string;
    readonly status: 'pass' | 'fail' | 'not-applicable' | 'unknown';
    readonly resource: { readonly id: string; readonly arn: string | null; readonly region: string };
    readonly because: { readonly en: string };
  }[];
}

/** Of the regions asked for: a trail elsewhere is seen by us and not by Prowler. */
export async function runJikimi(
  controls: readonly string[],
  regions: readonly string[],
  account: TestAccount,
): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'jikimi-'));
  const program = resolve(import.meta.dirname, '../bin/jikimi.mjs');
  let stdout = '';
  const timed = await measured(account, async () => {
    const args = ['checkup', '--format', 'json', '--no-history', '--no-baseline', '--lang', 'en'];
    const choice = ['--regions', regions.join(','), '--control', controls.join(',')];
    const env = environment(account, folder);
    const options = { cwd: folder, env, timeout: MOST_MS, maxBuffer: MOST_OUTPUT };
    ({ stdout } = await run(process.execPath, [program, ...args, ...choice], options));
  });
  rmSync(folder, { recursive: true });
  const { version, findings } = JSON.parse(stdout) as CheckupDocument;
  const verdicts = findings
    .filter(({ resource: { region } }) => region === 'global' || regions.includes(region))
    .map(({ control, status, resource, because }) => ({
      rule: control,
      status: status === 'not-applicable' ? ('silent' as const) : status,
      arn: resource.arn ?? '',
      id: resource.id,
      region: resource.region,
      because: because.en,
    }));
  return { ...timed, version, verdicts };
}

function lower(status: 'PASS' | 'FAIL'): 'pass' | 'fail' {
  return status === 'PASS' ? 'pass' : 'fail';
}

/** Nothing of this machine's own: neither its AWS configuration nor its proxies. */
function environment(account: TestAccount, home: string): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: home, JIKIMI_HOME: home, ...account.env };
}

async function measured(
  account: TestAccount,
  work: () => Promise<unknown>,
): Promise<Pick<Run, 'calls' | 'seconds'>> {
  account.reset();
  const startedAt = performance.now();
  await work();
  return { calls: account.calls().length, seconds: (performance.now() - startedAt) / 1000 };
}
