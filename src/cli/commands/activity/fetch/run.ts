import type { Lane } from '../../../../activity/sources/event-history.ts';
import { type Fetched, fetchHistory } from '../../../../app/fetch-history.ts';
import { notice } from '../../../../app/notices.ts';
import { EXIT, type ExitCode } from '../../../../kernel/person-error.ts';
import type { Cli } from '../../../cli.ts';
import { onInterrupt } from '../../../interrupt.ts';
import { renderFetched } from '../../../terminal/activity/fetched.ts';
import { terminalReporter } from '../../../terminal-reporter.ts';
import { signInOf } from '../../sign-in-options.ts';
import { terminalOptions } from '../view-options.ts';
import type { FetchOptions } from './options.ts';

export async function runFetch(options: FetchOptions, cli: Cli): Promise<ExitCode> {
  const { quiet = false, json = false } = options;
  const reporter = terminalReporter(cli, { quiet, accountTo: json ? 'stderr' : 'stdout' });
  const interrupt = onInterrupt({
    first: () => reporter.emit(notice('LogStopping')),
    last: () => reporter.end(),
  });
  const loadAws = async () => (await import('../../../../aws/session.ts')).openAws;
  try {
    const fetched = await fetchHistory(
      {
        signIn: signInOf(options),
        regions: options.regions,
        caseName: options.case,
        days: options.days ?? 90,
        reads: options.reads ?? false,
        accessKeyId: options.key,
        signal: interrupt.signal,
      },
      { reporter, clock: cli.clock, env: cli.env, loadAws },
    );
    reporter.end();
    cli.stdout.write(json ? asJson(fetched) : renderFetched(fetched, terminalOptions({}, cli)));
    return exitCode(fetched);
  } finally {
    reporter.end();
    interrupt.dispose();
  }
}

function exitCode({ stopped, lanes }: Fetched): ExitCode {
  if (stopped?.kind === 'expired-token') return EXIT.credentials;
  return stopped || lanes.some(isCut) ? EXIT.incomplete : EXIT.done;
}

const isCut = ({ unread, missing }: Lane): boolean => unread !== undefined || missing.length > 0;

function asJson({ caseName, account, lanes, read }: Fetched): string {
  const iso = (ms: number): string => new Date(ms).toISOString();
  return `${JSON.stringify(
    {
      schema: 'jikimi.fetched/1',
      case: caseName,
      account,
      events: read.distinctEvents,
      added: read.added,
      lanes: lanes.map((lane) => ({
        ...lane,
        missing: lane.missing.map(({ from, to }) => ({ from: iso(from), to: iso(to) })),
      })),
    },
    null,
    2,
  )}\n`;
}
