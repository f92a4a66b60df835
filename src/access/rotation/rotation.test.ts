import { describe, expect, test } from 'vitest';
import { known } from '../../kernel/reading.ts';
import {
  type KeyState,
  type RotationProgress,
  type RotationState,
  resumeRotation,
  startRotation,
} from './rotation.ts';

const DENIED = { state: 'denied', action: 'iam:GetAccessKeyLastUsed' } as const;
const day = (number: number): string => new Date(Date.UTC(2026, 10, number)).toISOString();
const settings = { now: day(20), watchDays: 7 };
const who = { account: '111122223333', user: 'shop' };

function key(id: string, change: Partial<KeyState> & { readonly used?: number } = {}): KeyState {
  const { used, ...rest } = change;
  const use = used === undefined ? null : { at: day(used), service: 's3', region: 'us-east-1' };
  return { id, active: true, createdAt: day(1), lastUsed: known(use), ...rest };
}

const begun: RotationProgress = {
  ...who,
  startedAt: day(9),
  oldKey: 'OLD',
  newKey: 'NEW',
  movedAt: null,
  offSince: null,
};

function told(state: RotationState): unknown {
  return state.at === 'stuck' ? state.why : [state.at, state.blocked?.why ?? 'safe'];
}

const DENIED_USE = { lastUsed: DENIED };

describe('at the start', () => {
  test.for<[string, readonly KeyState[], unknown]>([
    ['no key', [], { why: 'no-key' }],
    ['one key in use', [key('OLD', { used: 19 })], ['create', 'safe']],
    ['one key that is off', [key('OLD', { active: false })], { why: 'old-key-off', key: 'OLD' }],
    [
      'two keys, one off',
      [key('A', { used: 19 }), key('B', { active: false, used: 18 })],
      { why: 'two-keys', remove: 'B', because: 'inactive' },
    ],
    [
      'two keys, one never used',
      [key('A', { used: 19 }), key('B')],
      { why: 'two-keys', remove: 'B', because: 'never-used' },
    ],
    [
      'two keys, one made yesterday and not used yet',
      [key('A', { used: 19 }), key('B', { createdAt: day(19) })],
      { why: 'two-keys', remove: null, because: 'both-used' },
    ],
    [
      'two keys, one idle',
      [key('A', { used: 2 }), key('B', { used: 19 })],
      { why: 'two-keys', remove: 'A', because: 'idle' },
    ],
    [
      'two keys in use',
      [key('A', { used: 18 }), key('B', { used: 19 })],
      { why: 'two-keys', remove: null, because: 'both-used' },
    ],
    [
      'two keys, the use of one unread: it is not called unused',
      [key('A', { used: 19 }), key('B', DENIED_USE)],
      { why: 'two-keys', remove: null, because: 'unread' },
    ],
  ])('%s', ([, keys, expected]) => {
    expect(told(startRotation(keys, who, settings))).toEqual(expected);
  });

  test('of two keys the owner may name the one to replace; the other is then the new one', () => {
    const state = startRotation(
      [key('A', { used: 19 }), key('B', { used: 18 })],
      { ...who, old: 'B' },
      settings,
    );
    expect(state).toMatchObject({ at: 'watch', progress: { oldKey: 'B', newKey: 'A' } });
  });

  test('a key that the user does not have cannot be replaced', () => {
    const state = startRotation([key('A')], { ...who, old: 'C' }, settings);
    expect(told(state)).toEqual({ why: 'no-such-key', key: 'C' });
  });
});

describe('on the way', () => {
  const moved = { ...begun, movedAt: day(10) };
  const off = { ...moved, offSince: day(10) };
  test.for<[string, readonly KeyState[], RotationProgress, unknown]>([
    ['nothing made yet', [key('OLD')], { ...begun, newKey: null }, ['create', 'safe']],
    [
      'the new one was just made',
      [key('OLD', { used: 19 }), key('X', { createdAt: day(9) })],
      { ...begun, newKey: null },
      ['hand-over', 'new-key-unused'],
    ],
    [
      'a second key from before the start is not ours',
      [key('OLD'), key('X', { createdAt: day(1) })],
      { ...begun, newKey: null },
      { why: 'unknown-key', key: 'X' },
    ],
    ['another key than the one made', [key('OLD'), key('X')], begun, { why: 'unknown-key', key: 'X' }],
    ['the new one was deleted', [key('OLD')], moved, ['create', 'safe']],
    [
      'both used',
      [key('OLD', { used: 19 }), key('NEW', { used: 19 })],
      moved,
      ['watch', 'old-key-still-used'],
    ],
    [
      'moved, but not long ago',
      [key('OLD', { used: 14 }), key('NEW', { used: 19 })],
      { ...begun, movedAt: day(15) },
      ['watch', 'quiet-too-short'],
    ],
    [
      'moved long ago, the old one used once since and resting long enough',
      [key('OLD', { used: 12 }), key('NEW', { used: 19 })],
      moved,
      ['deactivate', 'safe'],
    ],
    ['moved, the old one never used', [key('OLD'), key('NEW', { used: 19 })], moved, ['deactivate', 'safe']],
    [
      'the use of the old one unread',
      [key('OLD', DENIED_USE), key('NEW', { used: 19 })],
      moved,
      ['watch', 'use-unread'],
    ],
    [
      'the use of the new one unread, and not seen before',
      [key('OLD', { used: 9 }), key('NEW', DENIED_USE)],
      begun,
      ['watch', 'use-unread'],
    ],
    [
      'the new one is off',
      [key('OLD'), key('NEW', { active: false })],
      moved,
      { why: 'new-key-off', key: 'NEW' },
    ],
    [
      'the old one was switched off just now',
      [key('OLD', { active: false }), key('NEW', { used: 19 })],
      moved,
      ['wait', 'off-too-short'],
    ],
    [
      'the old one is off for long',
      [key('OLD', { active: false }), key('NEW', { used: 19 })],
      off,
      ['delete', 'safe'],
    ],
    [
      'the old one is off and nobody uses the new one',
      [key('OLD', { active: false }), key('NEW')],
      begun,
      ['wait', 'both-idle'],
    ],
    [
      'the old one was switched on again',
      [key('OLD', { used: 19 }), key('NEW', { used: 19 })],
      off,
      ['watch', 'old-key-still-used'],
    ],
    ['the old one is gone', [key('NEW', { used: 19 })], off, ['done', 'safe']],
    ['both are gone', [], off, { why: 'no-key' }],
  ])('%s', ([, keys, progress, expected]) => {
    expect(told(resumeRotation(keys, progress, settings))).toEqual(expected);
  });

  test('what was seen is remembered: first use of the new key, first sight of the old one off', () => {
    const state = resumeRotation([key('OLD', { active: false }), key('NEW', { used: 12 })], begun, settings);
    expect(state).toMatchObject({ progress: { movedAt: day(12), offSince: day(20) } });
  });

  test('switched on again, the days of being off start anew', () => {
    const state = resumeRotation([key('OLD', { used: 19 }), key('NEW', { used: 19 })], off, settings);
    expect(state).toMatchObject({ progress: { offSince: null } });
  });
});
