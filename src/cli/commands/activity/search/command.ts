import type { Command } from 'commander';
import type { Cli } from '../../../cli.ts';
import { addLogOptions } from '../log-options.ts';
import { addFilterOptions, addShowOptions, TIMELINE_FORMATS, type ViewOptions } from '../view-options.ts';

export function addSearch(activity: Command, cli: Cli): void {
  const { say } = cli;
  const search = activity
    .command('search')
    .summary(say({ en: 'events for which a condition in SQL holds', ko: 'SQL 조건에 맞는 이벤트' }))
    .description(
      say({
        en: `Shows the events for which a condition in SQL over the table "events" holds. The columns: docs/activity-store.md. Example: jikimi activity search "name = 'RunInstances' and region <> 'ap-northeast-2'"`,
        ko: `"events" 테이블에서 SQL 조건에 맞는 이벤트를 보여 줍니다. 열 이름은 docs/activity-store.md에 있습니다. 예: jikimi activity search "name = 'RunInstances' and region <> 'ap-northeast-2'"`,
      }),
    )
    .argument('<condition>', say({ en: 'what follows WHERE', ko: 'WHERE 다음에 오는 조건' }));
  addLogOptions(search, cli);
  addFilterOptions(search, cli);
  addShowOptions(search, cli, TIMELINE_FORMATS);
  search.action(async (condition: string, sources: string[], options: ViewOptions) => {
    const { runSearch } = await import('./run.ts');
    cli.exitCode = await runSearch(condition, sources, options, cli);
  });
}
