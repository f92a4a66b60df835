import { describe, expect, test } from 'vitest';
import { type ProgressStream, showProgress } from './progress.ts';

function stage(isTTY: boolean, columns = 60, env = {}) {
  let now = Date.parse('2026-11-23T00:00:00Z');
  let written = '';
  const stream = {
    isTTY,
    columns,
    write: (text: string) => {
      written += text;
      return true;
    },
  } as ProgressStream;
  const progress = showProgress(stream, { language: 'ko', clock: () => new Date(now), env });
  return { progress, written: () => written, later: (ms: number) => (now += ms) };
}

describe('on a terminal', () => {
  test('one line rewrites itself, and goes away at the end', () => {
    const { progress, written, later } = stage(true);
    progress.update(1, 10);
    later(200);
    progress.update(5, 10);
    progress.end();
    progress.end();
    expect(written()).not.toContain('\n');
    expect(written().endsWith('\r\u001b[2K')).toBe(true);
    expect(written()).toContain('5/10');
  });

  test('what is said stays above it', () => {
    const { progress, written } = stage(true);
    progress.update(1, 10);
    progress.say('발견');
    expect(written()).toContain('\r\u001b[2K발견\n');
    expect(written().split('\n')[1]).toContain('1/10');
  });

  test('what the keys typed leave behind is wiped away', () => {
    const { progress, written } = stage(true);
    progress.say('중지하는 중');
    expect(written()).toBe('\r\u001b[2K중지하는 중\n');
  });

  test('it is not drawn more often than an eye can see, but the end always is', () => {
    const { progress, written } = stage(true);
    for (let done = 1; done <= 1000; done += 1) progress.update(done, 1000);
    expect(written().match(/\r/g)?.length).toBe(1);
    expect(written()).toContain('1000/1000');
  });

  test('it never wraps', () => {
    const { progress, written } = stage(true, 30);
    progress.update(1, 10, { en: 'x', ko: '아주 길고 긴 설명이 붙은 진행 상황 알림입니다' });
    expect(written()).toMatch(/\.\.\.$/);
  });
});

describe('elsewhere', () => {
  test.for<[string, boolean, Readonly<Record<string, string>>]>([
    ['in a pipe', false, {}],
    ['on a terminal that knows no codes', true, { TERM: 'dumb' }],
  ])('a plain line every ten seconds, without codes: %s', ([, isTTY, env]) => {
    const { progress, written, later } = stage(isTTY, 60, env);
    for (let done = 1; done <= 300; done += 1) {
      progress.update(done, 300);
      later(100);
    }
    progress.say('발견');
    progress.end();
    expect(written()).not.toContain('\r');
    expect(written()).not.toContain('\u001b');
    expect(written().split('\n').length).toBeLessThan(6);
  });
});
