/** One self-contained page for people: both languages, filters, charts, good on paper. */
import { pageOf } from './html/page.ts';
import type { Report } from './report.ts';

export const report: Report = {
  format: 'html',
  extension: 'html',
  render: async (checkup, options) => String(await pageOf(checkup, options)),
};
