/**
 * `npm run drill`: plays a scenario on the emulated account, then jikimi's commands or a person's hands, and tells the
 * score. For machines one JSON on standard output; everything else goes to standard error.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { type Play, PlayError, play } from '../test/drills/engine/play.ts';
import { readScenario, ScenarioError } from '../test/drills/engine/read-scenario.ts';
import { beginning, scoreOf } from '../test/drills/engine/score.ts';
import { type Truth, truthOf } from '../test/drills/engine/truth.ts';
import { startAwsServer } from '../test/servers/aws-server.ts';

const ROOT = resolve(import.meta.dirname, '..');
const DRILLS = join(ROOT, 'test/drills');
const PRACTICE_MINUTES = 180;

const USAGE = `Usage: npm run drill -- SCENARIO [--commands FILE] [--practise] [--port N]
       npm run drill -- --list

SCENARIO is the name of a folder in test/drills, or a file.
  --commands FILE  then run these jikimi commands, one a line, and score what is left
  --practise       hand the account to you: prints the story and the environment to set; Enter ends it with the score
  --port N         the port of the emulated AWS (default: any free one)
  --list           the scenarios there are
`;

process.exitCode = await main();

async function main(): Promise<number> {
  let parsed: ReturnType<typeof readArguments>;
  try {
    parsed = readArguments();
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.list) return list();
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) return usage('Name one scenario.');
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return usage(`--port ${values.port} is no port.`);
  const commands = values.commands === undefined ? [] : linesOf(values.commands);
  if (commands === undefined) return usage(`${values.commands}: no such file`);
  try {
    await drill(fileOf(name), { port, commands, practise: values.practise ?? false });
    return 0;
  } catch (error) {
    if (error instanceof ScenarioError) return fail(error.message, 2);
    return fail(error instanceof Error ? error.message : String(error), error instanceof PlayError ? 1 : 70);
  }
}

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: {
      commands: { type: 'string' },
      practise: { type: 'boolean' },
      port: { type: 'string' },
      list: { type: 'boolean' },
    },
  });
}

async function drill(
  file: string,
  how: { readonly port: number; readonly commands: readonly string[]; readonly practise: boolean },
): Promise<void> {
  const scenario = await readScenario(file);
  const server = await startAwsServer({ port: how.port, seed: scenario.seed ?? 1 });
  try {
    say(`Playing ${scenario.id} ...`);
    const played = await play(server, scenario);
    const truth = truthOf(played);
    const began = await beginning(played, truth);
    say(`${played.calls} calls; ${truth.artefacts.length} artefacts stand.`);
    for (const command of how.commands) runCommand(command, played);
    if (how.practise) await practise(played, truth);
    process.stdout.write(`${JSON.stringify(await scoreOf(played, truth, began))}\n`);
  } finally {
    await server.close();
  }
}

function runCommand(line: string, { account }: Play): void {
  const home = mkdtempSync(join(tmpdir(), 'jikimi-drill-'));
  say(`$ ${line}`);
  const [, ...args] = line.split(/\s+/);
  const { status, stderr, error } = spawnSync(process.execPath, [join(ROOT, 'bin/jikimi.mjs'), ...args], {
    cwd: home,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', JIKIMI_HOME: home, ...account.env },
  });
  rmSync(home, { recursive: true });
  say(`exit ${status ?? error?.message}${status === 70 ? `\n${stderr}` : ''}`);
}

async function practise({ scenario, account }: Play, truth: Truth): Promise<void> {
  say(`\n${scenario.title.en} / ${scenario.title.ko}\n\n${scenario.story.en}\n\n${scenario.story.ko}\n`);
  for (const [name, value] of Object.entries(account.env)) say(`export ${name}=${value}`);
  say(
    `\nIt is ${account.clock.now().toISOString()} in the account. Press Enter when you are done (it ends after ${PRACTICE_MINUTES} minutes).`,
  );
  const input = createInterface({ input: process.stdin });
  await input.question('', { signal: AbortSignal.timeout(PRACTICE_MINUTES * 60_000) }).catch(() => '');
  input.close();
  say(`What was hostile: ${truth.hostile.principals.join(', ') || 'nobody'}`);
  for (const { type, id, region } of truth.artefacts) say(`  ${type} ${id} ${region}`);
}

function list(): number {
  const names = readdirSync(DRILLS).filter((name) => existsSync(join(DRILLS, name, 'scenario.yaml')));
  process.stdout.write(`${names.join('\n')}\n`);
  return 0;
}

function fileOf(name: string): string {
  const known = join(DRILLS, name, 'scenario.yaml');
  return existsSync(known) ? known : name;
}

function linesOf(file: string): readonly string[] | undefined {
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

function usage(reason: string): number {
  return fail(`${reason}\n\n${USAGE}`, 2);
}

function fail(reason: string, code: number): number {
  say(reason);
  return code;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
