import { checkLogFiles } from '../../../../app/check-log-files.ts';
import { notice } from '../../../../app/notices.ts';
import { EXIT, type ExitCode } from '../../../../kernel/person-error.ts';
import type { Cli } from '../../../cli.ts';
import { renderIntegrity } from '../../../terminal/activity/integrity.ts';
import { screenOf } from '../../../terminal/stream.ts';
import { whileWorking } from '../../../working.ts';
import { signInOf } from '../../sign-in-options.ts';
import type { IntegrityOptions } from './options.ts';

/** Exit code 1 where something was altered, is missing or does not belong; 3 where not everything could be read. */
export function runIntegrity(
  sources: readonly string[],
  options: IntegrityOptions,
  cli: Cli,
): Promise<ExitCode> {
  const { keys, from, to, regions, quiet } = options;
  return whileWorking({ quiet, onStop: () => 'LogStopping' }, cli, async (at) => {
    const { report, problems, unread } = await checkLogFiles(
      {
        sources,
        keysPath: keys,
        signIn: signInOf(options),
        wanted: { fromDay: from, toDay: to, regions },
        signal: at.signal,
      },
      at,
    );
    const { reporter } = at;
    reporter.end();
    for (const problem of problems) reporter.emit(notice('FileProblem', problem));
    for (const one of unread) reporter.emit(notice('PlaceUnread', one));
    const { stdout, language } = cli;
    stdout.write(
      options.json
        ? `${JSON.stringify({ schema: 'jikimi.integrity/1', ...report }, null, 2)}\n`
        : renderIntegrity(report, { language, ...screenOf(stdout) }),
    );
    if (report.findings.length > 0) return EXIT.findings;
    const isWhole = problems.length + unread.length + report.unchecked + report.signatures.noKey === 0;
    return isWhole ? EXIT.done : EXIT.incomplete;
  });
}
