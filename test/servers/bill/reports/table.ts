/** A report before it is a file: columns, and the lines they read. */
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { decimal, double } from '../amount.ts';
import type { ReportLine } from './report-lines.ts';

/** Amounts are ten-thousand-millionths; absent is null. */
export type Cell = string | bigint | Date | Readonly<Record<string, string>> | undefined;

export interface ReportColumn {
  readonly name: string;
  readonly type: 'string' | 'double' | 'timestamp' | 'map';
  /** The same for every line of a charge in a month. */
  readonly ofCharge: boolean;
  readonly read: (line: ReportLine) => Cell;
}

/** How a format writes amounts and times in CSV. */
export interface CsvStyle {
  readonly amount: (value: bigint) => string;
  readonly time: (at: Date) => string;
}

export function csvOf(
  columns: readonly ReportColumn[],
  lines: readonly ReportLine[],
  style: CsvStyle,
): Buffer {
  const varying = columns.flatMap(({ ofCharge }, index) => (ofCharge ? [] : [index]));
  const known = new Map<ReportLine['item']['charge'], string[]>();
  const rows = [columns.map(({ name }) => quoted(name)).join(',')];
  const textOf = (index: number, line: ReportLine): string => {
    const cell = columns[index]?.read(line);
    if (typeof cell === 'bigint') return style.amount(cell);
    if (cell instanceof Date) return style.time(cell);
    return quoted(typeof cell === 'object' ? JSON.stringify(cell) : (cell ?? ''));
  };
  for (const line of lines) {
    const { charge } = line.item;
    const cells = known.get(charge) ?? columns.map((_, index) => textOf(index, line));
    known.set(charge, cells);
    for (const index of varying) cells[index] = textOf(index, line);
    rows.push(cells.join(','));
  }
  return gzipSync(`${rows.join('\n')}\n`, { level: 4 });
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** As Java writes a double, which AWS's exports are written by: `5.0E-6`. */
export function javaDouble(value: bigint): string {
  const text = decimal(value);
  const size = Math.abs(Number(text));
  if (size === 0 || (size >= 1e-3 && size < 1e7)) return text;
  const [mantissa = '', exponent] = Number(text).toExponential().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}

type ParquetOptions = Parameters<typeof parquetWriteBuffer>[0];

/** Compressed with Snappy; maps are Parquet's, as AWS writes them. */
export function parquetOf(columns: readonly ReportColumn[], lines: readonly ReportLine[]): Buffer {
  const columnData: ParquetOptions['columnData'] = columns.map((column) => ({
    name: column.name,
    data: cells(column, lines),
  }));
  const schema: NonNullable<ParquetOptions['schema']> = [
    { name: 'schema', num_children: columns.length },
    ...columns.flatMap(({ name, type }) => elements(name, type)),
  ];
  return Buffer.from(
    parquetWriteBuffer({ columnData, schema, statistics: false, createdBy: 'jikimi test server' }),
  );
}

/** As Parquet takes them. */
function cells({ read, ofCharge }: ReportColumn, lines: readonly ReportLine[]): unknown[] {
  const known = new Map<ReportLine['item']['charge'], unknown>();
  return lines.map((line) => {
    const { charge } = line.item;
    if (ofCharge && known.has(charge)) return known.get(charge);
    const cell = read(line);
    const value = typeof cell === 'bigint' ? double(cell) : (cell ?? null);
    known.set(charge, value);
    return value;
  });
}

function elements(name: string, type: ReportColumn['type']): NonNullable<ParquetOptions['schema']> {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  if (type === 'double') return [{ ...optional, type: 'DOUBLE' }];
  if (type === 'timestamp') return [{ ...optional, type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' }];
  if (type === 'string') return [{ ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' }];
  const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
  return [
    { ...optional, converted_type: 'MAP', num_children: 1 },
    { name: 'key_value', repetition_type: 'REPEATED', num_children: 2 },
    { ...text, name: 'key', repetition_type: 'REQUIRED' },
    { ...text, name: 'value', repetition_type: 'OPTIONAL' },
  ];
}
