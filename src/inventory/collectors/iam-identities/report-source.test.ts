import { describe, expect, test } from 'vitest';
import { type ReportSource, readCredentialReport } from './report-source.ts';

const CSV = 'user,arn,mfa_active\n<root_account>,arn:aws:iam::111122223333:root,true';
const REPORT = { Content: new TextEncoder().encode(CSV), GeneratedTime: new Date('2026-11-19T22:00:00Z') };
const STARTED = { State: 'STARTED' } as const;
const IN_PROGRESS = { State: 'INPROGRESS' } as const;
const COMPLETE = { State: 'COMPLETE' } as const;
const fault = (name: string) => Object.assign(new Error(name), { name });
const NOT_PRESENT = fault('CredentialReportNotPresentException');
const NOT_READY = fault('CredentialReportNotReadyException');
const EXPIRED = fault('CredentialReportExpiredException');
const DENIED = fault('AccessDenied');

type Answers<T> = readonly (T | Error)[];

/** Answers in turn, the last one for ever. */
function script<T>(answers: Answers<T>) {
  let turn = 0;
  return async () => {
    const answer = answers[Math.min(turn, answers.length - 1)];
    turn += 1;
    if (answer === undefined || answer instanceof Error) throw answer;
    return answer;
  };
}

async function read(
  generate: Answers<{ State?: 'STARTED' | 'INPROGRESS' | 'COMPLETE' }>,
  get: Answers<typeof REPORT>,
) {
  const waits: number[] = [];
  const source: ReportSource = {
    generate: script(generate),
    get: script(get),
    wait: async (ms) => waits.push(ms),
  };
  return { reading: await readCredentialReport(source), waits };
}

describe('the report comes', () => {
  test.for<
    [string, Answers<{ State?: 'STARTED' | 'INPROGRESS' | 'COMPLETE' }>, Answers<typeof REPORT>, number]
  >([
    ['at once', [COMPLETE], [REPORT], 0],
    ['after STARTED and INPROGRESS', [STARTED, IN_PROGRESS, IN_PROGRESS, COMPLETE], [REPORT], 3],
    ['after ReportInProgress', [COMPLETE], [NOT_READY, REPORT], 1],
    ['after ReportNotPresent', [COMPLETE], [NOT_PRESENT, REPORT], 1],
    ['after ReportExpired', [COMPLETE, STARTED, COMPLETE], [EXPIRED, REPORT], 2],
    ['although making a new one is denied', [DENIED], [REPORT], 0],
    ['although the limit is reached', [fault('LimitExceededException')], [REPORT], 0],
    ['although the service failed', [fault('ServiceFailureException')], [REPORT], 0],
  ])('%s', async ([, generate, get, pauses]) => {
    const { reading, waits } = await read(generate, get);
    expect(reading).toMatchObject({ state: 'known', asOf: '2026-11-19T22:00:00.000Z' });
    expect(waits).toHaveLength(pauses);
  });
});

describe('the report does not come', () => {
  test('nobody may make one and there is none', async () => {
    const { reading } = await read([DENIED], [NOT_PRESENT]);
    expect(reading).toMatchObject({ state: 'denied', action: 'iam:GenerateCredentialReport' });
  });
  test('nobody may read it', async () => {
    const { reading } = await read([COMPLETE], [DENIED]);
    expect(reading).toMatchObject({ state: 'denied', action: 'iam:GetCredentialReport' });
  });
  test('the service fails', async () => {
    const { reading } = await read([COMPLETE], [fault('ServiceFailureException')]);
    expect(reading).toMatchObject({ state: 'failed', fault: { code: 'ServiceFailureException' } });
  });
  test.for([
    ['never finished', [IN_PROGRESS], [REPORT]],
    ['never there', [COMPLETE], [NOT_PRESENT]],
    ['a state nobody knows', [{}], [REPORT]],
  ] as const)('%s: given up within a minute', async ([, generate, get]) => {
    const { reading, waits } = await read(generate, get);
    expect(reading).toMatchObject({ state: 'failed', fault: { code: 'ReportInProgress' } });
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(60_000);
  });
  test('what came is no report', async () => {
    const { reading } = await read([COMPLETE], [{ ...REPORT, Content: new TextEncoder().encode('<html>') }]);
    expect(reading).toMatchObject({ state: 'failed', fault: { code: 'ReportUnreadable' } });
  });
});
