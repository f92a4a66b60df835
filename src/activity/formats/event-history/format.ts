import type { ValueFormat } from '../../format.ts';
import { JsonValue } from '../../split/json-value.ts';

/** What LookupEvents answers: the record is a string in each event. */
export const format: ValueFormat = {
  id: 'event-history',
  title: { en: 'Output of lookup-events', ko: 'lookup-events 출력' },
  open({ members }) {
    const record = members.get('CloudTrailEvent');
    if (record) return { values: record.string === undefined ? [] : [JsonValue.of(record.string)] };
    const events = members.get('Events');
    return events?.isArray ? { values: events.items() } : undefined;
  },
};
