import { type Command, Option } from 'commander';
import type { Cli } from '../../../cli.ts';
import { days, list } from '../../../option-values.ts';
import { addSignInOptions, addTraceOption } from '../../sign-in-options.ts';
import type { FetchOptions } from './options.ts';

export function addFetch(activity: Command, cli: Cli): void {
  const { say } = cli;
  const fetch = activity
    .command('fetch')
    .summary(say({ en: "fetch AWS's own record of 90 days", ko: 'AWS에 있는 90일 기록 가져오기' }))
    .description(
      say({
        en: 'Fetches Event history, which AWS keeps for 90 days in every account, trail or not: of all regions, changes first. AWS gives 100 events a second in each region. Stopped, it goes on from there with the same command.',
        ko: '추적이 없어도 AWS가 모든 계정에 90일 동안 보관하는 이벤트 기록을 모든 리전에서, 변경한 것부터 가져옵니다. AWS는 리전마다 초당 100건을 줍니다. 중간에 멈춰도 같은 명령으로 이어서 가져옵니다.',
      }),
    );
  addSignInOptions(fetch, cli);
  fetch.addOption(
    new Option(
      '--regions <names>',
      say({
        en: 'only these regions, instead of all that are enabled',
        ko: '활성화된 모든 리전 대신 이 리전만',
      }),
    ).argParser(list('--regions')),
  );
  addTraceOption(fetch, cli);
  fetch.optionsGroup(say({ en: 'What to fetch:', ko: '가져올 내용:' }));
  fetch.addOption(
    new Option('--days <days>', say({ en: 'how far back (90)', ko: '며칠 전까지(90)' })).argParser(
      days('--days'),
    ),
  );
  fetch.option(
    '--reads',
    say({ en: 'also calls that only read: many more', ko: '읽기만 하는 호출도(훨씬 많음)' }),
  );
  fetch.option('--key <id>', say({ en: 'only what this access key did', ko: '이 액세스 키가 한 것만' }));
  fetch.option(
    '--case <name>',
    say({ en: "the case to keep it in (the account's number)", ko: '보관할 사건 이름(계정 번호)' }),
  );
  fetch.optionsGroup(say({ en: 'Output:', ko: '출력:' }));
  fetch.option('--json', say({ en: 'as JSON', ko: 'JSON으로' }));
  fetch.option('--quiet', say({ en: 'no progress, no remarks', ko: '진행 상황과 안내를 표시하지 않음' }));
  fetch.action(async (options: FetchOptions) => {
    const { runFetch } = await import('./run.ts');
    cli.exitCode = await runFetch(options, cli);
  });
}
