import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/kernel/text.ts';
import { newDesk, transcript } from './jikimi.ts';

const REFUSALS: readonly (readonly string[])[] = [
  ['chekup'],
  ['policy', 'chekup'],
  ['checkup', 'now'],
  ['checkup', '--profil', 'me'],
  ['checkup', '--from'],
  ['checkup', '--sample', '--profile', 'me'],
  ['checkup', '--from', 'saved.jsonl', '--regions', 'us-east-1'],
  ['checkup', '--sample', '--fail-on', 'hihg'],
  ['checkup', '--sample', '--format', 'json,pdf'],
  ['checkup', '--sample', '--format', ','],
  ['checkup', '--sample', '--framework', 'cis'],
  ['checkup', '--sample', '--control', 'sqs-queue'],
  ['checkup', '--sample', '--control', 'sqs-queue-public', '--severity', 'critical'],
  ['checkup', '--sample', '--home-region', 'ap-northeast-22'],
  ['checkup', '--profile', ''],
  ['checkup', '--role-arn', 'checkup'],
  ['checkup', '--external-id', 'x'],
  ['checkup', '--save', 'it.jsonl', '--trace', './it.jsonl'],
  ['checkup', '--sample', '--timezone', 'Asia/Seol'],
  ['checkup', '--sample', '--idle-days', '0'],
  ['checkup', '--sample', '--format', 'json,csv', '--out', 'report.json'],
  ['checkup', 'accept', 'sqs-queue-public', '--until', '2099-01-01'],
  ['checkup', 'accept', 'sqs-queue-public', '--reason', 'r', '--until', '2027-02-30'],
  ['checkup', 'accept', 'sqs-queue-public', '--reason', 'r', '--until', '2020-02-28'],
  ['checkup', 'accept', 'sqs-queue-public', '', '--reason', 'r', '--until', '2099-02-28'],
  ['checkup', 'accept', 'sqs-queue-public', '--reason', ' ', '--until', '2099-02-28'],
  ['checkup', 'accept', 'no-such-control', '--reason', 'r', '--until', '2099-02-28'],
  ['controls', 'show'],
  ['controls', 'show', 'no-such-control'],
  ['--lang', 'jp', 'checkup'],
];

/** What is wrong, in both languages, what to do instead, exit code 2, nothing on standard output. */
test.for(LANGUAGES)('wrong use in %s', async (language) => {
  const desk = newDesk(language);
  const transcripts: string[] = [];
  for (const args of REFUSALS) {
    const ran = await desk.run(args);
    expect(ran, args.join(' ')).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/[가-힣]/);
    transcripts.push(transcript(args, ran, desk));
  }
  await expect(transcripts.join('\n')).toMatchFileSnapshot(`golden/refused.${language}.txt`);
});

test('a group of commands alone shows its help', async () => {
  const ran = await newDesk().run(['policy']);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain('checkup');
});
