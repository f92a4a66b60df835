import { type Command, Option } from 'commander';
import type { Text } from '../../../kernel/text.ts';
import type { Cli } from '../../cli.ts';
import { email, wholeNumber } from '../../option-values.ts';
import { addSignInOptions, addTraceOption } from '../sign-in-options.ts';
import type { GuardOptions } from './options.ts';

/** Watches over the bill and the account. */
export function addGuard(program: Command, cli: Cli): void {
  const { say } = cli;
  const guard = program
    .command('guard')
    .helpCommand(false)
    .summary(say({ en: 'alarms on the bill and the account', ko: '청구와 계정의 알림' }))
    .description(
      say({
        en: 'Sets up what tells you in time: a billing alarm, budgets, unusual spending, sign-ins of root and risky calls in every region, all to one mail address.',
        ko: '제때 알려 주는 장치를 만듭니다. 청구 경보, 예산, 평소와 다른 지출, 모든 리전의 루트 로그인과 위험한 호출을 메일 하나로 알립니다.',
      }),
    );
  const plan = add(guard, cli, 'plan', {
    en: 'what would be set up; changes nothing',
    ko: '무엇을 만들지 보여 주고 아무것도 바꾸지 않음',
  });
  addSettings(plan, cli);
  plan.option('--plan <file>', say({ en: 'write the plan to this file', ko: '계획을 이 파일에 저장' }));
  const apply = add(guard, cli, 'apply', { en: 'show it, ask, set it up', ko: '보여 주고, 묻고, 만듦' });
  addSettings(apply, cli);
  apply.option('--yes', say({ en: 'do not ask', ko: '묻지 않음' }));
  const status = add(guard, cli, 'status', {
    en: 'what is there, and what was taken away',
    ko: '무엇이 있고 무엇이 없어졌는지',
  });
  addSettings(status, cli);
  status.option('--json', say({ en: 'as JSON', ko: 'JSON으로' }));
  const remove = add(guard, cli, 'remove', {
    en: 'take back what this command set up',
    ko: '이 명령이 만든 것을 되돌림',
  });
  remove.option('--yes', say({ en: 'do not ask', ko: '묻지 않음' }));
  remove.option('--force', say({ en: 'also what was changed since', ko: '그 뒤에 바뀐 것도' }));
}

type Name = 'plan' | 'apply' | 'status' | 'remove';

function add(guard: Command, cli: Cli, name: Name, words: Text): Command {
  const { say } = cli;
  const command = guard.command(name).summary(say(words)).description(say(words));
  addSignInOptions(command, cli);
  addTraceOption(command, cli);
  command.option('--quiet', say({ en: 'no progress, no remarks', ko: '진행 상황과 안내를 표시하지 않음' }));
  command.action(async (options: GuardOptions) => {
    const { runGuard } = await import('./run.ts');
    cli.exitCode = await runGuard(name, options, cli);
  });
  return command;
}

function addSettings(command: Command, { say }: Cli): void {
  const amount = (flags: string, flag: string, words: Text): Option =>
    new Option(flags, say(words)).argParser(wholeNumber(flag));
  command.optionsGroup(say({ en: 'What to set up:', ko: '만들 내용:' }));
  command.addOption(
    new Option(
      '--email <address>',
      say({ en: 'where AWS is to write to', ko: 'AWS가 연락할 메일 주소' }),
    ).argParser(email('--email')),
  );
  command.addOption(
    amount('--monthly <usd>', '--monthly', {
      en: 'alarm and budget of a month (20)',
      ko: '월 경보와 예산(20)',
    }),
  );
  command.addOption(amount('--daily <usd>', '--daily', { en: 'budget of a day (5)', ko: '하루 예산(5)' }));
  command.addOption(
    amount('--anomaly <usd>', '--anomaly', {
      en: 'unusual spending from this on (10)',
      ko: '평소와 다른 지출의 기준(10)',
    }),
  );
}
