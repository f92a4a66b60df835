import type { ValueFormat } from '../../format.ts';
import { JsonValue } from '../../split/json-value.ts';

/**
 * Documents of Elasticsearch. Logstash's codec moves a record's time to `@timestamp` and leaves the rest; Elastic's own
 * integration keeps the record as a string in `event.original`.
 */
export const format: ValueFormat = {
  id: 'elastic',
  title: { en: 'Elasticsearch documents', ko: 'Elasticsearch 문서' },
  open(value) {
    const { members } = value;
    const source = members.get('_source');
    if (source?.isObject) return { values: [source] };
    const hits = members.get('hits');
    if (hits?.isObject || (hits?.isArray && members.has('total'))) return { values: hitsOf(hits) };
    if (hits?.isArray) return { values: hits.items() };
    const time = members.get('@timestamp');
    if (!time) return undefined;
    const original = members.get('event')?.members.get('original') ?? members.get('event.original');
    const text = original?.string ?? members.get('message')?.string;
    if (text?.trimStart().startsWith('{')) return { values: [JsonValue.of(text)] };
    return members.has('eventVersion') && value.isWhole ? { values: [withoutStamps(members)] } : undefined;
  },
};

function hitsOf(hits: JsonValue): Iterable<JsonValue> {
  return hits.isArray ? hits.items() : (hits.members.get('hits')?.items() ?? []);
}

function withoutStamps(members: ReadonlyMap<string, JsonValue>): JsonValue {
  const kept = [...members].filter(([name]) => !name.startsWith('@'));
  const time = members.get('@timestamp');
  const all = members.has('eventTime') || !time ? kept : [['eventTime', time] as const, ...kept];
  return JsonValue.of(`{${all.map(([name, { text }]) => `${JSON.stringify(name)}:${text}`).join(',')}}`);
}
