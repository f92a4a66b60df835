/** One last-accessed job: asked for, waited for, read to its last page. Only who asked for it may read it. */
import type {
  GenerateServiceLastAccessedDetailsResponse,
  GetServiceLastAccessedDetailsResponse,
  ServiceLastAccessed,
} from '@aws-sdk/client-iam';
import { attempt } from '../../../aws/attempt.ts';
import { known, type Reading, type Unread } from '../../../kernel/reading.ts';
import type { ActionUse, ServiceUse } from '../../resources/last-accessed.ts';
import { told } from '../../told.ts';

const START = 'iam:GenerateServiceLastAccessedDetails';
const READ = 'iam:GetServiceLastAccessedDetails';

/** Most jobs take a second or two; after these pauses, two minutes in all, one is given up. */
const PAUSES_MS = [1000, 1000, 2000, 4000, 8000, 8000, 16_000, 16_000, 32_000, 32_000];

export interface JobSource {
  readonly start: () => Promise<Partial<GenerateServiceLastAccessedDetailsResponse>>;
  readonly read: (JobId: string, Marker?: string) => Promise<Partial<GetServiceLastAccessedDetailsResponse>>;
  readonly wait: (ms: number) => Promise<unknown>;
}

type Page = Partial<GetServiceLastAccessedDetailsResponse>;

export async function readLastAccessed(source: JobSource): Promise<Reading<readonly ServiceUse[]>> {
  const started = await attempt(START, async () => told((await source.start()).JobId, 'JobId'));
  if (started.state !== 'known') return started;
  for (const pause of PAUSES_MS) {
    await source.wait(pause);
    const first = await readPage(source, started.value);
    if (first.state !== 'known') return first;
    const { JobStatus, Error: reason } = first.value;
    if (JobStatus === 'FAILED')
      return failed(reason?.Code ?? 'JobFailed', reason?.Message ?? 'AWS gave no reason');
    if (JobStatus === 'COMPLETED') return wholeOf(source, started.value, first.value);
  }
  return failed('JobInProgress', 'AWS had not finished the last accessed information when this went on');
}

async function wholeOf(
  { read }: JobSource,
  JobId: string,
  first: Page,
): Promise<Reading<readonly ServiceUse[]>> {
  const uses = await attempt(READ, async () => {
    const found = [...told(first.ServicesLastAccessed, 'ServicesLastAccessed')];
    for (let page = first; page.IsTruncated; ) {
      page = await read(JobId, told(page.Marker, 'Marker'));
      found.push(...told(page.ServicesLastAccessed, 'ServicesLastAccessed'));
    }
    return found.map(useOf);
  });
  return uses.state === 'known' ? known(uses.value, first.JobCompletionDate?.toISOString()) : uses;
}

/** "Not found" is said of a job that another session asked for: not that there is nothing to tell. */
async function readPage({ read }: JobSource, JobId: string): Promise<Reading<Page>> {
  const page = await attempt(READ, () => read(JobId));
  if (page.state === 'failed' && page.fault.kind === 'not-found')
    return failed('JobOfAnother', `AWS does not show this session the job: ${page.fault.message}`);
  return page;
}

function useOf(one: ServiceLastAccessed): ServiceUse {
  const actions = one.TrackedActionsLastAccessed?.map(
    ({ ActionName, LastAccessedTime, LastAccessedRegion = null }): ActionUse => ({
      action: told(ActionName, 'ActionName'),
      at: LastAccessedTime?.toISOString() ?? null,
      region: LastAccessedRegion,
    }),
  );
  return {
    service: told(one.ServiceNamespace, 'ServiceNamespace'),
    name: one.ServiceName ?? '',
    at: one.LastAuthenticated?.toISOString() ?? null,
    region: one.LastAuthenticatedRegion ?? null,
    ...(actions && { actions }),
  };
}

function failed(code: string, message: string): Unread {
  return { state: 'failed', action: READ, fault: { kind: 'unexpected', code, message } };
}
