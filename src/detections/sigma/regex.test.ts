import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../store/duckdb/database.ts';
import { isBeyondRe2, splitFlags, toRe2, toRegExp } from './regex.ts';
import { RegexRefused } from './regex-tokens.ts';

let database: Database;
beforeAll(async () => {
  const tempFolder = mkdtempSync(join(tmpdir(), 'jikimi-regex-'));
  database = await openDatabase({ memoryMb: 200, threads: 1, tempFolder });
});
afterAll(() => database.close());

async function inDatabase(source: string, flags: string, texts: readonly string[]): Promise<boolean[]> {
  const [row] = await database.rows<{ found: boolean[] }>(
    'select list_transform($texts::varchar[], lambda x: regexp_matches(x, $expression)) as found',
    { texts, expression: toRe2(source, flags) },
  );
  return row?.found ?? [];
}

test.each<[string, string, boolean]>([
  ['^a.c$', 'abc', true],
  ['^a.c$', 'a\nc', false],
  ['c$', 'c\n', false],
  ['\\d+\\s\\w', '12 x', true],
  ['^\\w$', 'é', false],
  ['\\bé', 'aé', true],
  ['[[:alpha:]]{3}', 'ab1', false],
  ['^[^[:^digit:]]$', '7', true],
  ['[]x]', ']', true],
  ['[^]x]', 'x', false],
  ['[a[&&b]', '[', true],
  ['^[\\w.-]+$', 'a-b.c', true],
  ['^[\\S]$', '\u00a0', true],
  ['\\Qa.b\\E', 'axb', false],
  ['\\Qa.b\\E', 'a.b', true],
  ['\\x41\\x{42}\\u0043', 'ABC', true],
  ['(?<tool>kali|parrot)', 'a kali', true],
  ['(?P<tool>kali|parrot)', 'a kali', true],
  ['\\h', 'a b', true],
  ['\\/\\-\\_\\#\\ ', '/-_# ', true],
  ['^{"a":{1,2}}?$', '{"a":', true],
  ['\\A\\.\\Z', '.', true],
  ['^😀$', '😀', true],
  ['^[^a]$', '😀', true],
])('%s on %j: %s', async (source, text, expected) => {
  expect(toRegExp(source, '').test(text)).toBe(expected);
  expect(await inDatabase(source, '', [text])).toEqual([expected]);
});

test.each([
  'a**',
  'a++',
  '(?>a)',
  '(?i:a)',
  'a(?i)b',
  '(?#note)a',
  '(?(1)a)',
  '\\pL',
  '\\p{L}',
  '\\K',
  '\\cA',
  '\\y',
  '(*UTF8)a',
  '[a',
  '[b-a]',
  '[a-\\d]',
  '[[:nosuch:]]',
  '(a',
  'a)',
  '*a',
  'a\\',
  '\\x{110000}',
])('%s is refused', (source) => {
  expect(() => toRegExp(source, '')).toThrow(/\S/);
});

test.each([
  'a(?=b)',
  '(?<!a)b',
  '(a)\\1',
  '(?<x>a)\\k<x>',
  '(?P<x>a)(?P=x)',
  '\\B',
  'a{1001}',
  '(?:a{40}){40}',
])('%s is left to the matcher', (source) => {
  expect(isBeyondRe2(source)).toBe(true);
  expect(() => toRegExp(source, '')).not.toThrow();
});

test('flags at the head', () => {
  expect(splitFlags('(?is)a')).toEqual({ source: 'a', flags: 'is' });
});

describe('whatever is taken', () => {
  const piece = fc.constantFrom(
    ...'a b B 0 é 😀 . ^ $ | ( ) (?: (?P<n> * + ? {2} {1,} {,2} { } [ ] [^ - : _ \\d \\W \\s \\S \\b \\B \\A \\z \\h \\. \\\\ \\n \\x41 \\Q \\E [[:word:]] [^[:space:]] & / " \''.split(
      ' ',
    ),
    ' ',
    '\n',
  );
  const expression = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
  const text = fc
    .array(
      fc.constantFrom(
        'a',
        'b',
        'B',
        '0',
        'é',
        '😀',
        ' ',
        '\n',
        '\t',
        '\u00a0',
        '-',
        '[',
        '{',
        '.',
        '\\',
        '_',
      ),
      {
        maxLength: 6,
      },
    )
    .map((parts) => parts.join(''));

  test('the database reads as JavaScript does', { timeout: 60_000 }, async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        expression,
        fc.constantFrom('', 'i', 'm', 's', 'ims'),
        fc.array(text, { minLength: 10, maxLength: 10 }),
        async (source, flags, texts) => {
          const made = attempt(source, flags);
          if (made === null || isBeyondRe2(source)) return;
          taken += 1;
          const found = await inDatabase(source, flags, texts);
          expect({ texts, found }).toEqual({ texts, found: texts.map((one) => made.test(one)) });
        },
      ),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(500);
  });
});

function attempt(source: string, flags: string): RegExp | null {
  try {
    return toRegExp(source, flags);
  } catch (error) {
    expect(error instanceof RegexRefused || error instanceof SyntaxError).toBe(true);
    return null;
  }
}
