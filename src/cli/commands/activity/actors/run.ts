import { readActors } from '../../../../activity/views/actors.ts';
import type { ExitCode } from '../../../../kernel/person-error.ts';
import { ACTORS } from '../../../../reports/activity/views.ts';
import type { Cli } from '../../../cli.ts';
import { renderActors } from '../../../terminal/activity/actors.ts';
import { filterOf, limitOf, showRows, type ViewOptions } from '../view-options.ts';
import { withLog } from '../with-log.ts';

export function runActors(sources: readonly string[], options: ViewOptions, cli: Cli): Promise<ExitCode> {
  return withLog(sources, options, cli, async ({ store }) => {
    const found = await readActors(store, filterOf(options), limitOf(options));
    await showRows(options, cli, ACTORS, found, (screen) => renderActors(found, screen));
  });
}
