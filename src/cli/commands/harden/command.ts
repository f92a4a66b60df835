import { type Command, Option } from 'commander';
import { ownAddressFrom } from '../../../app/change/own-address.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Cli } from '../../cli.ts';
import { days, list, oneOf } from '../../option-values.ts';
import { maxChangesOption } from '../changes/max-changes.ts';
import { addSignInOptions, addTraceOption } from '../sign-in-options.ts';
import type { HardenOptions } from './options.ts';

export function addHarden(program: Command, cli: Cli): void {
  const { say } = cli;
  const option = (flags: string, words: Text): Option => new Option(flags, say(words));
  const harden = program
    .command('harden')
    .helpCommand(false)
    .summary(
      say({
        en: 'mend what the checkup finds, with a way back',
        ko: '점검에서 찾은 문제를 고침(되돌릴 수 있음)',
      }),
    )
    .description(
      say({
        en: 'Checks the account, shows what it would change call by call, asks, changes it, and makes sure that it worked. Everything is recorded before it is done and can be taken back with "jikimi undo"; what cannot says so and asks again.',
        ko: '계정을 점검하고, 무엇을 바꿀지 호출 하나하나 보여 준 다음, 물어보고, 바꾸고, 바뀌었는지 확인합니다. 모든 변경은 먼저 기록하며 "jikimi undo"로 되돌릴 수 있습니다. 되돌릴 수 없는 것은 그렇게 알리고 한 번 더 묻습니다.',
      }),
    )
    .usage(say({ en: '[options]', ko: '[옵션]' }))
    .addHelpText(
      'after',
      say({
        en: `
Examples:
  jikimi harden                              check, show, ask, change
  jikimi harden --only s3-block-public-access
  jikimi harden --plan plan.json             write the plan, change nothing
  jikimi harden --apply plan.json            show it, ask, change
  jikimi undo                                take the last change back`,
        ko: `
예:
  jikimi harden                              점검하고, 보여 주고, 묻고, 바꿈
  jikimi harden --only s3-block-public-access
  jikimi harden --plan plan.json             계획만 저장하고 바꾸지 않음
  jikimi harden --apply plan.json            계획을 보여 주고, 묻고, 바꿈
  jikimi undo                                마지막 변경을 되돌림`,
      }),
    );
  addSignInOptions(harden, cli);
  harden.addOption(
    option('--regions <names>', {
      en: 'only these regions, instead of all that are enabled',
      ko: '활성화된 모든 리전 대신 이 리전만',
    }).argParser(list('--regions')),
  );
  addTraceOption(harden, cli);
  harden.optionsGroup(say({ en: 'What to change:', ko: '바꿀 것:' }));
  harden.addOption(
    option('--only <ids>', {
      en: 'only these actions or controls; also those that cost money',
      ko: '이 조치나 점검 항목만(비용이 드는 것도 포함)',
    }).argParser(list('--only')),
  );
  harden.addOption(
    option('--except <ids>', {
      en: 'not these actions or controls',
      ko: '이 조치나 점검 항목은 제외',
    }).argParser(list('--except')),
  );
  harden.option(
    '--email <address>',
    say({
      en: 'where AWS is to write to, for what needs one',
      ko: 'AWS가 연락할 메일 주소(필요한 조치에 사용)',
    }),
  );
  harden.addOption(
    option('--my-address <address>', {
      en: 'where you connect from: ports for you alone stay open to this address or range, instead of closing',
      ko: '내가 접속하는 주소나 범위. 나만 쓰는 포트를 닫는 대신 여기에만 열어 둠',
    }).argParser((typed: string) => ownAddressFrom('--my-address', typed)),
  );
  harden.addOption(
    option('--idle-days <days>', {
      en: 'credentials unused this long count as idle (45)',
      ko: '이 기간 동안 쓰지 않은 자격 증명을 미사용으로 봄(45)',
    }).argParser(days('--idle-days')),
  );
  harden.addOption(
    option('--from <file>', {
      en: 'plan from a file written by "checkup --save"; needs --plan',
      ko: '"checkup --save"로 저장한 파일로 계획(--plan 필요)',
    }).conflicts(['regions', 'apply', 'yes']),
  );
  harden.optionsGroup(say({ en: 'How:', ko: '방법:' }));
  harden.addOption(
    option('--plan <file>', {
      en: 'write the plan to this file and change nothing',
      ko: '계획을 파일에 저장하고 아무것도 바꾸지 않음',
    }).conflicts(['apply', 'yes']),
  );
  harden.addOption(
    option('--apply <file>', {
      en: 'apply this plan, made here or by somebody else',
      ko: '여기서 또는 다른 사람이 만든 계획을 적용',
    }).conflicts(['only', 'except', 'regions', 'email', 'idleDays', 'myAddress']),
  );
  harden.option(
    '--yes',
    say({
      en: 'do not ask, except for what cannot be undone',
      ko: '묻지 않음(되돌릴 수 없는 것은 제외)',
    }),
  );
  harden.addOption(maxChangesOption(say));
  harden.optionsGroup(say({ en: 'Output:', ko: '출력:' }));
  harden.addOption(
    option('--format <name>', {
      en: 'terminal or json: one document with the plan, what is not in it, and the results',
      ko: 'terminal 또는 json(계획, 제외한 것, 결과를 문서 하나로)',
    }).argParser(oneOf('--format', ['terminal', 'json'])),
  );
  harden.option(
    '--all',
    say({
      en: 'all steps by hand, not only of the first few',
      ko: '직접 할 일의 단계를 줄이지 않고 모두 표시',
    }),
  );
  harden.option('--quiet', say({ en: 'no progress, no remarks', ko: '진행 상황과 안내를 표시하지 않음' }));
  harden.optionsGroup(say({ en: 'Options:', ko: '옵션:' }));
  harden.action(async (options: HardenOptions) => {
    const { runHarden } = await import('./run.ts');
    cli.exitCode = await runHarden(options, cli);
  });
}
