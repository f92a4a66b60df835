import { expect, test } from 'vitest';
import { chooseLanguage } from './language.ts';

const choose = (env: Record<string, string>, option?: string, system = 'en-US') =>
  chooseLanguage({ env, system, ...(option !== undefined && { option }) });

test.for([
  ['the option wins', { JIKIMI_LANG: 'en', LANG: 'en_US.UTF-8' }, 'ko', 'ko'],
  ['then JIKIMI_LANG', { JIKIMI_LANG: 'ko', LC_ALL: 'en_US.UTF-8' }, undefined, 'ko'],
  ['LC_ALL before LC_MESSAGES', { LC_ALL: 'C', LC_MESSAGES: 'ko_KR.UTF-8' }, undefined, 'en'],
  ['LC_MESSAGES before LANG', { LC_MESSAGES: 'ko_KR.UTF-8', LANG: 'en_US.UTF-8' }, undefined, 'ko'],
  ['an empty variable says nothing', { LC_ALL: '', LANG: 'ko_KR.eucKR' }, undefined, 'ko'],
  ['bare ko', { LANG: 'ko' }, undefined, 'ko'],
  ['Konkani is not Korean', { LANG: 'kok_IN' }, undefined, 'en'],
  ['French is English here', { LANG: 'fr_FR.UTF-8' }, undefined, 'en'],
  ['POSIX', { LANG: 'POSIX' }, undefined, 'en'],
] as const)('%s', ([, env, option, expected]) => {
  expect(choose(env, option)).toBe(expected);
});

test('a platform without locale variables is asked itself', () => {
  expect(choose({}, undefined, 'ko-KR')).toBe('ko');
  expect(choose({ LANG: 'en_US.UTF-8' }, undefined, 'ko-KR')).toBe('en');
});

test('a language that there is not is a fault with a hint, not English', () => {
  expect(() => choose({}, 'fr')).toThrow(expect.objectContaining({ code: 'UnknownLanguage', exitCode: 2 }));
  expect(() => choose({ JIKIMI_LANG: 'jp' })).toThrow(expect.objectContaining({ code: 'UnknownLanguage' }));
});
