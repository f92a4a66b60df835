/** One self-contained page for people: both languages, filters, charts, good on paper. Bounded: long lists are cut. */
import { textOf } from './html/markup.ts';
import { pageOf } from './html/page.ts';
import type { Report } from './report.ts';

export const report: Report = {
  format: 'html',
  extension: 'html',
  render: (checkup, options) => [textOf(pageOf(checkup, options))],
};
