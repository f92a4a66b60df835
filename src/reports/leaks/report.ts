import type { LeakScan } from '../../leaks/leak.ts';
import type { ReportOptions } from '../report.ts';

/** What `access keys scan` writes besides the terminal's page. */
export const LEAK_FORMATS = ['json', 'sarif', 'csv'] as const;

type LeakFormat = (typeof LEAK_FORMATS)[number];

export interface LeakReport {
  readonly format: LeakFormat;
  readonly render: (scan: LeakScan, options: ReportOptions) => Iterable<string> & object;
}
