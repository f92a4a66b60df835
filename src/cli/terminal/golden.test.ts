/** What a person sees, against `test/golden/terminal/<case>/`. Rewrite with `-u`, then read the difference. */
import { describe, expect, test } from 'vitest';
import { allDenied } from '../../../test/checkups/all-denied.ts';
import { audited } from '../../../test/checkups/audited.ts';
import { compromisedStartUp } from '../../../test/checkups/compromised-start-up.ts';
import { hostile } from '../../../test/checkups/hostile.ts';
import { quiet } from '../../../test/checkups/quiet.ts';
import { renderTerminal } from './render-terminal.ts';

describe.for([
  ['compromised-start-up', compromisedStartUp],
  ['hostile', hostile],
  ['quiet', quiet],
  ['all-denied', allDenied],
  ['audited', audited],
] as const)('%s', ([name, checkup]) => {
  const options = { timeZone: 'Asia/Seoul', columns: 80, colour: false } as const;
  test.for(['en', 'ko'] as const)('80 columns, %s', async (language) => {
    const text = renderTerminal(checkup, { ...options, language });
    await expect(text).toMatchFileSnapshot(`../../../test/golden/terminal/${name}/80.${language}.txt`);
  });
  test('piped', async () => {
    const text = renderTerminal(checkup, { ...options, language: 'en', everything: true });
    await expect(text).toMatchFileSnapshot(`../../../test/golden/terminal/${name}/everything.en.txt`);
  });
});
