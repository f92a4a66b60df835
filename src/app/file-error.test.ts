import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fileError } from './file-error.ts';

const failureOf = (path: string): Promise<unknown> => readFile(path).catch((error: unknown) => error);

test.for<[string, string, string]>([
  ['a path that leads nowhere', '/nowhere/at/all', 'FileNotFound'],
  ['a name longer than the system takes', `/${'a'.repeat(300)}`, 'FileUnusable'],
])('%s', async ([, path, code]) => {
  expect(fileError(await failureOf(path), path)).toMatchObject({ code, exitCode: 2 });
});

test('what is not the file system’s fault stays as it is', async () => {
  const bug = new TypeError('x is not a function');
  expect(fileError(bug, '/')).toBe(bug);
  const wrongUse = await failureOf('\0');
  expect(fileError(wrongUse, '\0')).toBe(wrongUse);
});
