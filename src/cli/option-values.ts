/** Turns what was typed after an option into a value, or says what was expected. */
import type { Clock } from '../kernel/clock.ts';
import { nearest } from '../kernel/nearest.ts';
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
    const [near] = nearest(typed, choices);
    throw badValue(flag, typed, { en: `one of ${all}`, ko: `다음 중 하나: ${all}` }, near);
  };
}

/** Anything but nothing: an empty variable of a script is no choice. */
export function text(flag: string): Parser<string> {
  return (typed) => {
    if (typed.trim() !== '') return typed;
    throw badValue(flag, typed, { en: 'a text that is not empty', ko: '비어 있지 않은 값' });
  };
}

export function roleArn(flag: string): Parser<string> {
  return (typed) => {
    if (/^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/.test(typed)) return typed;
    // oxlint-disable-next-line house/no-literal-partition -- an example, for people
    const example = 'arn:aws:iam::111122223333:role/checkup';
    throw badValue(flag, typed, { en: `the ARN of a role: ${example}`, ko: `역할의 ARN: ${example}` });
  };
}

/** Account numbers of 12 digits; dashes as in the console are taken off. */
export function accounts(flag: string): Parser<readonly string[]> {
  const parseList = list(flag);
  return (typed, before = []) => {
    const numbers = parseList(typed, []).map((one) => one.replaceAll('-', ''));
    if (numbers.every((one) => /^\d{12}$/.test(one))) return [...before, ...numbers];
    throw badValue(flag, typed, { en: 'account numbers of 12 digits', ko: '12자리 계정 번호' });
  };
}

export function email(flag: string): Parser<string> {
  return (typed) => {
    if (/^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"'.]+$/.test(typed)) return typed;
    throw badValue(flag, typed, { en: 'an e-mail address', ko: '메일 주소' });
  };
}

/** A public https address without a name and password in it. */
export function httpsUrl(flag: string): Parser<string> {
  return (typed) => {
    const url = URL.canParse(typed) ? new URL(typed) : undefined;
    const isPublic = /^[^.].*\.[a-z][a-z0-9-]*$/i.test(url?.hostname ?? '');
    if (url?.protocol === 'https:' && isPublic && url.username === '' && url.hash === '') return url.href;
    throw badValue(flag, typed.replace(/\/\/[^/]*@/, '//***@'), {
      en: 'a public https address, without a name and password in it: https://example.com/aws',
      ko: '이름과 암호가 들어 있지 않은 공개 https 주소: https://example.com/aws',
    });
  };
}

/** A whole number, at least one. */
export function wholeNumber(flag: string): Parser<number> {
  return (typed) => {
    const number = Number(typed);
    if (Number.isSafeInteger(number) && number >= 1 && number <= 1_000_000) return number;
    throw badValue(flag, typed, { en: 'a whole number from 1', ko: '1 이상의 정수' });
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

/** A day, a time in UTC, or how long ago: `2026-11-01`, `2026-11-01T09:30`, `2026-11-01T09:30:00+09:00`, `7d`, `12h`. */
export function moment(flag: string, now: Clock): Parser<Date> {
  return (typed) => {
    const ago = /^(\d{1,4})([dh])$/.exec(typed);
    if (ago) return new Date(now().getTime() - Number(ago[1]) * (ago[2] === 'd' ? 86_400_000 : 3_600_000));
    const [, date, time = 'T00:00', zone = 'Z'] =
      /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2})?)?(Z|[+-]\d{2}:\d{2})?$/.exec(typed) ?? [];
    const at = Date.parse(`${date}${time}${zone}`);
    if (date && !Number.isNaN(at) && new Date(Date.parse(date)).toISOString().startsWith(date))
      return new Date(at);
    throw badValue(flag, typed, {
      en: 'a day, a time in UTC, or how long ago: 2026-11-01, 2026-11-01T09:30, 7d, 12h',
      ko: '날짜, UTC 시각, 지난 기간: 2026-11-01, 2026-11-01T09:30, 7d, 12h',
    });
  };
}

function badValue(flag: string, typed: string, expected: Text, near?: string): PersonError {
  const meant: Text = {
    en: near === undefined ? '' : `Did you mean ${near}? `,
    ko: near === undefined ? '' : `혹시 ${near}인가요? `,
  };
  return new PersonError({
    code: 'BadOptionValue',
    text: {
      en: `${flag} cannot be "${typed}".`,
      ko: `${flag}에 "${typed}" 값은 쓸 수 없습니다.`,
    },
    hint: { en: `${meant.en}Expected: ${expected.en}`, ko: `${meant.ko}쓸 수 있는 값: ${expected.ko}` },
    exitCode: EXIT.usage,
  });
}
