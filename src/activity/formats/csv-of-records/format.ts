import { csvRows, type Row } from '../../csv-rows.ts';
import type { TextFormat, Unread } from '../../format.ts';
import { JsonValue } from '../../split/json-value.ts';

/** Whole records in a column: results of CloudTrail Lake, of Logs Insights, of the command line. */
const COLUMNS: readonly string[] = ['eventJson', 'eventjson', 'CloudTrailEvent', '@message', 'message'];

export const format: TextFormat = {
  id: 'csv-of-records',
  title: { en: 'CSV with whole records in a column', ko: '레코드 전체가 한 열에 있는 CSV' },
  read(text) {
    let column: string | undefined;
    const rows = csvRows(text, (headings) => {
      column = COLUMNS.find((name) => headings.includes(name));
      return column !== undefined;
    });
    return rows && column !== undefined ? recordsOf(rows, column) : undefined;
  },
};

function* recordsOf(rows: Iterable<Row | Unread>, column: string): Generator<JsonValue | Unread> {
  let line = 1;
  for (const row of rows) {
    line++;
    if (!(row instanceof Map)) yield row as Unread;
    else {
      const cell = row.get(column) as string;
      yield cell.trimStart().startsWith('{') ? JsonValue.of(cell) : { detail: `row ${line}` };
    }
  }
}
