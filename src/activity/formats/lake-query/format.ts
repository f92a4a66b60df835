import type { ValueFormat } from '../../format.ts';
import { JsonValue } from '../../split/json-value.ts';

/** What GetQueryResults of CloudTrail Lake answers: rows of cells; of one column they hold the record as a string. */
export const format: ValueFormat = {
  id: 'lake-query',
  title: { en: 'CloudTrail Lake query results', ko: 'CloudTrail Lake 쿼리 결과' },
  open({ members }) {
    const rows = members.get('QueryResultRows');
    return rows?.isArray ? { values: records(rows) } : undefined;
  },
};

function* records(rows: JsonValue): Generator<JsonValue> {
  for (const row of rows.items()) {
    const text = [...row.items()]
      .map(({ members }) => members.get('eventJson')?.string)
      .find((cell) => cell !== undefined);
    // A row without one is handed on, and so told as foreign.
    yield text === undefined ? row : JsonValue.of(text);
  }
}
