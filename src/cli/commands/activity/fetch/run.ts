import type { Lane } from '../../../../activity/sources/event-history.ts';
import { type Fetched, fetchHistory } from '../../../../app/fetch-history.ts';
import { EXIT, type ExitCode } from '../../../../kernel/person-error.ts';
import type { Cli } from '../../../cli.ts';
import { renderFetched } from '../../../terminal/activity/fetched.ts';
import { whileWorking } from '../../../working.ts';
import { signInOf } from '../../sign-in-options.ts';
import { terminalOptions } from '../view-options.ts';
import type { FetchOptions } from './options.ts';

export function runFetch(options: FetchOptions, cli: Cli): Promise<ExitCode> {
  const { quiet, json = false } = options;
  const accountTo = json ? 'stderr' : 'stdout';
  return whileWorking({ quiet, accountTo, onStop: () => 'LogStopping' }, cli, async (at) => {
    const fetched = await fetchHistory(
      {
        signIn: signInOf(options),
        regions: options.regions,
        caseName: options.case,
        days: options.days ?? 90,
        reads: options.reads ?? false,
        accessKeyId: options.key,
        signal: at.signal,
      },
      at,
    );
    at.reporter.end();
    cli.stdout.write(json ? asJson(fetched) : renderFetched(fetched, terminalOptions({}, cli)));
    return exitCode(fetched);
  });
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
