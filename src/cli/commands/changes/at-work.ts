/** What every command that changes something has in common: who is told, and how it is stopped. */

import type { Watching } from '../../../app/change/make-changes.ts';
import { notice } from '../../../app/notices.ts';
import type { Surroundings } from '../../../app/surroundings.ts';
import type { Outcome } from '../../../change/apply.ts';
import { EXIT, type ExitCode } from '../../../kernel/person-error.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Cli } from '../../cli.ts';
import { onInterrupt } from '../../interrupt.ts';
import { shownTimeZone } from '../../shown-time-zone.ts';
import { renderOutcome } from '../../terminal/change/outcomes.ts';
import type { TerminalOptions } from '../../terminal/options.ts';
import { screenOf } from '../../terminal/stream.ts';
import { type TerminalReporter, terminalReporter } from '../../terminal-reporter.ts';

export interface AtWork {
  readonly reporter: TerminalReporter;
  readonly surroundings: Surroundings;
  readonly show: TerminalOptions & { readonly timeZone: string };
  /** Ends the reading at once. */
  readonly reading: AbortSignal;
  /** From here on Ctrl-C waits for the item under way: a call that is cut off leaves more to find out. */
  readonly beginChanging: (total: number) => Watching;
}

export interface ShowOptions {
  readonly timezone?: string;
  readonly quiet?: true;
}

export async function atWork(
  options: ShowOptions,
  cli: Cli,
  work: (at: AtWork) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { env, clock, stdout } = cli;
  const reporter = terminalReporter(cli, { quiet: options.quiet ?? false, accountTo: 'stderr' });
  const reading = new AbortController();
  let isChanging = false;
  const interrupt = onInterrupt({
    first: () => {
      reporter.emit(notice(isChanging ? 'ChangeStopping' : 'Stopping'));
      if (!isChanging) reading.abort();
    },
    last: () => reporter.end(),
  });
  const show = showing(options, cli);
  const loadAws = async () => (await import('../../../aws/session.ts')).openAws;
  try {
    return await work({
      reporter,
      surroundings: { reporter, clock, env, loadAws },
      show,
      reading: reading.signal,
      beginChanging: (total) => {
        isChanging = true;
        let done = 0;
        reporter.end();
        const onOutcome = (outcome: Outcome): void => {
          done += 1;
          reporter.end();
          stdout.write(`${renderOutcome(outcome, show)}\n`);
          reporter.emit({ code: 'Progress', done, total, doing: CHANGING });
        };
        return { env, clock, signal: interrupt.signal, onOutcome };
      },
    });
  } finally {
    reporter.end();
    interrupt.dispose();
  }
}

export function showing(options: ShowOptions, cli: Cli): AtWork['show'] {
  const timeZone = shownTimeZone(options, cli);
  return { language: cli.language, timeZone, ...screenOf(cli.stdout) };
}

const CHANGING: Text = { en: 'Changing', ko: '변경 중' };

const DONE: ReadonlySet<Outcome['kind']> = new Set(['applied', 'held-already', 'undone']);

/** An expired sign-in before the rest: signing in again changes everything. */
export function exitCodeFor(outcomes: readonly Outcome[]): ExitCode {
  const isExpired = outcomes.some(
    (one) => one.kind === 'failed' && ['expired-token', 'bad-credentials'].includes(one.fault.kind),
  );
  if (isExpired) return EXIT.credentials;
  return outcomes.every(({ kind }) => DONE.has(kind)) ? EXIT.done : EXIT.incomplete;
}
