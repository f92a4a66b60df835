import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Locked {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

test('package-lock.json names the packages of every platform, so that npm ci works on each', () => {
  const path = join(import.meta.dirname, '../../package-lock.json');
  const { packages } = JSON.parse(readFileSync(path, 'utf8')) as Locked;
  const named = new Set(Object.keys(packages).map((folder) => folder.replace(/^.*node_modules\//, '')));
  const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter((name) => !named.has(name)),
  );
  // A release whose packages for other platforms are not published yet leaves them out: take the one before.
  expect(missing).toEqual([]);
});
