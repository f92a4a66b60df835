import { type Command, Option } from 'commander';
import { reports } from '../../../app/registry.generated.ts';
import type { Text } from '../../../kernel/text.ts';
import { FRAMEWORKS, SEVERITIES } from '../../../posture/control.ts';
import type { Cli } from '../../cli.ts';
import { days, list, listOf, oneOf } from '../../option-values.ts';
import { addSourceOptions } from '../sign-in-options.ts';
import { addAccept } from './accept-command.ts';
import { addAnswer } from './answer-command.ts';
import { CHECKUP_ABOUT, CHECKUP_AFTER } from './help-text.ts';
import type { CheckupOptions } from './options.ts';

const FORMATS = ['terminal', ...reports.map(({ format }) => format)];

export function addCheckup(program: Command, cli: Cli): void {
  const { say } = cli;
  const checkup = program
    .command('checkup')
    .helpCommand(false)
    .summary(
      say({
        en: 'is the account all right, and what to do first',
        ko: '계정이 괜찮은지, 무엇부터 해야 할지',
      }),
    )
    .description(say(CHECKUP_ABOUT))
    .usage(say({ en: '[options]', ko: '[옵션]' }))
    .addHelpText('after', say(CHECKUP_AFTER));
  const option = (flags: string, words: Text): Option => new Option(flags, say(words));

  addSourceOptions(checkup, cli);
  checkup.optionsGroup(say({ en: 'What to check:', ko: '점검 범위:' }));
  checkup.addOption(
    option('--control <ids>', {
      en: 'only these controls (see: jikimi controls)',
      ko: '이 점검 항목만(목록: jikimi controls)',
    }).argParser(list('--control')),
  );
  checkup.addOption(
    option('--framework <ids>', {
      en: `only controls of: ${FRAMEWORKS.join(', ')}`,
      ko: `이 프레임워크의 점검 항목만: ${FRAMEWORKS.join(', ')}`,
    }).argParser(listOf('--framework', FRAMEWORKS)),
  );
  checkup.addOption(
    option('--severity <level>', {
      en: `only controls this severe or worse: ${SEVERITIES.join(', ')}`,
      ko: `심각도가 이 이상인 점검 항목만: ${SEVERITIES.join(', ')}`,
    }).argParser(oneOf('--severity', SEVERITIES)),
  );
  checkup.addOption(
    option('--home-region <names>', {
      en: 'regions you use (resources elsewhere are reported)',
      ko: '내가 쓰는 리전(다른 리전의 리소스를 알려 줌)',
    }).argParser(list('--home-region')),
  );
  checkup.addOption(
    option('--idle-days <days>', {
      en: 'credentials unused this long count as idle (45)',
      ko: '이 기간 동안 쓰지 않은 자격 증명을 미사용으로 봄(45)',
    }).argParser(days('--idle-days')),
  );
  checkup.addOption(
    option('--key-age-days <days>', {
      en: 'access keys older than this count as old (90)',
      ko: '만든 지 이 기간이 지난 액세스 키를 오래된 것으로 봄(90)',
    }).argParser(days('--key-age-days')),
  );

  checkup.optionsGroup(say({ en: 'Known risks and earlier runs:', ko: '감수한 위험과 이전 점검:' }));
  checkup.option(
    '--baseline <file>',
    say({
      en: 'risks you accept, in YAML (jikimi-baseline.yaml)',
      ko: '감수하기로 한 위험을 적은 YAML 파일(jikimi-baseline.yaml)',
    }),
  );
  checkup.option('--no-baseline', say({ en: 'apply no accepted risks', ko: '감수한 위험을 적용하지 않음' }));
  checkup.option(
    '--answers <file>',
    say({
      en: 'answers of people, in YAML (jikimi-answers.yaml)',
      ko: '사람이 답한 내용을 적은 YAML 파일(jikimi-answers.yaml)',
    }),
  );
  checkup.option(
    '--no-history',
    say({
      en: 'neither compare with the last checkup nor keep this one',
      ko: '이전 점검과 비교하지 않고 기록도 남기지 않음',
    }),
  );

  checkup.optionsGroup(say({ en: 'Result:', ko: '결과:' }));
  checkup.addOption(
    option('--format <names>', {
      en: `${FORMATS.join(', ')}; separate several with commas`,
      ko: `${FORMATS.join(', ')}(쉼표로 여러 개)`,
    }).argParser(listOf('--format', FORMATS)),
  );
  checkup.option(
    '--out <path>',
    say({ en: 'file for one report, or folder for several', ko: '보고서 파일, 여러 개면 폴더' }),
  );
  checkup.addOption(
    option('--fail-on <level>', {
      en: 'exit with 1 on a problem this severe or worse',
      ko: '심각도가 이 이상인 문제가 있으면 종료 코드 1',
    }).argParser(oneOf('--fail-on', SEVERITIES)),
  );
  checkup.option(
    '--all',
    say({ en: 'list every resource, not only the first few', ko: '리소스를 줄이지 않고 모두 표시' }),
  );
  checkup.option(
    '--timezone <name>',
    say({ en: 'time zone, such as Asia/Seoul', ko: '시간대(예: Asia/Seoul)' }),
  );
  checkup.option('--quiet', say({ en: 'print only the result and warnings', ko: '결과와 경고만 출력' }));
  checkup.optionsGroup(say({ en: 'Options:', ko: '옵션:' }));

  checkup.action(async (options: CheckupOptions) => {
    const { runCheckupCommand } = await import('./run.ts');
    cli.exitCode = await runCheckupCommand(options, cli);
  });
  addAccept(checkup, cli);
  addAnswer(checkup, cli);
}
