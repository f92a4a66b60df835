import { searchEvents } from '../../../../activity/views/timeline.ts';
import type { ExitCode } from '../../../../kernel/person-error.ts';
import type { Cli } from '../../../cli.ts';
import { questionOf } from '../question.ts';
import { showTimeline } from '../show-timeline.ts';
import { filterOf, limitOf, type ViewOptions } from '../view-options.ts';
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
      await showTimeline(options, cli, found);
    }),
  );
}
