import type { ValueFormat } from '../../format.ts';
import { JsonValue } from '../../split/json-value.ts';

/** `aws cloudtrail lookup-events --query 'Events[].CloudTrailEvent'`: a record as a string. */
export const format: ValueFormat = {
  id: 'event-string',
  title: { en: 'CloudTrailEvent strings', ko: 'CloudTrailEvent 문자열' },
  open({ string }) {
    return string?.trimStart().startsWith('{') ? { values: [JsonValue.of(string)] } : undefined;
  },
};
