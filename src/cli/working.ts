/** What every command that takes its time has in common: who is told meanwhile, how it is stopped, how AWS is reached. */

import { type Notice, notice } from '../app/notices.ts';
import type { Surroundings } from '../app/surroundings.ts';
import type { ExitCode } from '../kernel/person-error.ts';
import type { Cli } from './cli.ts';
import { onInterrupt } from './interrupt.ts';
import { type TerminalReporter, terminalReporter } from './terminal-reporter.ts';

export interface Working extends Surroundings {
  readonly reporter: TerminalReporter;
  /** The first Ctrl-C. */
  readonly signal: AbortSignal;
}

interface Manner {
  readonly quiet?: boolean | undefined;
  /** `stderr` unless the answer is a page for people, to which it belongs. */
  readonly accountTo?: 'stdout' | 'stderr';
  /** What Ctrl-C is answered with when it comes. */
  readonly onStop?: () => Stopping;
}

type Stopping = Extract<Notice['code'], 'Stopping' | 'ScanStopping' | 'LogStopping' | 'ChangeStopping'>;

export async function whileWorking(
  { quiet = false, accountTo = 'stderr', onStop = () => 'Stopping' }: Manner,
  cli: Cli,
  work: (at: Working) => Promise<ExitCode>,
): Promise<ExitCode> {
  const reporter = terminalReporter(cli, { quiet, accountTo });
  const interrupt = onInterrupt({
    first: () => reporter.emit(notice(onStop())),
    last: () => reporter.end(),
  });
  const loadAws = async () => (await import('../aws/session.ts')).openAws;
  try {
    return await work({ reporter, clock: cli.clock, env: cli.env, loadAws, signal: interrupt.signal });
  } finally {
    reporter.end();
    interrupt.dispose();
  }
}
