import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const source = readFileSync(new URL('sign-in-words.ts', import.meta.url), 'utf8');
const codes = [...source.matchAll(/code: '(\w+)'/g)].map(([, code]) => code ?? '');

test.each(['credentials.md', 'credentials.ko.md'])('docs/%s tells of every way to fail', (file) => {
  const guide = readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
  expect(codes.length).toBeGreaterThan(10);
  // Stopped by the person: exit code 5.
  for (const code of codes.filter((one) => one !== 'Stopped')) expect(guide).toContain(`\`${code}\``);
});
