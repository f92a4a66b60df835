import { CommanderError } from 'commander';
import { chooseLanguage } from '../i18n/language.ts';
import { systemClock } from '../kernel/clock.ts';
import { EXIT, type ExitCode, PersonError } from '../kernel/person-error.ts';
import type { Language } from '../kernel/text.ts';
import type { Cli } from './cli.ts';
import { watchOutput } from './output.ts';
import { buildProgram } from './program.ts';
import { usageError } from './usage-error.ts';

type Streams = Pick<NodeJS.Process, 'env' | 'stdin' | 'stdout' | 'stderr'>;

/** Runs one command line and answers with its exit code. */
export async function runCli(argv: readonly string[], streams: Streams): Promise<number> {
  let language: Language = 'en';
  const lostOutput = watchOutput(streams.stdout);
  try {
    const { chosen, rest } = takeLanguage(argv);
    language = languageFrom(chosen, streams.env);
    const { env, stdin, stdout, stderr } = streams;
    const cli: Cli = {
      language,
      env,
      stdin,
      stdout,
      stderr,
      clock: systemClock,
      say: (text) => text[language],
      exitCode: EXIT.done,
    };
    const exitCode = rest.length === 0 ? await askWhat(cli) : await runCommand(argv, cli);
    const lost = await lostOutput();
    if (lost) throw await inWords(lost, 'stdout');
    return exitCode;
  } catch (error) {
    const fault = await faultOf(error);
    if (fault instanceof PersonError) {
      await printPersonError(fault, language, streams.stderr);
      return fault.exitCode;
    }
    const { reportBug } = await import('./bug.ts');
    return reportBug(fault, streams);
  }
}

async function askWhat(cli: Cli): Promise<ExitCode> {
  const { showQuestions } = await import('./commands/questions/run.ts');
  return showQuestions(cli);
}

async function runCommand(argv: readonly string[], cli: Cli): Promise<number> {
  try {
    await buildProgram(cli).parseAsync(argv, { from: 'user' });
    return cli.exitCode;
  } catch (error) {
    // Asked-for help and version come as errors, too.
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
    if (error instanceof CommanderError && error.code === 'commander.help') return EXIT.usage;
    throw error;
  }
}

async function faultOf(error: unknown): Promise<unknown> {
  if (error instanceof CommanderError) return usageError(error);
  // The folder in which the program was started is gone.
  const isFolderGone = error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
  return isFolderGone ? inWords(error, '.') : error;
}

async function inWords(error: unknown, path: string): Promise<unknown> {
  const { fileError } = await import('../app/file-error.ts');
  return fileError(error, path);
}

/** The language is needed before the options are parsed: it is the one of the parser's own words. */
function takeLanguage(argv: readonly string[]): { chosen: string | undefined; rest: readonly string[] } {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[at];
  if (word === undefined) return { chosen: undefined, rest: argv };
  if (word !== '--lang') return { chosen: word.slice('--lang='.length), rest: argv.toSpliced(at, 1) };
  const chosen = argv[at + 1];
  // A missing value is the parser's to refuse.
  return { chosen, rest: chosen === undefined ? argv : argv.toSpliced(at, 2) };
}

function languageFrom(option: string | undefined, env: Cli['env']): Language {
  const fromEnvironment = env['JIKIMI_LANG'] || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  // Asking the platform takes longer than everything else here.
  const system = fromEnvironment ? '' : Intl.DateTimeFormat().resolvedOptions().locale;
  return chooseLanguage({ ...(option !== undefined && { option }), env, system });
}

async function printPersonError(
  error: PersonError,
  language: Language,
  stderr: NodeJS.WriteStream,
): Promise<void> {
  const [{ renderPersonError }, { screenOf }] = await Promise.all([
    import('./terminal/messages.ts'),
    import('./terminal/stream.ts'),
  ]);
  stderr.write(renderPersonError(error, { language, ...screenOf(stderr) }));
}
