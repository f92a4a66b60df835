import { describe, expect, test } from 'vitest';
import { finding } from '../../test/finding.ts';
import { type BaselineEntry, matchBaseline } from './baseline.ts';
import type { Risk } from './control.ts';

const open = finding({ control: 'sqs-queue-public', resource: 'orders', region: 'ap-northeast-2' });
const other = finding({ control: 'sqs-queue-public', resource: 'mail', region: 'us-east-1' });
const closed = finding({ control: 'sqs-queue-public', resource: 'closed', status: 'pass' });

const RISKS = new Map<string, Risk>([
  ['sqs-queue-public', 'data-exposure'],
  ['iam-user-quarantined', 'attacker-inside'],
]);

const entry = (over: Partial<BaselineEntry> = {}): BaselineEntry => ({
  control: 'sqs-queue-public',
  reason: 'a public suggestion box',
  until: '2026-12-31',
  ...over,
});

const match = (entries: readonly BaselineEntry[], today = '2026-11-20') =>
  matchBaseline({
    entries,
    findings: [open, other, closed],
    today,
    notJudged: new Set(['not-selected']),
    risks: RISKS,
  });

const EMPTY = { today: '2026-11-20', notJudged: new Set<string>(), risks: RISKS };

describe('baseline', () => {
  test.for<[string, Partial<BaselineEntry>, readonly string[]]>([
    ['the control alone covers all its failures', {}, [open.id, other.id]],
    ['by id', { resource: 'orders' }, [open.id]],
    ['by ARN', { resource: 'arn:mail' }, [other.id]],
    ['by region', { region: 'ap-northeast-2' }, [open.id]],
  ])('%s', ([, over, ids]) => {
    const { accepted, expired, unmatched } = match([entry(over)]);
    expect(Object.keys(accepted).toSorted()).toEqual([...ids].toSorted());
    expect([...expired, ...unmatched]).toEqual([]);
  });

  test.for<[string, Partial<BaselineEntry>]>([
    ['a part of a name is no name', { resource: 'order' }],
    ['another region', { resource: 'orders', region: 'us-east-1' }],
    ['something that passes', { resource: 'closed' }],
    ['a control that does not exist', { control: 'sqs-queue-pubic' }],
  ])('matches nothing: %s', ([, over]) => {
    expect(match([entry(over)])).toEqual({ accepted: {}, expired: [], unmatched: [entry(over)] });
  });

  test('holds through its last day and not after', () => {
    expect(Object.keys(match([entry()], '2026-12-31').accepted)).toHaveLength(2);
    expect(match([entry()], '2027-01-01')).toEqual({ accepted: {}, expired: [entry()], unmatched: [] });
  });

  test('does not call an entry idle while some of its control could not be checked', () => {
    const unread = finding({ resource: '*', region: 'us-west-2', status: 'unknown' });
    const entries = [entry({ resource: 'gone' })];
    expect(
      matchBaseline({
        entries,
        findings: [open, unread],
        today: '2026-11-20',
        notJudged: new Set(),
        risks: RISKS,
      }),
    ).toEqual({ accepted: {}, expired: [], unmatched: [] });
  });

  test('what was accepted as something else does not cover the signs of an intruder', () => {
    const alarm = { ...open, risk: 'attacker-inside', severity: 'critical' } as const;
    const matched = matchBaseline({
      entries: [entry()],
      findings: [alarm, other],
      today: '2026-11-20',
      notJudged: new Set(),
      risks: RISKS,
    });
    expect(Object.keys(matched.accepted)).toEqual([other.id]);
    expect(matchBaseline({ ...EMPTY, entries: [entry()], findings: [alarm] })).toEqual({
      accepted: {},
      expired: [],
      unmatched: [],
    });
  });

  test('a control that is about intruders can be accepted', () => {
    const quarantined = finding({ control: 'iam-user-quarantined', resource: 'ci', risk: 'attacker-inside' });
    const entries = [entry({ control: 'iam-user-quarantined', resource: 'ci' })];
    const { accepted } = matchBaseline({ ...EMPTY, entries, findings: [quarantined] });
    expect(Object.keys(accepted)).toEqual([quarantined.id]);
  });

  test('says nothing of controls that were not judged this time', () => {
    expect(match([entry({ control: 'not-selected', until: '2020-01-01' })])).toEqual({
      accepted: {},
      expired: [],
      unmatched: [],
    });
  });
});
