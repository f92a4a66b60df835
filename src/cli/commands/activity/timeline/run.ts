import { readTimeline } from '../../../../activity/views/timeline.ts';
import type { ExitCode } from '../../../../kernel/person-error.ts';
import type { Cli } from '../../../cli.ts';
import { showTimeline } from '../show-timeline.ts';
import { filterOf, limitOf } from '../view-options.ts';
import { withLog } from '../with-log.ts';
import type { TimelineOptions } from './options.ts';

export function runTimeline(
  sources: readonly string[],
  options: TimelineOptions,
  cli: Cli,
): Promise<ExitCode> {
  return withLog(sources, options, cli, async ({ store }) => {
    const found = await readTimeline(store, filterOf(options), limitOf(options));
    await showTimeline(options, cli, found, options.explain);
  });
}
