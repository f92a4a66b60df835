import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTrace } from './trace.ts';

const CALL = {
  service: 's3',
  operation: 'ListBuckets',
  region: 'us-east-1',
  attempt: 1,
  ms: 12,
  result: 'ok',
  requestId: 'r',
};

test('one JSON line per attempt, appended, for the owner only', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'trace-')), 'calls.jsonl');
  const clock = () => new Date('2026-11-23T05:05:00Z');
  for (const attempt of [1, 2]) {
    const trace = await openTrace(file, clock);
    trace.write({ ...CALL, attempt });
    await trace.close();
  }
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { time: '2026-11-23T05:05:00.000Z', ...CALL, attempt: 1 },
    { time: '2026-11-23T05:05:00.000Z', ...CALL, attempt: 2 },
  ]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("a file that cannot be opened is the person's to mend", async () => {
  const file = join(tmpdir(), 'no-such-folder', 'calls.jsonl');
  await expect(openTrace(file, () => new Date())).rejects.toMatchObject({
    name: 'PersonError',
    code: 'TraceNotWritable',
    exitCode: 2,
  });
});
