import type { GetServiceLastAccessedDetailsResponse } from '@aws-sdk/client-iam';
import { expect, test } from 'vitest';
import { type JobSource, readLastAccessed } from './job.ts';

type Page = Partial<GetServiceLastAccessedDetailsResponse>;

const DONE = new Date('2026-11-20T00:00:00Z');
const done = (over: Page): Page => ({ JobStatus: 'COMPLETED', JobCompletionDate: DONE, ...over });
const named = (error: string): Error => Object.assign(new Error('It cannot be found.'), { name: error });

/** Answers in this order, then the last one for ever. */
function source(...answers: readonly (Page | Error)[]): JobSource & { readonly waited: number[] } {
  const waited: number[] = [];
  let asked = 0;
  return {
    waited,
    start: () => Promise.resolve({ JobId: 'job' }),
    read: () => {
      const answer = answers[Math.min(asked++, answers.length - 1)];
      return answer instanceof Error || answer === undefined
        ? Promise.reject(answer ?? new Error('nothing'))
        : Promise.resolve(answer);
    },
    wait: (ms) => Promise.resolve(waited.push(ms)),
  };
}

test('waits until the job is done, and tells as of when; no time is no attempt on record', async () => {
  const s3 = { ServiceName: 'Amazon S3', ServiceNamespace: 's3' };
  const job = source({ JobStatus: 'IN_PROGRESS' }, done({ ServicesLastAccessed: [s3] }));
  expect(await readLastAccessed(job)).toEqual({
    state: 'known',
    asOf: DONE.toISOString(),
    value: [{ service: 's3', name: 'Amazon S3', at: null, region: null }],
  });
  expect(job.waited).toHaveLength(2);
});

test('more than 100 services come in pages', async () => {
  const page = (from: number) =>
    Array.from({ length: 100 }, (_, at) => ({ ServiceName: 'x', ServiceNamespace: `s${from + at}` }));
  const job = source(
    done({ ServicesLastAccessed: page(0), IsTruncated: true, Marker: 'next' }),
    done({ ServicesLastAccessed: page(100), IsTruncated: false }),
  );
  const found = await readLastAccessed(job);
  expect(found.state === 'known' && found.value).toHaveLength(200);
});

test.for<[string, Page | Error, string]>([
  [
    'a job that failed',
    { JobStatus: 'FAILED', Error: { Code: 'ServiceFailure', Message: 'We are sorry' } },
    'ServiceFailure',
  ],
  ['a job that failed without a reason', { JobStatus: 'FAILED' }, 'JobFailed'],
  ['a job of another session', named('NoSuchEntityException'), 'JobOfAnother'],
  ['a job that does not end', { JobStatus: 'IN_PROGRESS' }, 'JobInProgress'],
  ['a page whose services were cut off', done({}), 'TypeError'],
  [
    'a page that says there is more, and not where',
    done({ ServicesLastAccessed: [], IsTruncated: true }),
    'TypeError',
  ],
])('%s is not known, never "nothing used"', async ([, answer, code]) => {
  expect(await readLastAccessed(source(answer))).toMatchObject({ state: 'failed', fault: { code } });
});

test('an identity deleted meanwhile is not found, so that it is left out', async () => {
  const gone: JobSource = { ...source(), start: () => Promise.reject(named('NoSuchEntityException')) };
  expect(await readLastAccessed(gone)).toMatchObject({ state: 'failed', fault: { kind: 'not-found' } });
});
