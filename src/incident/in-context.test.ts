import { describe, expect, test } from 'vitest';
import type { EventFacts, Level, Signal } from '../activity/signal.ts';
import { sameInBoth } from '../kernel/text.ts';
import { clustersOf } from './clusters.ts';
import { inContext, type Marks, type Weighed } from './in-context.ts';
import { certaintyOf, severityOf } from './severity.ts';

const NOBODY: Marks = { mine: new Set(), notMine: new Set() };

/** Somebody known, at the usual place, by the usual program. */
const known: EventFacts = {
  eventId: 'e1',
  at: new Date('2026-01-10T00:00:00Z'),
  account: '111122223333',
  region: 'us-east-1',
  source: 'iam.amazonaws.com',
  call: 'CreateUser',
  failed: false,
  reads: false,
  principal: 'arn:aws:iam::111122223333:user/alice',
  arn: 'arn:aws:iam::111122223333:user/alice',
  identityType: 'IAMUser',
  mfa: false,
  credential: 'AKIAALICE0000000001',
  address: '198.51.100.7',
  network: '198.51.100',
  agent: 'aws-cli',
  forwarded: false,
  daysBefore: 9,
  logDaysBefore: 9,
  knownAddress: true,
  knownNetwork: true,
  knownAgent: true,
  knownRegion: true,
  knownCall: true,
  networkKnownToAccount: true,
  homeNetwork: true,
  roaming: false,
  isVerdict: false,
};
const stranger: EventFacts = {
  ...known,
  address: '203.0.113.9',
  network: '203.0.113',
  knownAddress: false,
  knownNetwork: false,
  networkKnownToAccount: false,
  homeNetwork: false,
};
const colleague: EventFacts = { ...known, daysBefore: 0, knownNetwork: false, knownAgent: false };
const newcomer: EventFacts = { ...stranger, daysBefore: 0, logDaysBefore: 0, knownAgent: false };

const signal = (level: Level, id = 'rule', ...tags: readonly string[]): Signal => ({
  kind: 'rule',
  id,
  title: sameInBoth(id),
  level,
  tags,
  eventIds: ['e1'],
});

describe('a signal where it stands', () => {
  test.each<[string, Level, EventFacts, Level]>([
    ['of somebody known', 'high', known, 'medium'],
    ['of somebody known, critical', 'critical', known, 'high'],
    ['from a strange place', 'high', stranger, 'high'],
    ['in a log without a past', 'high', newcomer, 'high'],
    ['of code that runs daily', 'medium', { ...known, agent: 'terraform' }, 'informational'],
    ['of code never seen', 'medium', { ...newcomer, agent: 'terraform' }, 'medium'],
    ['of a hosted build, elsewhere each time', 'medium', { ...stranger, roaming: true }, 'low'],
    [
      'of a hosted build with another program',
      'medium',
      { ...stranger, roaming: true, knownAgent: false },
      'medium',
    ],
    [
      'of a service for itself',
      'medium',
      { ...newcomer, identityType: 'AWSService', forwarded: true },
      'informational',
    ],
    ['of a service, high', 'high', { ...newcomer, identityType: 'AWSService', forwarded: true }, 'low'],
  ])('%s', (_, level, facts, expected) => {
    expect(inContext(signal(level), [facts], NOBODY).level).toBe(expected);
  });

  test.each<[string, EventFacts, Level]>([
    ['of somebody without a past', newcomer, 'medium'],
    ['of somebody known', known, 'informational'],
    ['of somebody known, from elsewhere', stranger, 'low'],
    ['that was refused', { ...newcomer, failed: true }, 'low'],
    ['by code', { ...newcomer, agent: 'terraform' }, 'low'],
    ['at the usual place', colleague, 'medium'],
    ['at the usual place with MFA', { ...colleague, mfa: true }, 'low'],
    ['from elsewhere with MFA', { ...newcomer, mfa: true }, 'medium'],
  ])('a small change that lasts, %s', (_, facts, expected) => {
    expect(inContext(signal('low', 'rule', 'attack.persistence'), [facts], NOBODY).level).toBe(expected);
  });

  test('a small change that lasts is not made more of where it is explained', () => {
    const small = signal('low', 'rule', 'attack.persistence');
    expect(inContext(small, [newcomer], NOBODY, [sameInBoth('a rotation')]).level).toBe('low');
  });

  test.each<[string, Level, EventFacts, Level]>([
    ['a person at the usual place', 'high', colleague, 'medium'],
    ['a person at the usual place, critical', 'critical', colleague, 'high'],
    ['a person at the usual place, no less than medium', 'medium', colleague, 'medium'],
    ['a person at the usual place, signed in with MFA', 'medium', { ...colleague, mfa: true }, 'low'],
    ['a person at the usual place with MFA, critical', 'critical', { ...colleague, mfa: true }, 'high'],
    ['a person with MFA from elsewhere', 'medium', { ...stranger, mfa: true }, 'medium'],
    ['a machine at the usual place', 'high', { ...colleague, identityType: 'AssumedRole' }, 'high'],
  ])('%s', (_, level, facts, expected) => {
    expect(inContext(signal(level), [facts], NOBODY).level).toBe(expected);
  });

  test('where credentials in other hands were used is no usual place', () => {
    const intruded = new Set(['198.51.100']);
    expect(inContext(signal('high'), [colleague], NOBODY, [], intruded).level).toBe('high');
    expect(inContext(signal('high'), [known], NOBODY, [], intruded).level).toBe('high');
  });

  test('one strange record among known ones is enough', () => {
    expect(inContext(signal('high'), [known, stranger], NOBODY).level).toBe('high');
  });

  test('an explanation counts for somebody known, or at the usual place, only', () => {
    const why = [sameInBoth('a rotation')];
    expect(inContext(signal('medium'), [colleague], NOBODY, why).level).toBe('low');
    expect(inContext(signal('high'), [{ ...colleague, mfa: true }], NOBODY, why).level).toBe('low');
    expect(inContext(signal('medium'), [known], NOBODY, why).level).toBe('informational');
    expect(inContext(signal('medium'), [stranger], NOBODY, why).level).toBe('medium');
  });

  test('what the owner says goes before all', () => {
    const mine: Marks = { mine: new Set(['203.0.113.9']), notMine: new Set() };
    const notMine: Marks = { mine: new Set(), notMine: new Set(['AKIAALICE0000000001']) };
    expect(inContext(signal('high'), [stranger], mine).level).toBe('informational');
    expect(inContext(signal('low'), [known], notMine).level).toBe('medium');
  });
});

const weighed = (level: Level, facts: EventFacts, id = 'rule', ...tags: readonly string[]): Weighed => ({
  signal: signal(level, id, ...tags),
  facts: [facts],
  level,
  doubts: [],
  strange: false,
});

describe('one story or two', () => {
  const later = (facts: EventFacts, hours: number): EventFacts => ({
    ...facts,
    at: new Date(known.at.getTime() + hours * 3_600_000),
  });
  const bob: EventFacts = {
    ...known,
    principal: 'arn:aws:iam::111122223333:user/bob',
    arn: 'arn:aws:iam::111122223333:user/bob',
    credential: 'AKIABOB000000000001',
  };
  const own = (credential: string) => [credential];
  const count = (one: EventFacts, other: EventFacts, rootsOf = own) =>
    clustersOf([weighed('high', one), weighed('high', other)], rootsOf).length;

  test('one user within a day is one', () => expect(count(known, later(known, 20))).toBe(1));
  test('one user a week apart is two', () => expect(count(known, later(known, 24 * 7))).toBe(2));
  test('two users of one office are two', () => expect(count(known, bob)).toBe(2));
  test('two users from one strange address are one', () =>
    expect(count(stranger, { ...bob, address: stranger.address, networkKnownToAccount: false })).toBe(1));
  test('a credential that came of the other is one', () =>
    expect(count(known, bob, () => ['AKIAALICE0000000001'])).toBe(1));
  test('a long series holds together what lies within it', () => {
    const series: Weighed = { ...weighed('high', known), facts: [known, later(known, 60)] };
    expect(
      clustersOf([series, weighed('high', later(known, 1)), weighed('high', later(known, 70))], own),
    ).toHaveLength(1);
  });
});

describe('how bad a story is', () => {
  test.each<[string, readonly Weighed[], Level]>([
    ['its worst act', [weighed('low', newcomer), weighed('medium', newcomer)], 'medium'],
    [
      'more than its worst act where three kinds follow each other',
      [
        weighed('medium', newcomer, 'a', 'attack.initial-access'),
        weighed('medium', newcomer, 'b', 'attack.persistence'),
        weighed('medium', newcomer, 'c', 'attack.impact'),
      ],
      'high',
    ],
    ['small acts stay small', [weighed('low', known, 'a'), weighed('low', known, 'b')], 'low'],
    [
      'small acts of a stranger do not',
      [{ ...weighed('low', stranger, 'a'), strange: true }, weighed('low', stranger, 'b')],
      'medium',
    ],
  ])('%s', (_, cluster, expected) => {
    expect(severityOf(cluster)).toBe(expected);
  });

  test('nobody is accused by a rule alone', () => {
    expect(certaintyOf([weighed('critical', newcomer)], NOBODY)).toBe('possible');
    const notMine: Marks = { mine: new Set(), notMine: new Set(['203.0.113.9']) };
    expect(certaintyOf([weighed('low', stranger)], notMine)).toBe('confirmed');
  });
});
