import { type Command, Option } from 'commander';
import type { Cli } from '../../cli.ts';
import { day, text } from '../../option-values.ts';
import type { AcceptOptions } from './options.ts';

export function addAccept(checkup: Command, cli: Cli): void {
  const { say } = cli;
  checkup
    .command('accept')
    .summary(
      say({ en: 'accept a known risk until a given day', ko: '알고 있는 위험을 정한 날까지 감수하기' }),
    )
    .description(
      say({
        en: 'Adds an entry to the baseline file. Until that day, the problems it covers are neither listed as things to do nor counted in the exit code.',
        ko: '감수하기로 한 위험을 파일에 적습니다. 정한 날까지는 해당하는 문제를 할 일에 넣지 않고 종료 코드에도 반영하지 않습니다.',
      }),
    )
    .usage(
      say({
        en: '<control> [resource] --reason <words> --until <day>',
        ko: '<항목> [리소스] --reason <이유> --until <날짜>',
      }),
    )
    .argument('<control>', say({ en: 'ID of the control', ko: '점검 항목의 ID' }))
    .argument(
      '[resource]',
      say({ en: 'ID or ARN; all resources if left out', ko: '리소스의 ID 또는 ARN(생략하면 모두)' }),
      text('[resource]'),
    )
    .requiredOption('--reason <words>', say({ en: 'why you accept it', ko: '감수하는 이유' }))
    .addOption(
      new Option(
        '--until <day>',
        say({ en: 'last day, such as 2026-12-31', ko: '마지막 날(예: 2026-12-31)' }),
      )
        .argParser(day('--until'))
        .makeOptionMandatory(),
    )
    .option('--in <region>', say({ en: 'only in this region', ko: '이 리전에서만' }))
    .option(
      '--into <file>',
      say({ en: 'file to use instead of jikimi-baseline.yaml', ko: 'jikimi-baseline.yaml 대신 쓸 파일' }),
    )
    .action(async (control: string, resource: string | undefined, options: AcceptOptions) => {
      const { acceptRisk } = await import('./accept.ts');
      cli.exitCode = await acceptRisk({ control, resource }, options, cli);
    });
}
