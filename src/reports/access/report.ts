import type { Text } from '../../kernel/text.ts';
import type { ReportOptions } from '../report.ts';

/** What an access report for people needs beside the access itself. */
export interface AccessReportOptions extends ReportOptions {
  /** Title of a technique by its id. */
  readonly titles: ReadonlyMap<string, Text>;
  readonly isSample: boolean;
}
