/** One self-contained page for people: both languages, filters, charts, good on paper. Bounded: long lists are cut. */
import type { Markup } from './html/markup.ts';
import { pageOf } from './html/page.ts';
import type { Report } from './report.ts';

export const report: Report = {
  format: 'html',
  extension: 'html',
  render: (checkup, options) => [textOf(pageOf(checkup, options))],
};

/** The type allows for parts that are waited for; the page has none. */
function textOf(page: Markup): string {
  if (page instanceof Promise) throw new TypeError('A part of the page is asynchronous');
  return page.toString();
}
