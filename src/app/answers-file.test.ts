import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import type { Attestation } from '../posture/attestation.ts';
import { readAnswers, readAnswersIfAny, recordAnswer } from './answers-file.ts';

const newPath = async () => join(await mkdtemp(join(tmpdir(), 'jikimi-')), 'jikimi-answers.yaml');

async function fileWith(text: string): Promise<string> {
  const path = await newPath();
  await writeFile(path, text);
  return path;
}

const ANSWER: Attestation = {
  framework: 'cis-aws-7.0',
  section: '2.1.4',
  answer: 'no',
  note: 'Everything is under the root.',
  by: 'minji',
  on: '2026-11-20',
  until: '2027-11-20',
};
const line = (change: object): string => `- ${JSON.stringify({ ...ANSWER, ...change })}\n`;

test('a file that is not there is made by the first answer', async () => {
  const path = await newPath();
  expect(await readAnswersIfAny(path)).toBeUndefined();
  await expect(readAnswers(path)).rejects.toMatchObject({ code: 'FileNotFound' });
  await recordAnswer(path, ANSWER);
  expect(await readAnswers(path)).toEqual([ANSWER]);
});

test('an answer takes the place of the earlier one, and the others stay with their comments', async () => {
  const path = await fileWith(`# asked in June\n${line({ section: '2.1.2' })}${line({})}${line({})}# end\n`);
  await recordAnswer(path, { ...ANSWER, answer: 'yes' });
  expect(await readAnswers(path)).toEqual([
    { ...ANSWER, section: '2.1.2' },
    { ...ANSWER, answer: 'yes' },
  ]);
  expect(await readFile(path, 'utf8')).toMatch(/asked in June/);
});

test('yes and no are words, not truth values', async () => {
  const text = Object.entries(ANSWER).map(([key, value]) => `${key}: ${value}`);
  const [read] = await readAnswers(await fileWith(`- ${text.join('\n  ')}\n`));
  expect(read).toEqual(ANSWER);
});

test.for<[string, string, RegExp]>([
  ['an unknown framework', line({ framework: 'cis' }), /answer.*, entry 1: "framework"/],
  ['no section', line({ section: ' ' }), /entry 1: "section"/],
  ['another answer', line({ answer: 'maybe' }), /entry 1: "answer" must be one of yes, no/],
  ['no reason', line({ note: '' }), /entry 1: "note"/],
  ['nobody', line({ by: undefined }), /entry 1: "by"/],
  ['no such day', line({ on: '2026-02-30' }), /entry 1: "on"/],
  ['for ever', line({}) + line({ until: 'never' }), /entry 2: "until"/],
  ['a mistyped key', line({ untill: '2027-01-01' }), /no others/],
  ['no list', 'framework: cis-aws-7.0\n', /list/],
  ['no YAML', '- "a', /line 1 is not YAML/],
])('refuses %s, and adds nothing to such a file', async ([, text, words]) => {
  const path = await fileWith(text);
  for (const attempt of [() => readAnswers(path), () => recordAnswer(path, ANSWER)]) {
    const error = await attempt().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(PersonError);
    expect(error).toMatchObject({ code: 'AnswersUnusable', exitCode: EXIT.usage });
    expect((error as PersonError).text.en).toMatch(words);
    expect((error as PersonError).text.ko).toMatch(/[가-힣]/);
  }
  expect(await readFile(path, 'utf8')).toBe(text);
});
