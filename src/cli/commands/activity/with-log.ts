/** What the commands of `activity` share: open the log of a case, answer, and say what of it could not be read. */

import { type OpenLog, openLog } from '../../../app/open-log.ts';
import { EXIT, type ExitCode } from '../../../kernel/person-error.ts';
import type { Cli } from '../../cli.ts';
import { type Working, whileWorking } from '../../working.ts';
import { signInOf } from '../sign-in-options.ts';
import type { LogOptions } from './log-options.ts';

/** What is asked of the log once it is open; `at` speaks to the person meanwhile. */
type Answer = (log: OpenLog, at: Working) => Promise<ExitCode | void>;

export function withLog(
  sources: readonly string[],
  options: LogOptions,
  cli: Cli,
  answer: Answer,
): Promise<ExitCode> {
  const { quiet, case: caseName, sample = false } = options;
  return whileWorking({ quiet, onStop: () => 'LogStopping' }, cli, async (at) => {
    const signIn = signInOf(options);
    const log = await openLog({ sources, caseName, isSample: sample, signIn, signal: at.signal }, at);
    try {
      at.reporter.end();
      const code = await answer(log, at);
      const isWhole = log.problems.length === 0 && log.unread.length === 0;
      return code ?? (isWhole ? EXIT.done : EXIT.incomplete);
    } finally {
      await log.close();
    }
  });
}
