import { expect, test } from 'vitest';
import { RISKS, SEVERITIES } from '../../posture/control.ts';
import { URGENCIES, urgencyOf } from './urgency.ts';

test.for([
  ['critical', 'hygiene', 'now'],
  ['high', 'attacker-inside', 'now'],
  ['high', 'account-takeover', 'today'],
  ['high', 'no-evidence', 'this-week'],
  ['medium', 'attacker-inside', 'this-week'],
  ['medium', 'hygiene', 'some-day'],
  ['low', 'attacker-inside', 'this-week'],
  ['low', 'data-exposure', 'some-day'],
] as const)('%s, %s: %s', ([severity, risk, expected]) => {
  expect(urgencyOf({ severity, risk })).toBe(expected);
});

test('a worse severity or risk is never less urgent', () => {
  const rank = (severity: number, risk: number): number => {
    const [a, b] = [SEVERITIES[severity], RISKS[risk]];
    return a && b ? URGENCIES.indexOf(urgencyOf({ severity: a, risk: b })) : Number.POSITIVE_INFINITY;
  };
  for (let severity = 0; severity < SEVERITIES.length; severity += 1) {
    for (let risk = 0; risk < RISKS.length; risk += 1) {
      expect(rank(severity, risk)).toBeLessThanOrEqual(rank(severity + 1, risk));
      expect(rank(severity, risk)).toBeLessThanOrEqual(rank(severity, risk + 1));
    }
  }
});
