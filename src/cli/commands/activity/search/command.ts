import { type Command, Option } from 'commander';
import type { Cli } from '../../../cli.ts';
import { addLogOptions } from '../log-options.ts';
import { addFilterOptions, addShowOptions, TIMELINE_FORMATS } from '../view-options.ts';
import type { SearchOptions } from './options.ts';

export function addSearch(activity: Command, cli: Cli): void {
  const { say } = cli;
  const search = activity
    .command('search')
    .summary(say({ en: 'events for which a condition in SQL holds', ko: 'SQL 조건에 맞는 이벤트' }))
    .description(
      say({
        en: `Shows the events for which a condition in SQL over the table "events" holds. The columns: docs/activity-store.md. Example: jikimi activity search "name = 'RunInstances' and region <> 'ap-northeast-2'"\n\nA condition can be kept under a name, and some are included: jikimi activity search --list`,
        ko: `"events" 테이블에서 SQL 조건에 맞는 이벤트를 보여 줍니다. 열 이름은 docs/activity-store.md에 있습니다. 예: jikimi activity search "name = 'RunInstances' and region <> 'ap-northeast-2'"\n\n조건에 이름을 붙여 저장할 수 있고, 기본으로 들어 있는 검색도 있습니다: jikimi activity search --list`,
      }),
    )
    .argument(
      '[condition]',
      say({
        en: 'what follows WHERE, or the name of a saved search',
        ko: 'WHERE 다음에 오는 조건 또는 저장한 검색의 이름',
      }),
    );
  addLogOptions(search, cli);
  search.optionsGroup(say({ en: 'Saved searches:', ko: '저장한 검색:' }));
  search.option(
    '--save <name>',
    say({ en: 'keep the condition under this name', ko: '조건을 이 이름으로 저장' }),
  );
  search.addOption(
    new Option(
      '--list',
      say({ en: 'what can be asked by name', ko: '이름으로 쓸 수 있는 검색 목록' }),
    ).conflicts(['save', 'delete']),
  );
  search.addOption(
    new Option('--delete <name>', say({ en: 'forget a saved search', ko: '저장한 검색 삭제' })).conflicts(
      'save',
    ),
  );
  addFilterOptions(search, cli);
  addShowOptions(search, cli, TIMELINE_FORMATS);
  search.action(async (condition: string | undefined, sources: string[], options: SearchOptions) => {
    const { runSearch } = await import('./run.ts');
    cli.exitCode = await runSearch(condition, sources, options, cli);
  });
}
