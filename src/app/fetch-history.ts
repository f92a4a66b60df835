/** Event history into a case: what AWS keeps of the last 90 days for every account, then read like any other log. */
import { join } from 'node:path';
import { openEventStore } from '../activity/event-store.ts';
import { walkLogFiles } from '../activity/files/walk.ts';
import { type IngestResult, ingest } from '../activity/ingest/ingest.ts';
import { fetchEventHistory, HISTORY_DAYS, type Lane } from '../activity/sources/event-history.ts';
import type { AwsFault } from '../kernel/fault.ts';
import { openCase } from '../store/case-folder.ts';
import { privateFolder } from '../store/home.ts';
import { refuseUnknownRegions } from './known-regions.ts';
import { notice } from './notices.ts';
import { withSession } from './sign-in.ts';
import type { SignIn, Surroundings } from './surroundings.ts';

export interface FetchRequest {
  readonly signIn: SignIn;
  readonly regions: readonly string[] | undefined;
  /** Else the account's number. */
  readonly caseName: string | undefined;
  readonly days: number;
  readonly reads: boolean;
  readonly accessKeyId: string | undefined;
  readonly signal: AbortSignal;
}

export interface Fetched {
  readonly caseName: string;
  readonly account: string;
  readonly lanes: readonly Lane[];
  readonly read: IngestResult;
  /** Why it ended early, if so; the same command goes on from there. */
  readonly stopped: AwsFault | undefined;
}

/** @throws PersonError when no sign-in is possible */
export async function fetchHistory(request: FetchRequest, at: Surroundings): Promise<Fetched> {
  const { reporter, clock, env } = at;
  return withSession({ ...request.signIn, signal: request.signal }, at, async (session) => {
    refuseUnknownRegions(request.regions ?? [], session);
    const enabled = session.regions.filter(({ state }) => state === 'enabled').map(({ name }) => name);
    const regions = request.regions ?? enabled;
    const { account, caller } = session;
    const alias = session.alias.state === 'known' ? session.alias.value : null;
    reporter.emit({ code: 'AccountKnown', account: { ...account, alias }, caller, regions: regions.length });
    const { name, folder } = await openCase(env, request.caseName ?? account.id);
    const history = join(await privateFolder(folder, 'history'), account.id);
    const to = clock();
    const lanes = await fetchEventHistory({
      aws: session.clients,
      regions,
      folder: history,
      from: new Date(to.getTime() - Math.min(request.days, HISTORY_DAYS) * 86_400_000),
      to,
      reads: request.reads,
      accessKeyId: request.accessKeyId,
      now: clock,
      onProgress: ({ share }) =>
        reporter.emit({ code: 'Progress', done: Math.floor(share * PARTS), total: PARTS }),
    });
    const store = await openEventStore(folder);
    try {
      // What was fetched before a stop is read all the same.
      const read = await ingest(
        store,
        walkLogFiles([history], { tell: (problem) => reporter.emit(notice('FileProblem', problem)) }),
      );
      reporter.emit(
        notice('LogRead', {
          caseName: name,
          files: read.files,
          known: read.filesKnown,
          events: read.distinctEvents,
        }),
      );
      return { caseName: name, account: account.id, lanes, read, stopped: session.stopped() };
    } finally {
      store.close();
    }
  });
}

const PARTS = 1000;
