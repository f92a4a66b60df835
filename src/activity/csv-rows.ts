/** The rows of a CSV by its headings. Rows may be longer or shorter than the headings; a last row may be cut. */
import { parse } from 'csv-parse/sync';
import type { TextFile, Unread } from './format.ts';

export type Row = ReadonlyMap<string, string>;

/** Undefined: no heading that `knows`. */
export function csvRows(
  { bytes, start, firstLine }: TextFile,
  knows: (headings: readonly string[]) => boolean,
): Iterable<Row | Unread> | undefined {
  const delimiter = firstLine.includes('\t') && !firstLine.includes(',') ? '\t' : ',';
  const headings = cells(firstLine, delimiter)[0]?.map((cell) => cell.trim());
  return headings && knows(headings) ? rows(bytes.subarray(start), delimiter, headings) : undefined;
}

function* rows(bytes: Buffer, delimiter: string, headings: readonly string[]): Generator<Row | Unread> {
  const unread: Unread[] = [];
  const all = cells(bytes, delimiter, ({ message }) => unread.push({ detail: message }));
  for (const row of all.slice(1)) {
    yield new Map(headings.map((heading, column) => [heading, row[column] ?? '']));
  }
  yield* unread;
}

function cells(
  text: Buffer | string,
  delimiter: string,
  onSkip?: (error: Error) => void,
): readonly (readonly string[])[] {
  return parse(text, {
    delimiter,
    relaxColumnCount: true,
    skipEmptyLines: true,
    skipRecordsWithError: true,
    onSkip: (error) => {
      if (error) onSkip?.(error);
    },
  });
}
