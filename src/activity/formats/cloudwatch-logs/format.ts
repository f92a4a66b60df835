import type { Opened, ValueFormat } from '../../format.ts';
import { JsonValue } from '../../split/json-value.ts';

/** CloudWatch Logs: filter-log-events, get-log-events, a subscription, and results of Logs Insights. */
export const format: ValueFormat = {
  id: 'cloudwatch-logs',
  title: { en: 'CloudWatch Logs events', ko: 'CloudWatch Logs 이벤트' },
  open({ members }) {
    if (members.get('messageType')?.string === 'CONTROL_MESSAGE') return { apart: 'control' };
    for (const name of LISTS) {
      const list = members.get(name);
      if (list?.isArray) return { values: list.items() };
    }
    if (members.get('field')?.string === '@message') return message(members.get('value'));
    if (members.has('field') && members.has('value')) return { values: [] };
    return members.has('timestamp') && members.has('message') ? message(members.get('message')) : undefined;
  },
};

const LISTS = ['events', 'logEvents', 'results'] as const;

function message(value: JsonValue | undefined): Opened {
  return { values: value?.string === undefined ? [] : [JsonValue.of(value.string)] };
}
