/** One last-accessed job: asked for, waited for, read to its last page. Only who asked for it may read it. */
import {
  type AccessAdvisorUsageGranularityType,
  GenerateServiceLastAccessedDetailsCommand,
  GetServiceLastAccessedDetailsCommand,
  type GetServiceLastAccessedDetailsResponse,
  type IAMClient,
  type ServiceLastAccessed,
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
  readonly iam: Pick<IAMClient, 'send'>;
  readonly wait: (ms: number) => Promise<unknown>;
}

export async function readLastAccessed(
  { iam, wait }: JobSource,
  Arn: string,
  Granularity: AccessAdvisorUsageGranularityType,
): Promise<Reading<readonly ServiceUse[]>> {
  const started = await attempt(START, async () => {
    const { JobId } = await iam.send(new GenerateServiceLastAccessedDetailsCommand({ Arn, Granularity }));
    return told(JobId, 'JobId');
  });
  if (started.state !== 'known') return started;
  const JobId = started.value;
  for (const pause of PAUSES_MS) {
    await wait(pause);
    const first = await readPage(iam, { JobId });
    if (first.state !== 'known') return first;
    const { JobStatus, Error: reason } = first.value;
    if (JobStatus === 'FAILED')
      return failed(reason?.Code ?? 'JobFailed', reason?.Message ?? 'AWS gave no reason');
    if (JobStatus === 'COMPLETED') return restOf(iam, JobId, first.value);
  }
  return failed(
    'JobInProgress',
    'AWS had not finished the last accessed information when the reading went on',
  );
}

async function restOf(
  iam: JobSource['iam'],
  JobId: string,
  first: GetServiceLastAccessedDetailsResponse,
): Promise<Reading<readonly ServiceUse[]>> {
  return attempt(READ, async () => {
    const found = [...told(first.ServicesLastAccessed, 'ServicesLastAccessed')];
    for (let page = first; page.IsTruncated; ) {
      const Marker = told(page.Marker, 'Marker');
      page = await iam.send(new GetServiceLastAccessedDetailsCommand({ JobId, Marker }));
      found.push(...told(page.ServicesLastAccessed, 'ServicesLastAccessed'));
    }
    return found.map(useOf);
  }).then((all) => (all.state === 'known' ? known(all.value, first.JobCompletionDate?.toISOString()) : all));
}

/** "Not found" is said of a job that another session asked for, and of the identity once it is deleted. */
async function readPage(
  iam: JobSource['iam'],
  input: { readonly JobId: string },
): Promise<Reading<GetServiceLastAccessedDetailsResponse>> {
  const page = await attempt(READ, () => iam.send(new GetServiceLastAccessedDetailsCommand(input)));
  if (page.state === 'failed' && page.fault.kind === 'not-found')
    return failed('JobOfAnother', `AWS no longer shows the job to this session: ${page.fault.message}`);
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
