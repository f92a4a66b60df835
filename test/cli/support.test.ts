/** Support plans: in both languages, as JSON, without asking anybody. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/kernel/text.ts';
import { newDesk } from './jikimi.ts';

describe.for(LANGUAGES)('in %s', (language) => {
  test('what it prints', async ({ expect: local }) => {
    const { stdout, stderr, code } = await newDesk(language).run(['support']);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    await local(stdout).toMatchFileSnapshot(`golden/support.${language}.txt`);
  });
});

test('as JSON', async () => {
  const { stdout } = await newDesk().run(['support', '--json']);
  expect(JSON.parse(stdout)).toMatchObject({ schema: 'jikimi.support/1', asOf: '2026-10-04' });
});
