import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { caseNameOf, caseNames, isCaseName, lastCaseName, openCase } from './case-folder.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'jikimi-cases-'));
});
afterEach(() => rmSync(home, { recursive: true }));

test('the last one used is remembered', async () => {
  const env = { JIKIMI_HOME: home };
  expect(await lastCaseName(env)).toBeUndefined();
  await openCase(env, 'first');
  const { folder } = await openCase(env, '사고-11월');
  expect(await lastCaseName(env)).toBe('사고-11월');
  expect(await caseNames(env)).toEqual(['first', '사고-11월']);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  rmSync(folder, { recursive: true });
  expect(await lastCaseName(env)).toBeUndefined();
});

test.for([
  ['logs', true],
  ['사고-11월', true],
  ['..', false],
  ['.last', false],
  ['a/b', false],
  ['', false],
  ['a'.repeat(65), false],
] as const)('%j may be a name: %s', ([name, may]) => {
  expect(isCaseName(name)).toBe(may);
});

test('paths name a case, in any order, and every such name may be one', () => {
  expect(caseNameOf(['a/logs/', 'b'])).toBe(caseNameOf(['b', './a/logs']));
  expect(caseNameOf(['a/logs'])).toMatch(/^logs-[0-9a-f]{6}$/);
  expect(caseNameOf(['s3://my-bucket/AWSLogs'])).toMatch(/^AWSLogs-/);
  for (const odd of ['/', '-', '../..', 'a b\n', '..']) expect(isCaseName(caseNameOf([odd]))).toBe(true);
});
