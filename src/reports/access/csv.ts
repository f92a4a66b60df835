/** The timeline, one row a moment: UTF-8 with a byte order mark, and no cell that a spreadsheet takes for a formula. */
import { stringify } from 'csv-stringify/sync';
import type { Access } from '../../access/access.ts';
import { visible } from '../view/visible.ts';
import { MOMENT_WORDS } from './words.ts';

const COLUMNS = ['at', 'who', 'kind', 'what_en', 'what_ko', 'from', 'region', 'detail', 'source', 'as_of'];

export function accessCsv({ timeline }: Access): string {
  const rows = timeline.map((moment) => ({
    ...moment,
    what_en: MOMENT_WORDS[moment.kind].en,
    what_ko: MOMENT_WORDS[moment.kind].ko,
    as_of: moment.asOf,
  }));
  return stringify(rows, {
    header: true,
    columns: COLUMNS,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { string: visible },
  });
}
