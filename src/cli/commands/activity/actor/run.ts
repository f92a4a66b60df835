import { lineageOf } from '../../../../activity/sessions/lineage.ts';
import { type CreatedRow, createdBy } from '../../../../activity/views/created.ts';
import { makeLinksAndCreated } from '../../../../app/prepare-log.ts';
import type { ExitCode } from '../../../../kernel/person-error.ts';
import type { Cli } from '../../../cli.ts';
import { renderLineage } from '../../../terminal/activity/lineage.ts';
import { printAll } from '../../../terminal/stream.ts';
import { terminalOptions } from '../view-options.ts';
import { withLog } from '../with-log.ts';
import type { ActorOptions } from './options.ts';

export function runActor(
  who: string,
  sources: readonly string[],
  options: ActorOptions,
  cli: Cli,
): Promise<ExitCode> {
  return withLog(sources, options, cli, async ({ store }) => {
    await makeLinksAndCreated(store);
    const lineage = await lineageOf(store, who);
    const credentials = [...new Set([...lineage.of, ...lineage.down.map(({ child }) => child)])];
    const made: readonly CreatedRow[] = await createdBy(store, credentials);
    const pieces =
      options.format === 'json'
        ? [`${JSON.stringify({ schema: 'jikimi.actor/1', who, ...lineage, created: made }, null, 2)}\n`]
        : renderLineage(who, lineage, made, terminalOptions(options, cli));
    await printAll(pieces, cli.stdout);
  });
}
