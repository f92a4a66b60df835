import { readAddresses } from '../../../../activity/views/actors.ts';
import type { ExitCode } from '../../../../kernel/person-error.ts';
import { ADDRESSES } from '../../../../reports/activity/views.ts';
import type { Cli } from '../../../cli.ts';
import { renderAddresses } from '../../../terminal/activity/actors.ts';
import { filterOf, limitOf, showRows, type ViewOptions } from '../view-options.ts';
import { withLog } from '../with-log.ts';

export function runAddresses(sources: readonly string[], options: ViewOptions, cli: Cli): Promise<ExitCode> {
  return withLog(sources, options, cli, async ({ store }) => {
    const found = await readAddresses(store, filterOf(options), limitOf(options));
    await showRows(options, cli, ADDRESSES, found, (screen) => renderAddresses(found, screen));
  });
}
