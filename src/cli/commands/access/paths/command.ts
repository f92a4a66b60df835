import { type Command, Option } from 'commander';
import type { Cli } from '../../../cli.ts';
import { text } from '../../../option-values.ts';
import { addSourceOptions } from '../../sign-in-options.ts';
import type { PathsOptions } from './options.ts';

export function addPaths(access: Command, cli: Cli): void {
  const { say } = cli;
  const paths = access
    .command('paths')
    .summary(say({ en: 'how somebody could become an administrator', ko: '누가 관리자가 될 수 있는지' }))
    .description(
      say({
        en: 'Shows how users and roles without full rights could get them, step by step, and what each step rests on.',
        ko: '모든 권한이 없는 사용자와 역할이 어떻게 권한을 얻을 수 있는지 단계별로, 근거와 함께 보여 줍니다.',
      }),
    );
  addSourceOptions(paths, cli);
  paths.optionsGroup(say({ en: 'What to show:', ko: '표시할 내용:' }));
  paths.option(
    '--principal <name>',
    say({
      en: 'only from users and roles whose ARN contains this',
      ko: 'ARN에 이 말이 들어 있는 사용자와 역할에서 시작하는 것만',
    }),
  );
  paths.addOption(
    new Option(
      '--to <name>',
      say({
        en: 'to this user or role instead of full rights: name, ARN or admin',
        ko: '모든 권한 대신 이 사용자나 역할로 가는 경로: 이름, ARN, admin',
      }),
    ).argParser(text('--to')),
  );
  paths.option(
    '--confirm',
    say({
      en: "ask AWS's policy simulator about every step; it changes nothing, and takes a call for each",
      ko: '각 단계를 AWS 정책 시뮬레이터에 확인(아무것도 바꾸지 않으며 단계마다 호출 1회)',
    }),
  );
  paths.option('--json', say({ en: 'as JSON', ko: 'JSON으로' }));
  paths.option('--quiet', say({ en: 'no progress, no remarks', ko: '진행 상황과 안내를 표시하지 않음' }));
  paths.action(async (options: PathsOptions) => {
    const { runPaths } = await import('./run.ts');
    cli.exitCode = await runPaths(options, cli);
  });
}
