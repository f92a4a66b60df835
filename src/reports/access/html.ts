/** One self-contained page for people: who can get in, who has been in, how to full rights. Bounded: long lists are cut. */
import type { Access } from '../../access/access.ts';
import { textOf } from '../html/markup.ts';
import { accessPage } from './html/page.ts';
import type { AccessReportOptions } from './report.ts';

export function accessHtml(access: Access, options: AccessReportOptions): string {
  return textOf(accessPage(access, options));
}
