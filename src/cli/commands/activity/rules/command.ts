import type { Command } from 'commander';
import type { Cli } from '../../../cli.ts';
import type { LintOptions } from './options.ts';

export function addRules(activity: Command, cli: Cli): void {
  const { say } = cli;
  const rules = activity
    .command('rules')
    .helpCommand(false)
    .summary(say({ en: 'the detection rules, ours and your own', ko: '기본 탐지 규칙과 내 규칙' }))
    .description(say({ en: 'All about Sigma rules.', ko: 'Sigma 규칙을 다룹니다.' }));
  const lint = rules
    .command('lint')
    .summary(
      say({ en: 'rules that cannot fire, or cannot be read', ko: '동작하지 않거나 읽을 수 없는 규칙' }),
    )
    .description(
      say({
        en: 'Reads Sigma rules and names those that can never fire or are not understood: file, line, reason. Without a path, the rules of jikimi itself.',
        ko: 'Sigma 규칙을 읽어 결코 동작하지 않거나 이해할 수 없는 규칙의 파일, 줄, 이유를 알려 줍니다. 경로가 없으면 jikimi의 규칙을 확인합니다.',
      }),
    )
    .argument('[paths...]', say({ en: 'rule files and folders', ko: '규칙 파일과 폴더' }))
    .option('--json', say({ en: 'as JSON', ko: 'JSON으로' }));
  lint.action(async (paths: string[], options: LintOptions) => {
    const { runLint } = await import('./run.ts');
    cli.exitCode = await runLint(paths, options, cli);
  });
}
