/** A person at a terminal: keys go in, prompts come out. */
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makePlan, type PlanItem } from '../../../change/plan.ts';
import type { Language, Text } from '../../../kernel/text.ts';
import type { Cli } from '../../cli.ts';
import { askOwnAddress, askToApply, askToUndo } from './asking.ts';

type Key = string | RegExp;
const ENTER = '\r';
const DOWN = '\u001B[B';
const SPACE = ' ';
const CTRL_C = '\u0003';

/** Questions. */
const HOW = /Make 3 changes/;
const WHICH = /Which/;
const TYPE = /Type mina/;

const item = (name: string, irreversible: PlanItem['irreversible'] = null) => ({
  action: 'iam-deactivate-access-key',
  title: { en: `Change ${name}`, ko: `${name} 변경` },
  target: { region: 'us-east-1', name },
  before: null,
  calls: [],
  effect: { en: '', ko: '' },
  hurts: [],
  monthlyUsd: 0,
  minutes: 1,
  irreversible,
});
const about = { purpose: 'harden', account: '111122223333', caller: 'arn' };
const NO_WAY_BACK = { en: 'The password is lost.', ko: '비밀번호가 사라집니다.' };
const { items } = makePlan(about, [item('one'), item('two'), item('mina', NO_WAY_BACK)], new Date());

/** Presses the keys one after another; waits where a question must come first. */
function terminal(keys: readonly Key[], language: Language = 'en', isTTY = true) {
  const stdin = Object.assign(new PassThrough(), { isTTY, setRawMode: () => undefined });
  const stderr = Object.assign(new PassThrough(), { isTTY, columns: 80, rows: 40 });
  let shown = '';
  stderr.setEncoding('utf8').on('data', (text: string) => (shown += text));
  const say = (text: Text): string => text[language];
  const cli = { language, say, stdin, stderr } as unknown as Cli;
  const press = async (): Promise<void> => {
    let seen = 0;
    for (const key of keys) {
      if (typeof key !== 'string') {
        while (!key.test(shown.slice(seen))) await sleep(5);
        seen = shown.length;
      } else if (key !== '') {
        await sleep(10);
        stdin.write(key);
      }
    }
  };
  return { cli, shown: () => shown, press };
}

async function asked(keys: readonly Key[], yes = false, language: Language = 'en') {
  const { cli, press, shown } = terminal(keys, language);
  const [answer] = await Promise.all([askToApply(items, { yes, cli }), press()]);
  return { answer, shown: shown() };
}

test('the first answer is no', async () => {
  expect((await asked([HOW, ENTER])).answer).toEqual({ kind: 'no' });
  expect((await asked([HOW, CTRL_C])).answer).toEqual({ kind: 'no' });
});

test('nobody there is no yes, and types no name', async () => {
  const { cli } = terminal([], 'en', false);
  expect(await askToApply(items, { yes: false, cli })).toEqual({ kind: 'nobody' });
  expect(await askToApply(items, { yes: true, cli })).toEqual({
    kind: 'yes',
    items: items.slice(0, 2),
    unconfirmed: items.slice(2),
  });
  expect(await askToUndo({ yes: false, cli })).toBe('nobody');
  expect(await askOwnAddress(cli)).toBeUndefined();
});

test.for([
  ['the right word goes', 'mina', 3],
  ['a wrong word leaves it out', 'minna', 2],
  ['yes is no name', 'yes', 2],
  ['nothing leaves it out', '', 2],
] as const)('what cannot be undone is typed: %s', async ([, typed, count]) => {
  const { answer } = await asked([HOW, DOWN, ENTER, TYPE, typed, ENTER]);
  expect(answer).toMatchObject({
    kind: 'yes',
    items: items.slice(0, count),
    unconfirmed: items.slice(count),
  });
  const unasked = await asked([TYPE, typed, ENTER], true);
  expect(unasked.answer).toMatchObject({ items: items.slice(0, count) });
});

test('some of them', async () => {
  const { answer } = await asked([HOW, DOWN, DOWN, ENTER, WHICH, DOWN, SPACE, ENTER]);
  expect(answer).toEqual({ kind: 'yes', items: items.slice(1, 2), unconfirmed: [] });
});

test('in Korean, the keys too', async () => {
  const { shown } = await asked([/적용할까요/, DOWN, DOWN, ENTER, /어느 것/, ENTER], false, 'ko');
  expect(shown).toContain('변경 3건을 적용할까요?');
  expect(shown).toContain('스페이스로 선택');
  expect(shown).not.toMatch(/navigate|confirm|Space/);
});

test.for([
  ['203.0.113.7', '203.0.113.7/32'],
  ['', undefined],
] as const)('the own address: %s', async ([typed, range]) => {
  const { cli, press } = terminal([/address/, typed, ENTER]);
  const [answer] = await Promise.all([askOwnAddress(cli), press()]);
  expect(answer).toBe(range);
});
