import { Argument, type Command } from 'commander';
import type { Cli } from '../../../cli.ts';
import { oneOf } from '../../../option-values.ts';
import { addCaseOption } from '../log-options.ts';
import { HOWS, type MarkOptions } from './options.ts';

export function addMark(activity: Command, cli: Cli): void {
  const { say } = cli;
  const mark = activity
    .command('mark')
    .summary(say({ en: 'say what was you, and what was not', ko: '내가 한 일과 아닌 일을 알려 주기' }))
    .description(
      say({
        en: 'Remembers in the case that these ARNs, access keys or addresses are yours, or are not. Incidents are judged by it from then on.',
        ko: '이 ARN, 액세스 키, 주소가 내 것인지 아닌지를 사건에 기억해 둡니다. 이후에는 이를 바탕으로 판단합니다.',
      }),
    )
    .addArgument(
      new Argument(
        '<how>',
        say({ en: HOWS.join(', '), ko: '내 것(mine), 내 것이 아님(not-mine), 취소(forget)' }),
      ).argParser(oneOf('<how>', HOWS)),
    )
    .argument('<names...>', say({ en: 'ARNs, access keys, addresses', ko: 'ARN, 액세스 키, 주소' }));
  addCaseOption(mark, cli);
  mark.action(async (how: (typeof HOWS)[number], names: string[], options: MarkOptions) => {
    const { runMark } = await import('./run.ts');
    cli.exitCode = await runMark(how, names, options, cli);
  });
}
