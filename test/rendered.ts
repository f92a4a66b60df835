import type { Checkup } from '../src/posture/checkup.ts';
import type { Report, ReportOptions } from '../src/reports/report.ts';

/** The whole text of a report. */
export function rendered(report: Report, checkup: Checkup, options: Partial<ReportOptions> = {}): string {
  const all = { language: 'en', timeZone: 'UTC', version: '0.0.0', ...options } as const;
  return [...report.render(checkup, all)].join('');
}
