/** One self-contained page for people: the incidents of a log as stories, with pictures. Bounded: long lists are cut. */
import { textOf } from '../html/markup.ts';
import { activityPage } from './html/page.ts';
import type { ActivityAccount, ActivityReportOptions } from './report.ts';

export function activityHtml(account: ActivityAccount, options: ActivityReportOptions): string {
  return textOf(activityPage(account, options));
}
