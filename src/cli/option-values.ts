/** Turns what was typed after an option into a value, or says what was expected. */
import { EXIT, PersonError } from '../kernel/person-error.ts';
import type { Text } from '../kernel/text.ts';

type Parser<T> = (typed: string, before: T | undefined) => T;

/** `a,b` and the option given again both add up. */
export function list(flag: string): Parser<readonly string[]> {
  return (typed, before = []) => {
    const items = typed
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
    if (items.length === 0) throw badValue(flag, typed, { en: 'one or more names', ko: '하나 이상의 이름' });
    return [...before, ...items];
  };
}

export function listOf<T extends string>(flag: string, choices: readonly T[]): Parser<readonly T[]> {
  const parseList = list(flag);
  const parseOne = oneOf(flag, choices);
  return (typed, before = []) => [
    ...before,
    ...parseList(typed, []).map((item) => parseOne(item, undefined)),
  ];
}

export function oneOf<T extends string>(flag: string, choices: readonly T[]): Parser<T> {
  return (typed) => {
    const choice = choices.find((one) => one === typed.toLowerCase());
    if (choice !== undefined) return choice;
    const all = choices.join(', ');
    throw badValue(flag, typed, { en: `one of ${all}`, ko: `다음 중 하나: ${all}` });
  };
}

/** Whole days, at least one. */
export function days(flag: string): Parser<number> {
  return (typed) => {
    const number = Number(typed);
    if (Number.isInteger(number) && number >= 1 && number <= 3650) return number;
    throw badValue(flag, typed, { en: 'a number of days from 1 to 3650', ko: '1부터 3650까지의 일수' });
  };
}

/** `YYYY-MM-DD`, a day that exists. */
export function day(flag: string): Parser<string> {
  return (typed) => {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? Date.parse(typed) : Number.NaN;
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(typed)) return typed;
    throw badValue(flag, typed, { en: 'a date such as 2026-12-31', ko: '2026-12-31과 같은 날짜' });
  };
}

function badValue(flag: string, typed: string, expected: Text): PersonError {
  return new PersonError({
    code: 'BadOptionValue',
    text: {
      en: `${flag} cannot be "${typed}".`,
      ko: `${flag}에 "${typed}" 값은 쓸 수 없습니다.`,
    },
    hint: { en: `Expected: ${expected.en}`, ko: `쓸 수 있는 값: ${expected.ko}` },
    exitCode: EXIT.usage,
  });
}
