import { type Command, Option } from 'commander';
import type { Text } from '../../../kernel/text.ts';
import type { Cli } from '../../cli.ts';
import { email, httpsUrl, list, oneOf, wholeNumber } from '../../option-values.ts';
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
        en: 'Sets up what tells you in time: a billing alarm, budgets, unusual spending, sign-ins of root and risky calls in every region, all to one mail address, and to a webhook if you wish.',
        ko: '제때 알려 주는 장치를 만듭니다. 청구 경보, 예산, 평소와 다른 지출, 모든 리전의 루트 로그인과 위험한 호출을 메일 하나로, 원하면 웹훅으로도 알립니다.',
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
  addTemplate(guard, cli);
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

/** Asks AWS for nothing. */
function addTemplate(guard: Command, cli: Cli): void {
  const { say } = cli;
  const words = { en: 'the same as a CloudFormation template', ko: '같은 내용의 CloudFormation 템플릿' };
  const command = guard
    .command('template')
    .summary(say(words))
    .description(
      say({
        en: 'Prints a CloudFormation template that makes the same as "guard apply". Deploy it in us-east-1 first, then the same file in every other region. It asks AWS for nothing. Use one of the two ways, not both.',
        ko: '"guard apply"와 같은 것을 만드는 CloudFormation 템플릿을 출력합니다. 먼저 us-east-1에, 그다음 같은 파일을 다른 모든 리전에 배포하세요. AWS에 묻지 않습니다. 둘 중 한 가지 방법만 쓰세요.',
      }),
    );
  addSettings(command, cli);
  command.addOption(
    new Option('--format <format>', say({ en: 'yaml or json (yaml)', ko: 'yaml 또는 json(yaml)' })).argParser(
      oneOf('--format', ['yaml', 'json'] as const),
    ),
  );
  command.addHelpText('after', say(TEMPLATE_EXAMPLE));
  command.action(async (options: GuardOptions) => {
    const { printTemplate } = await import('./template.ts');
    cli.exitCode = printTemplate(options, cli);
  });
}

const DEPLOY = `
  jikimi guard template --email you@example.com > guard.yaml
  aws cloudformation deploy --region us-east-1 --stack-name jikimi-guard \\
    --template-file guard.yaml --capabilities CAPABILITY_NAMED_IAM`;
const TEMPLATE_EXAMPLE: Text = { en: `\nExample:${DEPLOY}`, ko: `\n예:${DEPLOY}` };

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
  command.addOption(
    new Option(
      '--webhook <url>',
      say({
        en: 'an https address that is told too; it must confirm the subscription',
        ko: '함께 알릴 https 주소(구독을 확인할 수 있어야 함)',
      }),
    ).argParser(httpsUrl('--webhook')),
  );
  command.addOption(
    new Option(
      '--budget-action <names>',
      say({
        en: 'what AWS stops when the monthly budget is full, once you approve: user/NAME, group/NAME, role/NAME, REGION/i-..., REGION/db/NAME',
        ko: '월 예산이 다 차면 승인을 받아 AWS가 중지할 것: user/이름, group/이름, role/이름, 리전/i-..., 리전/db/이름',
      }),
    ).argParser(list('--budget-action')),
  );
  command.option(
    '--budget-action-unasked',
    say({ en: 'stop them without your approval', ko: '승인 없이 바로 중지' }),
  );
}
