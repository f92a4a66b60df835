import { expect, test } from 'vitest';
import type { WatchTopic } from '../resources/account-watch.ts';
import { matchesEventPattern } from './event-pattern.ts';
import { RULE_PATTERNS } from './rule-patterns.ts';
import { envelopeOf, WATCHED } from './watched-events.ts';

const AT = { partition: 'aws', account: '111122223333', region: 'ap-northeast-2' };
/** What EventBridge takes. */
const LONGEST = 2048;

test.for(Object.entries(RULE_PATTERNS))('%s: its pattern catches its own, and fits', ([topic, one]) => {
  const pattern = JSON.stringify(one.pattern);
  expect(pattern.length).toBeLessThanOrEqual(LONGEST);
  for (const event of WATCHED[topic as WatchTopic]) {
    expect(matchesEventPattern(pattern, envelopeOf(event, AT)), event.name).toBe('yes');
    if (event.readOnly) expect(one.seesReads).toBe(true);
  }
});

test('a pattern catches nothing of another topic', () => {
  const pattern = JSON.stringify(RULE_PATTERNS.trailChanges.pattern);
  for (const event of WATCHED.keyRemovals)
    expect(matchesEventPattern(pattern, envelopeOf(event, AT))).toBe('no');
});
