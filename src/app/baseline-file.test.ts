import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import { addToBaseline, readBaseline, readBaselineIfAny } from './baseline-file.ts';

const newPath = async () => join(await mkdtemp(join(tmpdir(), 'jikimi-')), 'jikimi-baseline.yaml');

async function fileWith(text: string): Promise<string> {
  const path = await newPath();
  await writeFile(path, text);
  return path;
}

const ENTRY = {
  control: 'sqs-queue-public',
  resource: 'mail',
  reason: 'a suggestion box',
  until: '2026-12-31',
};

/** Nine times nine times nine: twelve short lines that would fill any memory. */
const BOMB = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 11 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]`),
].join('\n');

describe('baseline file', () => {
  test.for<[string, string, unknown[]]>([
    [
      'an entry',
      '- {control: sqs-queue-public, resource: mail, reason: a suggestion box, until: 2026-12-31}',
      [ENTRY],
    ],
    ['nothing yet', '# none yet\n', []],
    [
      'a number where a name stands',
      '- {control: c, resource: 012345678901, reason: 5, until: 2026-12-31}',
      [{ control: 'c', resource: '012345678901', reason: '5', until: '2026-12-31' }],
    ],
    ['an empty list', '[]', []],
  ])('reads %s', async ([, text, entries]) => {
    expect(await readBaseline(await fileWith(text))).toEqual(entries);
  });

  test.for<[string, string, RegExp]>([
    ['no reason', '- {control: c, until: 2026-12-31}', /entry 1: "reason"/],
    ['an empty reason', '- {control: c, reason: " ", until: 2026-12-31}', /entry 1: "reason"/],
    ['no end', '- {control: c, reason: r}', /entry 1: "until"/],
    ['no such day', '- {control: c, reason: r, until: 2026-02-30}', /entry 1: "until"/],
    ['for ever', '- {control: c, reason: r, until: never}', /entry 1: "until"/],
    ['the second one', '- {control: c, reason: r, until: 2026-12-31}\n- {reason: r}', /entry 2: "control"/],
    ['a mistyped key', '- {control: c, resorce: q, reason: r, until: 2026-12-31}', /entry 1: .*no others/],
    ['no list', 'control: c\n', /list/],
    ['a sentence', 'hello', /list/],
    ['an alias of nothing', '- *who\n', /aliases/],
    ['aliases that grow without end', BOMB, /aliases/],
    ['something far too large', '- a\n'.repeat(300_000), /1 MB/],
    ['no YAML', '- a\n- "b', /line \d is not YAML/],
  ])('refuses %s', async ([, text, words]) => {
    const error = await readBaseline(await fileWith(text)).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(PersonError);
    expect(error).toMatchObject({ code: 'BaselineUnusable', exitCode: EXIT.usage });
    expect((error as PersonError).text.en).toMatch(words);
    expect((error as PersonError).text.ko).toMatch(/[가-힣]/);
  });

  test('a device that never ends', async () => {
    await expect(readBaseline('/dev/zero')).rejects.toMatchObject({ code: 'BaselineUnusable' });
  });

  test('a file that is not there', async () => {
    await expect(readBaseline(await newPath())).rejects.toMatchObject({ code: 'FileNotFound' });
    expect(await readBaselineIfAny(await newPath())).toBeUndefined();
  });

  test('adding makes the file, and keeps what is there with its comments', async () => {
    const fresh = await newPath();
    await addToBaseline(fresh, ENTRY);
    expect(await readBaseline(fresh)).toEqual([ENTRY]);

    const old = await fileWith(
      '# agreed with Min-ji\n- {control: c, reason: 이유, until: 2027-01-01} # hers\n',
    );
    await addToBaseline(old, ENTRY);
    expect(await readBaseline(old)).toEqual([{ control: 'c', reason: '이유', until: '2027-01-01' }, ENTRY]);
    expect(await readFile(old, 'utf8')).toMatch(/agreed with Min-ji[^]*# hers/);
  });

  test('what could not be read back is not added', async () => {
    const path = await newPath();
    await expect(addToBaseline(path, { ...ENTRY, reason: ' ' })).rejects.toMatchObject({
      code: 'BaselineUnusable',
    });
    expect(await readBaselineIfAny(path)).toBeUndefined();
  });

  test('adding to a file that is wrong changes nothing', async () => {
    const path = await fileWith('control: c\n');
    await expect(addToBaseline(path, ENTRY)).rejects.toMatchObject({ code: 'BaselineUnusable' });
    expect(await readFile(path, 'utf8')).toBe('control: c\n');
  });
});
