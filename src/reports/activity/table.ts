/** Rows for machines: one declaration of the columns gives the CSV, the JSON lines and the JSON of a view. */
import { stringify } from 'csv-stringify/sync';
import type { Json } from '../../kernel/json.ts';
import { visible } from '../view/visible.ts';
import type { TableFormat } from './table-formats.ts';

export interface Column<Row> {
  /** As the heading and the member are called: `event_id`. */
  readonly name: string;
  readonly value: (row: Row) => Json | Date;
}

export interface Table<Row> {
  /** Name and version of the JSON: `jikimi.timeline/1`. */
  readonly schema: string;
  readonly columns: readonly Column<Row>[];
}

/** @param total how many rows there are in all, when not all are given */
export function writeTable<Row>(
  { schema, columns }: Table<Row>,
  rows: readonly Row[],
  total: number,
  format: TableFormat,
  /** Spreadsheets know UTF-8 by its mark; other programs stumble over it. */
  { bom = true }: { readonly bom?: boolean } = {},
): string {
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map(({ name, value }) => [name, plain(value(row))] as const)),
  );
  if (format === 'json') return `${JSON.stringify({ schema, total, rows: objects }, null, 2)}\n`;
  if (format === 'jsonl') return objects.map((row) => `${JSON.stringify(row)}\n`).join('');
  return stringify(
    objects.map((row) => columns.map(({ name }) => cell(row[name] ?? null))),
    {
      header: true,
      columns: columns.map(({ name }) => name),
      bom,
      escape_formulas: true,
      record_delimiter: 'windows',
      cast: { string: visible },
    },
  );
}

const plain = (value: Json | Date): Json => (value instanceof Date ? value.toISOString() : value);

function cell(value: Json): string | number {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' ');
}
