import { type Command, Option } from 'commander';
import { TABLE_FORMATS } from '../../../../reports/activity/table-formats.ts';
import type { Cli } from '../../../cli.ts';
import { oneOf } from '../../../option-values.ts';
import { addLogOptions } from '../log-options.ts';
import type { SqlOptions } from './run.ts';

export function addSql(activity: Command, cli: Cli): void {
  const { say } = cli;
  const sql = activity
    .command('sql')
    .summary(say({ en: 'a question in SQL, answered as CSV or JSON', ko: 'SQL로 물어보기(CSV, JSON)' }))
    .description(
      say({
        en: 'Asks the log in SQL (DuckDB). Nothing can be changed by it. The table is "events"; its columns: docs/activity-store.md.',
        ko: '로그에 SQL(DuckDB)로 묻습니다. 아무것도 바꿀 수 없습니다. 테이블은 "events"이고 열은 docs/activity-store.md에 있습니다.',
      }),
    )
    .argument('<select>', say({ en: 'one SELECT', ko: 'SELECT 문 하나' }));
  addLogOptions(sql, cli);
  sql.optionsGroup(say({ en: 'Output:', ko: '출력:' }));
  sql.addOption(
    new Option(
      '--format <name>',
      say({
        en: `one of: ${TABLE_FORMATS.join(', ')} (csv)`,
        ko: `다음 중 하나: ${TABLE_FORMATS.join(', ')} (csv)`,
      }),
    ).argParser(oneOf('--format', TABLE_FORMATS)),
  );
  sql.option('--quiet', say({ en: 'no progress, no remarks', ko: '진행 상황과 안내를 표시하지 않음' }));
  sql.action(async (select: string, sources: string[], options: SqlOptions) => {
    const { runSql } = await import('./run.ts');
    cli.exitCode = await runSql(select, sources, options, cli);
  });
}
