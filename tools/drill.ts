/**
 * `npm run drill`: plays a scenario on the emulated account, then jikimi's commands or a person's hands, and tells the
 * score. For machines one JSON on standard output; everything else goes to standard error.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { nearest } from '../src/kernel/nearest.ts';
import { jikimiIn } from '../test/drills/engine/jikimi-in.ts';
import { type Play, PlayError, play } from '../test/drills/engine/play.ts';
import { askDesk, openDesk } from '../test/drills/engine/practice.ts';
import { readScenario, ScenarioError } from '../test/drills/engine/read-scenario.ts';
import { CHANGING, LOOKING, respond } from '../test/drills/engine/response.ts';
import { beginning, scoreOf } from '../test/drills/engine/score.ts';
import { type Truth, truthOf } from '../test/drills/engine/truth.ts';
import { startAwsServer } from '../test/servers/aws-server.ts';

const ROOT = resolve(import.meta.dirname, '..');
const DRILLS = join(ROOT, 'test/drills');
const PRACTICE_MINUTES = 180;

const USAGE = `Usage: npm run drill -- SCENARIO [--respond] [--commands FILE] [--practise] [--port N]
       npm run drill -- --score
       npm run drill -- --list

SCENARIO is the name of a folder in test/drills, or a file.
  --respond        then let jikimi look, mend what it can by itself, and take that back
  --commands FILE  then run these jikimi commands, one a line, and score what is left
  --practise       hand the account to you: prints the story and the environment to set, until you ask for the score
  --score          from a second terminal: end the practice and print its score
  --port N         the port of the emulated AWS (default: any free one)
  --list           the scenarios there are
`;
const HINT = 'npm run drill -- --help tells how it is used, --list which scenarios there are.';

process.exitCode = await main();

async function main(): Promise<number> {
  let parsed: ReturnType<typeof readArguments>;
  try {
    parsed = readArguments();
  } catch (error) {
    // parseArgs goes on with advice for other programs.
    return usage((error instanceof Error ? error.message : String(error)).split('. ')[0] ?? '');
  }
  const { values, positionals } = parsed;
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (values.list) return list();
  if (values.score) return await tellScore();
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) return usage('Name one scenario.');
  const file = fileOf(name);
  if (file === undefined) return usage(`There is no scenario ${name}.${meant(name)}`);
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return usage(`--port must be a number from 0 to 65535, not ${values.port}.`);
  }
  const given = values.commands === undefined ? [] : linesOf(values.commands);
  if (given === undefined) return usage(`${values.commands} is no file that can be read.`);
  const commands = values.respond ? [...LOOKING, ...CHANGING, ...given] : given;
  try {
    await drill(file, { port, commands, practise: values.practise ?? false });
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
      respond: { type: 'boolean' },
      practise: { type: 'boolean' },
      score: { type: 'boolean' },
      port: { type: 'string' },
      list: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
}

async function drill(
  file: string,
  how: { readonly port: number; readonly commands: readonly string[]; readonly practise: boolean },
): Promise<void> {
  const scenario = await readScenario(file);
  const server = await startAwsServer({ port: how.port, seed: scenario.seed ?? 1 }).catch(
    (error: unknown) => {
      throw new PlayError(error instanceof Error ? error.message : String(error));
    },
  );
  try {
    say(`Playing ${scenario.id} ...`);
    const played = await play(server, scenario);
    const truth = truthOf(played);
    say(`${played.calls} calls; ${truth.artefacts.length} artefacts stand.`);
    if (how.commands.length > 0) build();
    const jikimi = how.commands.length > 0 ? jikimiIn(played.account, sayOn) : undefined;
    try {
      const began = await beginning(played, truth, jikimi);
      if (jikimi) await respond(jikimi, how.commands, say);
      const score = async () => `${JSON.stringify(await scoreOf(played, truth, began, jikimi))}\n`;
      if (how.practise) await practise(played, truth, score);
      process.stdout.write(await score());
    } finally {
      jikimi?.close();
    }
  } finally {
    await server.close();
  }
}

/** Builds jikimi if that is due. @throws {PlayError} where that fails */
function build(): void {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'tools/start.mjs'), '--version'], {
    stdio: ['ignore', 'ignore', 2],
  });
  if (status !== 0) throw new PlayError('jikimi cannot be built; nothing is scored.');
}

async function practise(
  { scenario, account }: Play,
  truth: Truth,
  score: () => Promise<string>,
): Promise<void> {
  const desk = await openDesk(score);
  const input = createInterface({ input: process.stdin });
  say(`\n${scenario.title.en} / ${scenario.title.ko}\n\n${scenario.story.en}\n\n${scenario.story.ko}\n`);
  for (const [name, value] of Object.entries(account.env)) say(`export ${name}=${value}`);
  say(`
It is ${account.clock.now().toISOString()} in the account. When you are done press Enter or Ctrl-C here, or run
\`npm run drill -- --score\` in another terminal. It ends after ${PRACTICE_MINUTES} minutes.`);
  const stop = AbortSignal.timeout(PRACTICE_MINUTES * 60_000);
  await Promise.race([
    input.question('', { signal: stop }).catch(() => ''),
    new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve)),
    desk.asked,
  ]);
  input.close();
  desk.close();
  say(`What was hostile: ${truth.hostile.principals.join(', ') || 'nobody'}`);
  for (const { type, id, region } of truth.artefacts) say(`  ${type} ${id} ${region}`);
}

async function tellScore(): Promise<number> {
  try {
    const score = await askDesk();
    if (score === undefined)
      return fail('Nobody practises. Start with: npm run drill -- SCENARIO --practise', 2);
    process.stdout.write(score);
    return 0;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error), 1);
  }
}

function list(): number {
  process.stdout.write(`${scenarios().join('\n')}\n`);
  return 0;
}

function scenarios(): readonly string[] {
  return readdirSync(DRILLS).filter((name) => existsSync(join(DRILLS, name, 'scenario.yaml')));
}

function fileOf(name: string): string | undefined {
  const files = [join(DRILLS, name, 'scenario.yaml'), join(name, 'scenario.yaml'), name];
  return files.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

function meant(name: string): string {
  const [near] = nearest(name, scenarios());
  return near === undefined ? '' : ` Did you mean ${near}?`;
}

function linesOf(file: string): readonly string[] | undefined {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

function usage(reason: string): number {
  return fail(`${reason}\n${HINT}`, 2);
}

function fail(reason: string, code: number): number {
  say(reason);
  return code;
}

function say(line: string): void {
  sayOn(`${line}\n`);
}

function sayOn(text: string): void {
  process.stderr.write(text);
}
