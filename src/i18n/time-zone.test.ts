import { expect, test } from 'vitest';
import { chooseTimeZone } from './time-zone.ts';

test.for([
  ['the machine', {}, 'en', 'Europe/Berlin', 'Europe/Berlin'],
  ['Korean on a server', {}, 'ko', 'UTC', 'Asia/Seoul'],
  ['Korean on a server, in its other spelling', {}, 'ko', 'Etc/UTC', 'Asia/Seoul'],
  ['Korean that asked for UTC', { TZ: 'UTC' }, 'ko', 'UTC', 'UTC'],
  ['Korean abroad', {}, 'ko', 'America/New_York', 'America/New_York'],
  ['English on a server', {}, 'en', 'UTC', 'UTC'],
  ['the variable', { JIKIMI_TIME_ZONE: 'asia/tokyo' }, 'ko', 'UTC', 'Asia/Tokyo'],
] as const)('%s', ([, env, language, system, expected]) => {
  expect(chooseTimeZone({ env, language, system })).toBe(expected);
});

test('the option wins, and must name a zone', () => {
  const from = { env: { JIKIMI_TIME_ZONE: 'UTC' }, language: 'ko', system: 'UTC' } as const;
  expect(chooseTimeZone({ ...from, option: 'Asia/Seoul' })).toBe('Asia/Seoul');
  expect(() => chooseTimeZone({ ...from, option: 'Seoul' })).toThrow(
    expect.objectContaining({ code: 'UnknownTimeZone', exitCode: 2 }),
  );
});
