/** What every command that changes something has in common: who is told, and how it is stopped. */

import type { Watching } from '../../../app/change/make-changes.ts';
import type { Surroundings } from '../../../app/surroundings.ts';
import type { Outcome } from '../../../change/workshop.ts';
import { EXIT, type ExitCode } from '../../../kernel/person-error.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Cli } from '../../cli.ts';
import { shownTimeZone } from '../../shown-time-zone.ts';
import { renderOutcome } from '../../terminal/change/outcomes.ts';
import type { TerminalOptions } from '../../terminal/options.ts';
import { screenOf } from '../../terminal/stream.ts';
import { type Working, whileWorking } from '../../working.ts';

export interface AtWork {
  readonly reporter: Working['reporter'];
  readonly surroundings: Surroundings;
  readonly show: TerminalOptions & { readonly timeZone: string };
  /** Ends the reading at once. */
  readonly reading: AbortSignal;
  /** From here on Ctrl-C waits for the item under way: a call that is cut off leaves more to find out. */
  readonly beginChanging: (total: number) => Watching;
}

export interface ShowOptions {
  /** `json`: one document at the end, and nothing else on standard output. */
  readonly format?: string;
  readonly timezone?: string;
  readonly quiet?: true;
}

export function atWork(
  options: ShowOptions,
  cli: Cli,
  work: (at: AtWork) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { env, clock, stdout } = cli;
  const show = showing(options, cli);
  const reading = new AbortController();
  let isChanging = false;
  const onStop = () => (isChanging ? 'ChangeStopping' : 'Stopping');
  return whileWorking({ quiet: options.quiet, onStop }, cli, async (at) => {
    const { reporter, signal } = at;
    const stopReading = (): void => {
      if (!isChanging) reading.abort();
    };
    signal.addEventListener('abort', stopReading);
    return work({
      reporter,
      surroundings: at,
      show,
      reading: reading.signal,
      beginChanging: (total) => {
        isChanging = true;
        let done = 0;
        reporter.end();
        const onOutcome = (outcome: Outcome): void => {
          done += 1;
          reporter.end();
          if (options.format !== 'json') stdout.write(`${renderOutcome(outcome, show)}\n`);
          reporter.emit({ code: 'Progress', done, total, doing: CHANGING });
        };
        reporter.emit({ code: 'Progress', done, total, doing: CHANGING });
        return { env, clock, signal, onOutcome };
      },
    });
  });
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
