/** What an alert's steps tell the owner to type in is itself judged by the readers of patterns: it must catch every event. */
import { expect, test } from 'vitest';
import type { WatchTopic } from '../src/inventory/resources/account-watch.ts';
import { matchesEventPattern } from '../src/inventory/watch/event-pattern.ts';
import {
  matchesMetricFilter,
  parseMetricFilterPattern,
} from '../src/inventory/watch/metric-filter-pattern.ts';
import { envelopeOf, recordOf, WATCHED } from '../src/inventory/watch/watched-events.ts';
import type { Fix } from '../src/posture/control.ts';

const PLACE = { partition: 'aws', account: '111122223333', region: 'us-east-1' };

export function testAlert(topic: WatchTopic, { steps }: Fix): void {
  test('what the owner is told to enter catches every event, and no others', () => {
    const entered = steps.flatMap(({ en }) => /enter: (.+)$/.exec(en)?.[1] ?? []);
    expect(entered).toHaveLength(1);
    const [pattern = ''] = entered;
    const isFilter = pattern.startsWith('{ ');
    const caught = Object.values(WATCHED).flatMap((events) =>
      events.filter((event) => {
        const truth = isFilter
          ? matchesMetricFilter(parseMetricFilterPattern(pattern), recordOf(event, PLACE))
          : matchesEventPattern(pattern, envelopeOf(event, PLACE));
        return truth !== 'no';
      }),
    );
    expect(caught).toEqual(WATCHED[topic]);
  });
}
