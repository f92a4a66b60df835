import { type Command, Option } from 'commander';
import type { Cli } from '../../../cli.ts';
import { oneOf } from '../../../option-values.ts';
import { DIALECT_NAMES, type LintOptions, type RuleSqlOptions } from './options.ts';

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
  const sql = rules
    .command('sql')
    .summary(say({ en: 'the rules as SQL, for Athena or Trino', ko: '규칙을 SQL로 출력(Athena, Trino)' }))
    .description(
      say({
        en: 'Prints the rules as SELECT statements over the table "events" (docs/activity-store.md), to be asked where the log is too large to fetch. Without a path, the rules of jikimi itself.',
        ko: '규칙을 "events" 테이블(docs/activity-store.md)에 대한 SELECT 문으로 출력합니다. 로그가 너무 커서 가져올 수 없을 때 그곳에서 실행하세요. 경로가 없으면 jikimi의 규칙을 출력합니다.',
      }),
    )
    .argument('[paths...]', say({ en: 'rule files and folders', ko: '규칙 파일과 폴더' }))
    .addOption(
      new Option(
        '--dialect <name>',
        say({
          en: `one of: ${DIALECT_NAMES.join(', ')} (trino; Athena, engine version 3, takes it too)`,
          ko: `다음 중 하나: ${DIALECT_NAMES.join(', ')} (trino, Athena 엔진 버전 3에서도 사용 가능)`,
        }),
      ).argParser(oneOf('--dialect', DIALECT_NAMES)),
    );
  sql.action(async (paths: string[], options: RuleSqlOptions) => {
    const { runRuleSql } = await import('./sql.ts');
    cli.exitCode = await runRuleSql(paths, options, cli);
  });
}
