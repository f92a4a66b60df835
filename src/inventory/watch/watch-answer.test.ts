import { describe, expect, test } from 'vitest';
import { known, type Reading } from '../../kernel/reading.ts';
import type { BrokenLink, WatchAnswer } from '../resources/account-watch.ts';
import type { Recorder } from '../resources/cloudtrail-coverage.ts';
import { parseMetricFilterPattern } from './metric-filter-pattern.ts';
import { answerTopic } from './watch-answer.ts';
import type { WatchFacts } from './watch-facts.ts';
import { WATCHED } from './watched-events.ts';

const GROUP = 'arn:aws:logs:ap-northeast-2:111122223333:log-group:trail';
const TOPIC = 'arn:aws:sns:ap-northeast-2:111122223333:alerts';
const DENIED = { state: 'denied', action: 'sns:ListSubscriptionsByTopic' } as const;
const CHANGES = ['CreateTrail', 'UpdateTrail', 'DeleteTrail', 'StartLogging', 'StopLogging'];

const recorder: Recorder = {
  trail: 'all',
  homeRegion: 'ap-northeast-2',
  multiRegion: true,
  globalServiceEvents: true,
  logging: true,
  stoppedAt: null,
  deliveryError: null,
  kept: { reads: 'all', writes: 'all' },
};
const filter = {
  name: 'trail-changes',
  logGroup: GROUP,
  region: 'ap-northeast-2',
  pattern: parseMetricFilterPattern(`{ ${CHANGES.map((name) => `($.eventName = ${name})`).join(' || ')} }`),
  metrics: ['m'],
};
const alarm = { region: 'ap-northeast-2', metrics: ['m'], works: true, actions: [TOPIC] };
const rule = (region: string) => ({
  name: 'rule',
  region,
  pattern: JSON.stringify({ source: ['aws.cloudtrail'], detail: { eventName: CHANGES } }),
  enabled: true,
  seesReads: false,
  targets: known([TOPIC]) as Reading<readonly string[]>,
});
const chain: WatchFacts = {
  partition: 'aws',
  account: '111122223333',
  homeRegion: 'us-east-1',
  regions: ['us-east-1', 'ap-northeast-2'],
  trails: [{ recorder, logGroup: GROUP }],
  filters: [filter],
  alarms: [alarm],
  rules: [],
  subscribers: new Map([[TOPIC, known(1)]]),
  blindness: [],
};
const rules: WatchFacts = {
  ...chain,
  filters: [],
  alarms: [],
  rules: [rule('us-east-1'), rule('ap-northeast-2')],
};

function answer(facts: WatchFacts): Reading<WatchAnswer> {
  return answerTopic(WATCHED.trailChanges, facts);
}

describe('somebody is told', () => {
  test.for<[string, WatchFacts, string]>([
    ['by an alarm', chain, 'metric-filter'],
    ['by a rule in every region', rules, 'event-rule'],
    [
      'though something else was not read',
      { ...chain, blindness: [{ unread: DENIED, region: null }] },
      'metric-filter',
    ],
    [
      'by two filters, each of half the calls',
      {
        ...chain,
        filters: [
          { ...filter, pattern: parseMetricFilterPattern('{ $.eventName = *Logging }') },
          { ...filter, pattern: parseMetricFilterPattern('{ $.eventName = *Trail }') },
        ],
      },
      'metric-filter',
    ],
  ])('%s', ([, facts, kind]) => {
    const read = answer(facts);
    expect(read).toMatchObject({ state: 'known', value: { missed: [] } });
    expect(read.state === 'known' && read.value.watchers.map((one) => one.kind)).toContain(kind);
  });
});

describe('a broken chain', () => {
  const trail = (change: Partial<Recorder>): WatchFacts => ({
    ...chain,
    trails: [{ recorder: { ...recorder, ...change }, logGroup: GROUP }],
  });
  test.for<[string, WatchFacts, BrokenLink]>([
    ['the trail is stopped', trail({ logging: false }), 'not-recorded'],
    ['the trail keeps reads only', trail({ kept: { reads: 'all', writes: 'none' } }), 'not-recorded'],
    ['the trail covers one region', trail({ multiRegion: false }), 'not-recorded'],
    ['the trail writes elsewhere', { ...chain, trails: [{ recorder, logGroup: null }] }, 'not-recorded'],
    ['no alarm', { ...chain, alarms: [] }, 'no-alarm'],
    ['an alarm in another region', { ...chain, alarms: [{ ...alarm, region: 'us-east-1' }] }, 'no-alarm'],
    ['an alarm that is off', { ...chain, alarms: [{ ...alarm, works: false }] }, 'alarm-silent'],
    [
      'an alarm that starts a machine',
      { ...chain, alarms: [{ ...alarm, actions: ['arn:aws:swf:x'] }] },
      'no-topic',
    ],
    ['nobody confirmed', { ...chain, subscribers: new Map([[TOPIC, known(0)]]) }, 'nobody-subscribed'],
    ['a topic that is gone', { ...chain, subscribers: new Map() }, 'nobody-subscribed'],
    ['a disabled rule', { ...rules, rules: [{ ...rule('us-east-1'), enabled: false }] }, 'rule-disabled'],
    ['a rule without a trail', { ...rules, trails: [] }, 'not-recorded'],
    [
      'a rule with another target',
      { ...rules, rules: [{ ...rule('us-east-1'), targets: known(['arn:aws:lambda:x']) }] },
      'no-topic',
    ],
  ])('%s', ([, facts, link]) => {
    const read = answer(facts);
    expect(read.state === 'known' && read.value.broken[0]?.link).toBe(link);
    expect(read.state === 'known' && read.value.missed.length).toBeGreaterThan(0);
  });

  test('a rule in one region of two misses everything in the other', () => {
    const read = answer({ ...rules, rules: [rule('us-east-1')] });
    expect(read).toMatchObject({
      value: { missed: CHANGES, watchers: [{ region: 'us-east-1' }], broken: [] },
    });
  });

  test('a pattern that forgets one call misses that call', () => {
    const pattern = parseMetricFilterPattern('{ ($.eventName = *Trail) || ($.eventName = StopLogging) }');
    const read = answer({ ...chain, filters: [{ ...filter, pattern }] });
    expect(read).toMatchObject({ state: 'known', value: { missed: ['StartLogging'] } });
  });

  test('a read-only call needs a rule that sees those', () => {
    const pattern = JSON.stringify({ detail: { errorCode: [{ exists: true }] } });
    const facts = { ...rules, rules: rules.rules.map((one) => ({ ...one, pattern })) };
    expect(answerTopic(WATCHED.deniedCalls, facts)).toMatchObject({
      value: { missed: ['ListUsers (AccessDenied)'] },
    });
    const seeing = facts.rules.map((one) => ({ ...one, seesReads: true }));
    expect(answerTopic(WATCHED.deniedCalls, { ...facts, rules: seeing })).toMatchObject({
      value: { missed: [] },
    });
  });
});

describe('what could not be seen is unread where it might be the answer', () => {
  test.for<[string, WatchFacts, object]>([
    ['subscribers', { ...chain, subscribers: new Map([[TOPIC, DENIED]]) }, DENIED],
    ['targets', { ...rules, rules: rules.rules.map((one) => ({ ...one, targets: DENIED })) }, DENIED],
    ['a trail', { ...chain, trails: [], filters: [], blindness: [{ unread: DENIED, region: null }] }, DENIED],
    [
      'the rules of the one region that is missing',
      { ...rules, rules: [rule('us-east-1')], blindness: [{ unread: DENIED, region: 'ap-northeast-2' }] },
      DENIED,
    ],
    [
      'a pattern nobody understands',
      { ...chain, filters: [{ ...filter, pattern: parseMetricFilterPattern('Trail') }] },
      { state: 'failed', fault: { code: 'PatternNotUnderstood' } },
    ],
  ])('%s', ([, facts, unread]) => expect(answer(facts)).toMatchObject(unread));

  test('but not where another region misses it anyway', () => {
    const facts = { ...rules, rules: [], blindness: [{ unread: DENIED, region: 'us-east-1' }] };
    expect(answer(facts)).toMatchObject({ state: 'known', value: { missed: CHANGES } });
  });
});

describe('handed on to another region', () => {
  const BUS = 'arn:aws:events:us-east-1:111122223333:event-bus/default';
  const HOME = 'arn:aws:sns:us-east-1:111122223333:alerts';
  const forward = (target = BUS) => ({
    ...rule('ap-northeast-2'),
    name: 'forward',
    targets: known([target]),
  });
  const home = { ...rule('us-east-1'), name: 'home', targets: known([HOME]) };
  const handed: WatchFacts = {
    ...rules,
    rules: [forward(), home],
    subscribers: new Map([[HOME, known(1)]]),
  };

  test('the rule there tells', () => {
    expect(answer(handed)).toEqual(
      known({
        watchers: [{ kind: 'event-rule', name: 'home', region: 'us-east-1' }],
        missed: [],
        broken: [],
      }),
    );
  });

  test.for<[string, Partial<WatchFacts>]>([
    ['nobody listens there', { rules: [forward()] }],
    [
      'the rule there looks for its own region only',
      {
        rules: [
          forward(),
          { ...home, pattern: JSON.stringify({ source: ['aws.cloudtrail'], region: ['us-east-1'] }) },
        ],
      },
    ],
    ['to the bus of another account', { rules: [forward(BUS.replace('1111', '4444')), home] }],
    ['in a circle', { rules: [forward(), { ...home, targets: known([BUS]) }] }],
    ['nobody confirmed there', { subscribers: new Map([[HOME, known(0)]]) }],
  ])('%s: missed', ([, more]) => {
    expect(answer({ ...handed, ...more })).toMatchObject({ state: 'known', value: { missed: CHANGES } });
  });

  test('what is there could not be read', () => {
    const unread = { state: 'denied', action: 'events:ListRules' } as const;
    const blind = { ...handed, rules: [forward()], blindness: [{ unread, region: 'us-east-1' }] };
    expect(answer(blind)).toEqual(unread);
  });
});
