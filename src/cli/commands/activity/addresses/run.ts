import { readAddresses } from '../../../../activity/views/actors.ts';
import type { ExitCode } from '../../../../kernel/person-error.ts';
import { ADDRESSES } from '../../../../reports/activity/views.ts';
import type { Cli } from '../../../cli.ts';
import { renderAddresses } from '../../../terminal/activity/actors.ts';
import { type AddressDatabaseOptions, placeOfFrom } from '../address-db-option.ts';
import { filterOf, limitOf, showRows, type ViewOptions } from '../view-options.ts';
import { withLog } from '../with-log.ts';

export async function runAddresses(
  sources: readonly string[],
  options: ViewOptions & AddressDatabaseOptions,
  cli: Cli,
): Promise<ExitCode> {
  const placeOf = await placeOfFrom(options);
  return withLog(sources, options, cli, async ({ store }) => {
    const { rows, total } = await readAddresses(store, filterOf(options), limitOf(options));
    const found = { rows: rows.map((row) => ({ ...row, ...placeOf?.(row.address) })), total };
    await showRows(options, cli, ADDRESSES, found, (screen) => renderAddresses(found, screen));
  });
}
