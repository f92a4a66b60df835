import { type Command, Option } from 'commander';
import type { Cli } from '../../../../cli.ts';
import { days } from '../../../../option-values.ts';
import { addSignInOptions, addTraceOption } from '../../../sign-in-options.ts';
import type { RotateOptions } from './options.ts';

export function addRotate(keys: Command, cli: Cli): void {
  const { say } = cli;
  const rotate = keys
    .command('rotate')
    .summary(say({ en: 'replace a key without breaking anything', ko: '중단 없이 액세스 키 교체' }))
    .description(
      say({
        en: 'Guides you through replacing an access key: make a second one, hand it over, watch the use move, switch the old one off, wait, delete it. It only reads and says what to type; run it again with --resume to learn whether the next step is safe.',
        ko: '액세스 키 교체를 단계별로 안내합니다. 두 번째 키를 만들고, 넘겨주고, 사용이 옮겨 갔는지 보고, 이전 키를 끄고, 기다렸다가 삭제합니다. 읽기만 하고 입력할 명령을 알려 줍니다. --resume으로 다시 실행하면 다음 단계가 안전한지 알려 줍니다.',
      }),
    )
    .usage(say({ en: '[options] <user>', ko: '[옵션] <user>' }))
    .argument('<user>', say({ en: 'IAM user', ko: 'IAM 사용자' }));
  addSignInOptions(rotate, cli);
  addTraceOption(rotate, cli);
  rotate.optionsGroup(say({ en: 'The rotation:', ko: '교체:' }));
  rotate.option(
    '--resume <file>',
    say({ en: 'go on from this file of an earlier run', ko: '이전 실행이 남긴 파일에서 계속' }),
  );
  rotate.option(
    '--key <id>',
    say({ en: 'the key to replace, where there are two', ko: '키가 두 개일 때 교체할 키' }),
  );
  rotate.addOption(
    new Option(
      '--watch-days <days>',
      say({
        en: 'how long the old key must rest before each step (7)',
        ko: '단계마다 이전 키를 쓰지 않아야 하는 기간(7)',
      }),
    ).argParser(days('--watch-days')),
  );
  rotate.optionsGroup(say({ en: 'Output:', ko: '출력:' }));
  rotate.option('--json', say({ en: 'as JSON', ko: 'JSON으로' }));
  rotate.option(
    '--timezone <name>',
    say({ en: 'for the times shown: Asia/Seoul', ko: '표시할 시각의 시간대: Asia/Seoul' }),
  );
  rotate.option('--quiet', say({ en: 'no progress, no remarks', ko: '진행 상황과 안내를 표시하지 않음' }));
  rotate.action(async (user: string, options: RotateOptions) => {
    const { runRotate } = await import('./run.ts');
    cli.exitCode = await runRotate(user, options, cli);
  });
}
