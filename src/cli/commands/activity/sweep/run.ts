import { readMarks } from '../../../../app/marks-file.ts';
import { runSweep, type SweepOutcome } from '../../../../app/sweep.ts';
import { EXIT, type ExitCode } from '../../../../kernel/person-error.ts';
import { SWEEP, sweepJson } from '../../../../reports/activity/sweep-table.ts';
import { writeTable } from '../../../../reports/activity/table.ts';
import type { Cli } from '../../../cli.ts';
import { renderSweep } from '../../../terminal/activity/sweep.ts';
import { renderPersonError } from '../../../terminal/messages.ts';
import { printAll, screenOf } from '../../../terminal/stream.ts';
import { accountOf } from '../account-options.ts';
import { terminalOptions } from '../view-options.ts';
import { withLog } from '../with-log.ts';
import type { SweepOptions } from './options.ts';

export function runSweepCommand(
  sources: readonly string[],
  options: SweepOptions,
  cli: Cli,
): Promise<ExitCode> {
  return withLog(sources, options, cli, async ({ store, folder }, at) => {
    const { signal, reporter } = at;
    const outcome = await runSweep(
      store,
      {
        since: options.since,
        source: accountOf(options, signal),
        options: { marks: await readMarks(folder), signal },
      },
      at,
    );
    reporter.end();
    await printAll(rendered(outcome, options, cli), cli.stdout);
    for (const problem of outcome.problems) {
      cli.stderr.write(renderPersonError(problem, { language: cli.language, ...screenOf(cli.stderr) }));
    }
    return exitCode(outcome);
  });
}

function rendered({ sweep }: SweepOutcome, options: SweepOptions, cli: Cli): Iterable<string> {
  const { format = 'terminal' } = options;
  if (format === 'terminal') return renderSweep(sweep, terminalOptions(options, cli));
  if (format === 'json') return [sweepJson(sweep)];
  return [writeTable(SWEEP, sweep.rows, sweep.rows.length, format)];
}

/** `undefined`: as the log says. What Jikimi never reads is told, and is no fault of this run. */
function exitCode({ sweep, stopped, problems }: SweepOutcome): ExitCode | undefined {
  if (stopped?.kind === 'expired-token') return EXIT.credentials;
  const [problem] = problems;
  if (problem) return problem.exitCode;
  const isPartial = sweep.rows.some(
    ({ log, live }) => log.state === 'short' || live.state === 'partly' || live.state === 'unread',
  );
  return stopped || isPartial ? EXIT.incomplete : undefined;
}
