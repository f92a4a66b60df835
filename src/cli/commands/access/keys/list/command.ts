import { type Command, Option } from 'commander';
import type { Cli } from '../../../../cli.ts';
import { days } from '../../../../option-values.ts';
import { addSourceOptions } from '../../../sign-in-options.ts';
import type { ListOptions } from './options.ts';

/** What `jikimi access keys` does by itself. */
export function addList(keys: Command, cli: Cli): void {
  const { say } = cli;
  const list = keys
    .command('list', { isDefault: true })
    .summary(
      say({
        en: 'every access key: whose, how old, last used',
        ko: '모든 액세스 키: 누구 것이고 얼마나 되었고 언제 썼는지',
      }),
    )
    .description(
      say({
        en: 'Lists every access key of the account, worst first: whose it is, how old, when it was last used, and what to do.',
        ko: '계정의 모든 액세스 키를 문제가 큰 것부터 보여 줍니다. 누구 것이고 얼마나 되었고 언제 썼는지, 무엇을 해야 하는지 알려 줍니다.',
      }),
    );
  addSourceOptions(list, cli);
  list.optionsGroup(say({ en: 'What to show:', ko: '표시할 내용:' }));
  list.addOption(
    new Option(
      '--idle-days <days>',
      say({ en: 'unused this long counts as unused (45)', ko: '이 기간 동안 쓰지 않으면 미사용으로 봄(45)' }),
    ).argParser(days('--idle-days')),
  );
  list.addOption(
    new Option(
      '--key-age-days <days>',
      say({ en: 'older than this counts as old (90)', ko: '이 기간이 지나면 오래된 키로 봄(90)' }),
    ).argParser(days('--key-age-days')),
  );
  list.option('--json', say({ en: 'as JSON', ko: 'JSON으로' }));
  list.option('--quiet', say({ en: 'no progress, no remarks', ko: '진행 상황과 안내를 표시하지 않음' }));
  list.action(async (options: ListOptions) => {
    const { runList } = await import('./run.ts');
    cli.exitCode = await runList(options, cli);
  });
}
