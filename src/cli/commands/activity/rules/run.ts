import { type Lint, lintRuleFiles } from '../../../../app/lint-rules.ts';
import { EXIT, type ExitCode } from '../../../../kernel/person-error.ts';
import { visible } from '../../../../reports/view/visible.ts';
import type { Cli } from '../../../cli.ts';
import { block } from '../../../terminal/layout.ts';
import { screenOf } from '../../../terminal/stream.ts';
import type { LintOptions } from './options.ts';

/** Exit code 1 where a rule is wrong. */
export async function runLint(paths: readonly string[], options: LintOptions, cli: Cli): Promise<ExitCode> {
  const lint = await lintRuleFiles(paths);
  cli.stdout.write(
    options.json
      ? `${JSON.stringify({ schema: 'jikimi.rules-lint/1', ...lint }, null, 2)}\n`
      : asText(lint, cli),
  );
  return lint.findings.length > 0 ? EXIT.findings : EXIT.done;
}

function asText({ rules, foreign, findings }: Lint, { say, stdout }: Cli): string {
  const { columns } = screenOf(stdout);
  const head = say({
    en: `${rules} rules read${foreign > 0 ? `, ${foreign} on other logs left out` : ''}: ${findings.length === 0 ? 'nothing wrong with them' : `${findings.length} remarks`}.`,
    ko: `규칙 ${rules}개를 읽었습니다${foreign > 0 ? `(다른 로그의 규칙 ${foreign}개 제외)` : ''}: ${findings.length === 0 ? '문제 없음' : `지적 ${findings.length}건`}.`,
  });
  const lines = findings.flatMap(({ file, line, reason }) => [
    ...block(`${visible(file)}:${line}`, columns),
    ...block(visible(say(reason)), columns, '  '),
  ]);
  return `${[...block(head, columns), ...lines].join('\n')}\n`;
}
