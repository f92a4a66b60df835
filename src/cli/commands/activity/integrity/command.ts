import { type Command, Option } from 'commander';
import type { Cli } from '../../../cli.ts';
import { day, list } from '../../../option-values.ts';
import { addSignInOptions, addTraceOption } from '../../sign-in-options.ts';
import type { IntegrityOptions } from './options.ts';

export function addIntegrity(activity: Command, cli: Cli): void {
  const { say } = cli;
  const integrity = activity
    .command('integrity')
    .summary(say({ en: 'was the log itself altered', ko: '로그 자체가 변경되었는지' }))
    .description(
      say({
        en: 'Holds delivered log files against the digests that CloudTrail signs every hour: altered, missing, extra files, gaps.',
        ko: '전송된 로그 파일을 CloudTrail이 매시간 서명하는 다이제스트와 비교해 변경, 누락, 추가된 파일과 빈 시간을 찾습니다.',
      }),
    )
    .argument(
      '<sources...>',
      say({
        en: 'folders with logs and digests, or s3://bucket/prefix',
        ko: '로그와 다이제스트가 있는 폴더 또는 s3://버킷/접두사',
      }),
    );
  addSignInOptions(integrity, cli);
  addTraceOption(integrity, cli);
  integrity.optionsGroup(say({ en: 'What to check:', ko: '확인할 내용:' }));
  integrity.option(
    '--keys <file>',
    say({
      en: 'what "aws cloudtrail list-public-keys" printed',
      ko: '"aws cloudtrail list-public-keys"의 출력 파일',
    }),
  );
  integrity.addOption(
    new Option('--from <day>', say({ en: 'from this UTC day', ko: '이 날짜(UTC)부터' })).argParser(
      day('--from'),
    ),
  );
  integrity.addOption(
    new Option('--to <day>', say({ en: 'to this UTC day', ko: '이 날짜(UTC)까지' })).argParser(day('--to')),
  );
  integrity.addOption(
    new Option('--regions <names>', say({ en: 'only these regions', ko: '이 리전만' })).argParser(
      list('--regions'),
    ),
  );
  integrity.optionsGroup(say({ en: 'Output:', ko: '출력:' }));
  integrity.option('--json', say({ en: 'as JSON', ko: 'JSON으로' }));
  integrity.option('--quiet', say({ en: 'no progress, no remarks', ko: '진행 상황과 안내를 표시하지 않음' }));
  integrity.action(async (sources: string[], options: IntegrityOptions) => {
    const { runIntegrity } = await import('./run.ts');
    cli.exitCode = await runIntegrity(sources, options, cli);
  });
}
