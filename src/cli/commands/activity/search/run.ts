import { searchEvents } from '../../../../activity/views/timeline.ts';
import type { ExitCode } from '../../../../kernel/person-error.ts';
import { TIMELINE } from '../../../../reports/activity/views.ts';
import type { Cli } from '../../../cli.ts';
import { renderTimeline } from '../../../terminal/activity/timeline.ts';
import { questionOf } from '../question.ts';
import { filterOf, limitOf, showRows, type ViewOptions } from '../view-options.ts';
import { withLog } from '../with-log.ts';

export function runSearch(
  condition: string,
  sources: readonly string[],
  options: ViewOptions,
  cli: Cli,
): Promise<ExitCode> {
  return withLog(sources, options, cli, (log) =>
    questionOf(log, async (store) => {
      const found = await searchEvents(store, condition, filterOf(options), limitOf(options));
      await showRows(options, cli, TIMELINE, found, (screen) => renderTimeline(found, screen));
    }),
  );
}
