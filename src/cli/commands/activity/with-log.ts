/** What the commands of `activity` share: open the log of a case, answer, and say what of it could not be read. */

import { notice } from '../../../app/notices.ts';
import { type OpenLog, openLog } from '../../../app/open-log.ts';
import type { Surroundings } from '../../../app/surroundings.ts';
import { EXIT, type ExitCode } from '../../../kernel/person-error.ts';
import type { Cli } from '../../cli.ts';
import { onInterrupt } from '../../interrupt.ts';
import { type TerminalReporter, terminalReporter } from '../../terminal-reporter.ts';
import { signInOf } from '../sign-in-options.ts';
import type { LogOptions } from './log-options.ts';

/** What is asked of the log once it is open; `at` speaks to the person meanwhile. */
type Answer = (
  log: OpenLog,
  at: Surroundings & { readonly reporter: TerminalReporter; readonly signal: AbortSignal },
) => Promise<ExitCode | void>;

export async function withLog(
  sources: readonly string[],
  options: LogOptions,
  cli: Cli,
  answer: Answer,
): Promise<ExitCode> {
  const reporter = terminalReporter(cli, { quiet: options.quiet ?? false, accountTo: 'stderr' });
  const interrupt = onInterrupt({
    first: () => reporter.emit(notice('LogStopping')),
    last: () => reporter.end(),
  });
  const loadAws = async () => (await import('../../../aws/session.ts')).openAws;
  const at = { reporter, clock: cli.clock, env: cli.env, loadAws, signal: interrupt.signal };
  try {
    const log = await openLog(
      {
        sources,
        caseName: options.case,
        isSample: options.sample ?? false,
        signIn: signInOf(options),
        signal: interrupt.signal,
      },
      at,
    );
    try {
      reporter.end();
      const code = await answer(log, at);
      const isWhole = log.problems.length === 0 && log.unread.length === 0;
      return code ?? (isWhole ? EXIT.done : EXIT.incomplete);
    } finally {
      await log.close();
    }
  } finally {
    reporter.end();
    interrupt.dispose();
  }
}
