import type { Command } from 'commander';
import { EXIT } from '../../../kernel/person-error.ts';
import type { Cli } from '../../cli.ts';
import type { SupportOptions } from './options.ts';

export function addSupport(program: Command, cli: Cli): void {
  const { say } = cli;
  program
    .command('support')
    .summary(say({ en: 'AWS Support plans, and when you need none', ko: 'AWS 지원 플랜과 필요 없는 경우' }))
    .description(
      say({
        en: 'Shows the AWS Support plans with prices and response times, when none is needed, and what changes on 2027-01-01. Asks nobody.',
        ko: 'AWS 지원 플랜의 가격과 응답 시간, 플랜이 필요 없는 경우, 2027-01-01에 바뀌는 것을 보여 줍니다. AWS에 묻지 않습니다.',
      }),
    )
    .option('--json', say({ en: 'as JSON', ko: 'JSON으로' }))
    .action(async (options: SupportOptions) => {
      const { showSupport } = await import('./run.ts');
      showSupport(options, cli);
      cli.exitCode = EXIT.done;
    });
}
