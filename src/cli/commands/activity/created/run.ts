import { readCreated } from '../../../../activity/views/created.ts';
import { makeLinksAndCreated } from '../../../../app/prepare-log.ts';
import type { ExitCode } from '../../../../kernel/person-error.ts';
import { CREATED } from '../../../../reports/activity/views.ts';
import type { Cli } from '../../../cli.ts';
import { renderCreated } from '../../../terminal/activity/created.ts';
import { filterOf, limitOf, showRows } from '../view-options.ts';
import { withLog } from '../with-log.ts';
import type { CreatedOptions } from './options.ts';

export function runCreated(sources: readonly string[], options: CreatedOptions, cli: Cli): Promise<ExitCode> {
  return withLog(sources, options, cli, async ({ store }) => {
    await makeLinksAndCreated(store);
    const found = await readCreated(store, filterOf(options), options.left ?? false, limitOf(options));
    await showRows(options, cli, CREATED, found, (screen) => renderCreated(found, screen));
  });
}
