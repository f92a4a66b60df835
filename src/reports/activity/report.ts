import type { Story } from '../../activity/views/story.ts';
import type { Text } from '../../kernel/text.ts';
import type { ReportOptions } from '../report.ts';
import type { ToldActivity } from './incidents-json.ts';

/** What a page about a log shows: the incidents, and what their pictures need. */
export interface ActivityAccount extends ToldActivity {
  /** Of the incidents worth a story, by id. */
  readonly stories: ReadonlyMap<string, Story>;
  readonly caseName: string;
  readonly isSample: boolean;
  /** Files and places that were not read, or not whole. */
  readonly unread: readonly { readonly place: string; readonly why: Text }[];
}

export type ActivityReportOptions = ReportOptions;
