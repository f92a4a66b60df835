import { searchEvents } from '../../../../activity/views/timeline.ts';
import {
  checkSearchName,
  conditionOf,
  deleteSearch,
  namedSearches,
  saveSearch,
} from '../../../../app/saved-searches.ts';
import { EXIT, type ExitCode, PersonError } from '../../../../kernel/person-error.ts';
import type { Cli } from '../../../cli.ts';
import { questionOf } from '../question.ts';
import { showTimeline } from '../show-timeline.ts';
import { filterOf, limitOf } from '../view-options.ts';
import { withLog } from '../with-log.ts';
import { listText } from './list-text.ts';
import type { SearchOptions } from './options.ts';

export async function runSearch(
  condition: string | undefined,
  sources: readonly string[],
  options: SearchOptions,
  cli: Cli,
): Promise<ExitCode> {
  const { save, list, delete: forgotten } = options;
  if (list || forgotten !== undefined) {
    if (condition !== undefined) throw tooMuch(list ? '--list' : '--delete');
    if (forgotten !== undefined) await deleteSearch(forgotten, cli.env);
    const searches = await namedSearches(cli.env);
    cli.stdout.write(
      options.format === 'json'
        ? `${JSON.stringify({ schema: 'jikimi.searches/1', searches }, null, 2)}\n`
        : listText(searches, cli),
    );
    return EXIT.done;
  }
  if (condition === undefined) throw noCondition();
  if (save !== undefined) checkSearchName(save);
  const where = await conditionOf(condition, cli.env);
  return withLog(sources, options, cli, (log) =>
    questionOf(log, async (store) => {
      const found = await searchEvents(store, where, filterOf(options), limitOf(options));
      // Only what the database understood is kept.
      if (save !== undefined) await saveSearch(save, where, cli.env);
      await showTimeline(options, cli, found);
      if (save !== undefined && !options.quiet) {
        cli.stderr.write(
          `${cli.say({
            en: `Saved. Again, on any log: jikimi activity search ${save}`,
            ko: `저장했습니다. 다시 쓰려면(다른 로그에도 가능): jikimi activity search ${save}`,
          })}\n`,
        );
      }
    }),
  );
}

function tooMuch(option: string): PersonError {
  return new PersonError({
    code: 'BadSearch',
    text: { en: `${option} takes no condition.`, ko: `${option}에는 조건을 함께 쓸 수 없습니다.` },
    exitCode: EXIT.usage,
  });
}

function noCondition(): PersonError {
  return new PersonError({
    code: 'BadSearch',
    text: { en: 'There is no condition to search by.', ko: '검색할 조건이 없습니다.' },
    hint: {
      en: 'Give a condition in SQL or the name of a saved search: jikimi activity search --list',
      ko: 'SQL 조건이나 저장한 검색의 이름을 쓰세요: jikimi activity search --list',
    },
    exitCode: EXIT.usage,
  });
}
