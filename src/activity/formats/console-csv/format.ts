import { csvRows, type Row } from '../../csv-rows.ts';
import type { TextFormat, Unread } from '../../format.ts';
import { JsonValue } from '../../split/json-value.ts';
import { eventTime } from './event-time.ts';
import { type Column, columnNamed } from './headings.ts';

/**
 * Event history as the console downloads it in CSV. Who called is a name without a kind, what was asked is not there:
 * a record made of it holds what the row says and nothing else, and says in `readFrom` what it is.
 */
export const format: TextFormat = {
  id: 'console-csv',
  title: { en: 'Event history CSV of the console', ko: '콘솔의 이벤트 기록 CSV' },
  isLossy: true,
  read(text) {
    const rows = csvRows(text, (headings) => {
      const columns = new Set(headings.map(columnNamed));
      return columns.has('name') && columns.has('time');
    });
    return rows && recordsOf(rows);
  },
};

function* recordsOf(rows: Iterable<Row | Unread>): Generator<JsonValue | Unread> {
  let line = 1;
  for (const row of rows) {
    line++;
    if (row instanceof Map) yield* recordOf(row, line);
    else yield row as Unread;
  }
}

function* recordOf(row: Row, line: number): Generator<JsonValue | Unread> {
  const cells = new Map<Column, string>();
  for (const [heading, cell] of row) {
    const column = columnNamed(heading);
    if (column && cell !== '' && cell !== '-') cells.set(column, cell);
  }
  const name = cells.get('name');
  const time = eventTime(cells.get('time') ?? '');
  if (name === undefined || time === undefined) {
    yield { detail: `row ${line}` };
    return;
  }
  const [user, key] = [cells.get('user'), cells.get('key')];
  const record = {
    eventTime: time,
    eventSource: cells.get('source') ?? '',
    eventName: name,
    awsRegion: cells.get('region'),
    sourceIPAddress: cells.get('address'),
    userAgent: cells.get('agent'),
    errorCode: cells.get('error'),
    eventID: cells.get('id'),
    readOnly: yes(cells.get('readOnly')),
    userIdentity: { userName: user, accessKeyId: key },
    resources: resources(cells),
    readFrom: 'console-csv',
  };
  yield JsonValue.of(JSON.stringify(record));
}

function yes(cell: string | undefined): boolean | undefined {
  if (cell === undefined) return undefined;
  return /^(true|yes|예)$/i.test(cell) ? true : /^(false|no|아니요)$/i.test(cell) ? false : undefined;
}

function resources(cells: ReadonlyMap<Column, string>): unknown {
  const [type, name, list] = [cells.get('resourceType'), cells.get('resourceName'), cells.get('resources')];
  if (list?.startsWith('[')) {
    try {
      return JSON.parse(list);
    } catch {
      return undefined;
    }
  }
  return type === undefined && name === undefined
    ? undefined
    : [{ type, resourceName: name, ...(name?.startsWith('arn:') ? { ARN: name } : {}) }];
}
