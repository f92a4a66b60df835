/** What `access` says of the sample account, as a person reads it at 80 columns. Rewrite with `-u`, then read the difference. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/kernel/text.ts';
import { newDesk, transcript } from './jikimi.ts';

const PAGES: Readonly<Record<string, readonly string[]>> = {
  access: ['access', '--sample'],
  'access-paths': ['access', 'paths', '--sample'],
  'access-keys': ['access', 'keys', '--sample'],
  'access-readiness': ['access', 'readiness', '--sample'],
};

/** Nothing may be broken that is one word: an ARN, an id. */
const isOneWord = (line: string): boolean => !line.trim().replace(/^- /, '').includes(' ');

describe.for(LANGUAGES)('the sample account in %s', (language) => {
  test.for(Object.entries(PAGES))('%s', async ([name, args]) => {
    const desk = newDesk(language);
    const ran = await desk.run(args);
    await expect(transcript(args, ran, desk)).toMatchFileSnapshot(`golden/${name}.${language}.txt`);
    const tooWide = ran.stdout.split('\n').filter((line) => stringWidth(line) > 80 && !isOneWord(line));
    expect(tooWide).toEqual([]);
  });
});

test('the page comes by itself, named after the account, for its owner alone', async () => {
  const desk = newDesk();
  await desk.run(['access', '--sample']);
  const page = join(desk.folder, 'jikimi-access-111122223333.html');
  expect(readFileSync(page, 'utf8')).toContain('<h2 id="people">');
});

test('several formats go to a folder, one alone to standard output', async () => {
  const desk = newDesk();
  const { code, stdout } = await desk.run([
    'access',
    '--sample',
    '--format',
    'html,markdown',
    '--out',
    'all',
  ]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  for (const end of ['html', 'md']) {
    expect(existsSync(join(desk.folder, `all/jikimi-access-111122223333.${end}`))).toBe(true);
  }
  const alone = await desk.run(['access', '--sample', '--format', 'markdown', '--quiet']);
  expect(alone.stdout).toMatch(/^# /);
  expect(existsSync(join(desk.folder, 'jikimi-access-111122223333.html'))).toBe(false);
});
