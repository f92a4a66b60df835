import { sqlText } from '../../store/duckdb/sql-text.ts';
import { EVENT_COLUMNS, type EventColumn } from '../event-columns.ts';
import { MAX_LINE_BYTES } from './piece-writer.ts';

const COLUMNS: readonly EventColumn[] = EVENT_COLUMNS;

const STORED = COLUMNS.filter(({ derived }) => !derived);

export const COLUMN_NAMES = STORED.map(({ name }) => `"${name}"`).join(', ');

export const PARTITION = ['account', 'region', 'day'] as const;

/** Where neither the record nor the caller says. */
const UNKNOWN = `'unknown'`;

/**
 * The rows of a piece. One pass of the JSON: `from_json` takes all values out of a record at once. Everything is taken
 * as text and then tried as what it should be, so that no record is lost for a field of another type.
 */
export function pieceRows(path: string, onlyValid: boolean): string {
  const known = new Map<string, string>([
    ['event_id', `coalesce(${textOf('eventID')}, json_extract_string(raw, '$.eventId'), 'md5:' || md5(raw))`],
    ['actor', ACTOR],
    ['raw', 'raw'],
    ['file', 'file'],
    ['account', `coalesce(${textOf('recipientAccountId')}, ${textOf('userIdentity.accountId')}, ${UNKNOWN})`],
    ['region', `coalesce(${textOf('awsRegion')}, ${UNKNOWN})`],
    ['day', `coalesce(strftime(try_cast(${textOf('eventTime')} as timestamp), '%Y-%m-%d'), ${UNKNOWN})`],
  ]);
  const values = STORED.map(({ name, type, path: where }) => {
    const value = known.get(name) ?? (where && typed(textOf(where), type));
    if (!value) throw new TypeError(`The ingest does not know the column ${name}`);
    return `${value} as "${name}"`;
  });
  return `select ${values.join(', ')} from (
    select file, raw, from_json(raw, ${sqlText(JSON.stringify(structure()))}) as r from ${pieceLines(path)}
    ${onlyValid ? 'where json_valid(raw)' : ''}
  )`;
}

/** Lines of a piece that are no JSON, by file. */
export function invalidLines(path: string): string {
  return `select file, count(*) as count from ${pieceLines(path)} where not json_valid(raw) group by file`;
}

function pieceLines(path: string): string {
  return `read_csv(${sqlText(path)}, columns = {'file': 'VARCHAR', 'raw': 'VARCHAR'}, delim = chr(1), quote = '',
    escape = '', header = false, auto_detect = false, new_line = '\\n', max_line_size = ${MAX_LINE_BYTES},
    buffer_size = ${2 * MAX_LINE_BYTES})`;
}

const ACTOR = `coalesce(${[
  textOf('userIdentity.sessionContext.sessionIssuer.arn'),
  textOf('userIdentity.arn'),
  `${textOf('userIdentity.accountId')} || ':' || ${textOf('userIdentity.principalId')}`,
  textOf('userIdentity.invokedBy'),
].join(', ')})`;

function textOf(path: string): string {
  return ['r', ...path.split('.').map((part) => `"${part}"`)].join('.');
}

function typed(text: string, type: EventColumn['type']): string {
  if (type === 'JSON') return `nullif(${text}, 'null')`;
  return type === 'VARCHAR' ? text : `try_cast(${text} as ${type})`;
}

/** Of the values that columns are made from; for `from_json`. */
function structure(): object {
  const root: Record<string, unknown> = {};
  for (const { path, type } of STORED) {
    if (!path) continue;
    const parts = path.split('.');
    const last = parts.pop() ?? path;
    let at = root;
    for (const part of parts) {
      const next = (at[part] ?? {}) as Record<string, unknown>;
      at[part] = next;
      at = next;
    }
    at[last] = type === 'JSON' ? 'JSON' : 'VARCHAR';
  }
  return root;
}
