import { type Command, Option } from 'commander';
import { TABLE_FORMATS } from '../../../../reports/activity/table-formats.ts';
import type { Cli } from '../../../cli.ts';
import { moment, oneOf } from '../../../option-values.ts';
import { addAccountOptions, addRegionsOption } from '../account-options.ts';
import { addLogOptions, addSpeakingOptions } from '../log-options.ts';
import type { SweepOptions } from './options.ts';

export function addSweep(activity: Command, cli: Cli): void {
  const { say, clock } = cli;
  const sweep = activity
    .command('sweep')
    .summary(say({ en: 'what an intruder may have left behind', ko: '침입자가 남겼을 수 있는 것' }))
    .description(
      say({
        en: 'Goes through the places where intruders leave a way back in or something running: what the log saw made and changed there, what the account shows now, and what of it was not looked at.',
        ko: '침입자가 다시 들어올 통로나 실행 중인 것을 남기는 곳을 하나씩 살펴, 로그에 남은 생성과 변경, 계정의 현재 상태, 확인하지 못한 것을 알려 줍니다.',
      }),
    );
  addLogOptions(sweep, cli);
  addAccountOptions(sweep, cli);
  addRegionsOption(sweep, cli);
  sweep.optionsGroup(say({ en: 'Since when:', ko: '언제부터:' }));
  sweep.addOption(
    new Option(
      '--since <time>',
      say({
        en: 'when it may have begun (the first sign of the worst incident, else 30 days before the log ends)',
        ko: '시작되었을 수 있는 때(가장 심각한 사건의 첫 징후, 없으면 로그 끝에서 30일 전)',
      }),
    ).argParser(moment('--since', clock)),
  );
  sweep.optionsGroup(say({ en: 'Output:', ko: '출력:' }));
  const formats = ['terminal', ...TABLE_FORMATS] as const;
  sweep.addOption(
    new Option(
      '--format <name>',
      say({ en: `one of: ${formats.join(', ')}`, ko: `다음 중 하나: ${formats.join(', ')}` }),
    ).argParser(oneOf('--format', formats)),
  );
  addSpeakingOptions(sweep, cli);
  sweep.action(async (sources: string[], options: SweepOptions) => {
    const { runSweepCommand } = await import('./run.ts');
    cli.exitCode = await runSweepCommand(sources, options, cli);
  });
}
