import { readTimeline } from '../../../../activity/views/timeline.ts';
import type { ExitCode } from '../../../../kernel/person-error.ts';
import type { Cli } from '../../../cli.ts';
import { showTimeline } from '../show-timeline.ts';
import { filterOf, limitOf, type ViewOptions } from '../view-options.ts';
import { withLog } from '../with-log.ts';

export function runTimeline(sources: readonly string[], options: ViewOptions, cli: Cli): Promise<ExitCode> {
  return withLog(sources, options, cli, async ({ store }) => {
    const found = await readTimeline(store, filterOf(options), limitOf(options));
    await showTimeline(options, cli, found);
  });
}
