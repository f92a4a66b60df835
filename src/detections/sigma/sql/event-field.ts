/** Where a field of a record lies in the table `events`: in a column of its own, else in the record as delivered. */
import { EVENT_COLUMNS, type EventColumn } from '../../../activity/event-columns.ts';
import type { Dialect } from './dialect.ts';

/** Columns that hold more than their field (see their `about`). */
const NOT_THE_FIELD = new Set(['event_id', 'account', 'region']);

const COLUMNS: ReadonlyMap<string, EventColumn> = new Map(
  (EVENT_COLUMNS as readonly EventColumn[])
    .filter(({ name, type }) => (type === 'VARCHAR' || type === 'BOOLEAN') && !NOT_THE_FIELD.has(name))
    .flatMap((column) => (column.path === undefined ? [] : [[column.path, column]])),
);

/** Null where the field has none. */
export function columnText(field: string): string | null {
  // What the ingest writes where a record names none.
  if (field === 'awsRegion') return "nullif(region, 'unknown')";
  const column = COLUMNS.get(field);
  if (!column) return null;
  return column.type === 'BOOLEAN' ? `cast(${column.name} as varchar)` : column.name;
}

const JSON_COLUMNS: ReadonlyMap<string, string> = new Map(
  (EVENT_COLUMNS as readonly EventColumn[])
    .filter(({ type, derived }) => type === 'JSON' && !derived)
    .flatMap(({ name, path }) => (path === undefined ? [] : [[path, name]])),
);

/** The column that holds what stands in the record under this name, with all below it. */
export function jsonColumn(step: string): string | null {
  return JSON_COLUMNS.get(step) ?? null;
}

/** Some value of the field passes; never null. */
export function someValue(
  dialect: Dialect,
  field: string,
  passes: (value: string) => string,
  variable: 'x' | 'y' = 'x',
): string {
  const column = columnText(field);
  return column === null
    ? dialect.some(field.split('.'), passes, variable)
    : `coalesce(${passes(column)}, false)`;
}

/** What a correlation groups by. */
export function scalarValue(dialect: Dialect, field: string): string {
  return columnText(field) ?? dialect.scalar(field.split('.'));
}
