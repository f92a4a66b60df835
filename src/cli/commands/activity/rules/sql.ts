import { notice } from '../../../../app/notices.ts';
import { DIALECTS, type RuleStatement, ruleStatements } from '../../../../app/rule-sql.ts';
import { EXIT, type ExitCode } from '../../../../kernel/person-error.ts';
import { visible } from '../../../../reports/view/visible.ts';
import type { Cli } from '../../../cli.ts';
import { printAll } from '../../../terminal/stream.ts';
import type { RuleSqlOptions } from './options.ts';

/** Exit code 3 where a rule was left out. */
export async function runRuleSql(
  paths: readonly string[],
  { dialect = 'trino' }: RuleSqlOptions,
  cli: Cli,
): Promise<ExitCode> {
  const { statements, problems } = await ruleStatements(paths, DIALECTS[dialect]);
  await printAll(
    statements.map((one) => textOf(one, cli)),
    cli.stdout,
  );
  for (const problem of problems) {
    cli.stderr.write(`${visible(cli.say(notice('RuleProblem', problem).text))}\n`);
  }
  return problems.length > 0 ? EXIT.incomplete : EXIT.done;
}

/** Names of rules are other people's words: kept on the line of their comment. */
function textOf({ rule, title, level, sql, remark }: RuleStatement, { say }: Cli): string {
  const comments = [`${rule}: ${title} (${level})`, ...(remark ? [say(remark)] : [])];
  return `${comments.map((comment) => `-- ${visible(comment)}\n`).join('')}${sql === null ? '' : `${sql};\n`}\n`;
}
