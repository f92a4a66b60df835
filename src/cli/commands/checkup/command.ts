import { type Command, Option } from 'commander';
import { reports } from '../../../app/registry.generated.ts';
import type { Text } from '../../../kernel/text.ts';
import { FRAMEWORKS, SEVERITIES } from '../../../posture/control.ts';
import type { Cli } from '../../cli.ts';
import { day, days, list, listOf, oneOf } from '../../option-values.ts';
import type { AcceptOptions, CheckupOptions } from './options.ts';

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
    .description(say(ABOUT))
    .usage(say({ en: '[options]', ko: '[옵션]' }))
    .addHelpText('after', say(AFTER));
  const option = (flags: string, words: Text): Option => new Option(flags, say(words));

  checkup.optionsGroup(say({ en: 'AWS sign-in:', ko: 'AWS 로그인:' }));
  checkup.option(
    '--profile <name>',
    say({ en: 'profile of the AWS config files', ko: 'AWS 설정 파일의 프로필' }),
  );
  checkup.option('--role-arn <arn>', say({ en: 'role to assume', ko: '수임할 역할' }));
  checkup.option(
    '--external-id <id>',
    say({ en: 'external ID that the role asks for', ko: '역할이 요구하는 외부 ID' }),
  );
  checkup.addOption(
    option('--regions <names>', {
      en: 'only these regions, instead of all that are enabled',
      ko: '활성화된 모든 리전 대신 이 리전만 점검',
    }).argParser(list('--regions')),
  );
  checkup.option(
    '--trace <file>',
    say({
      en: 'note every AWS call in this file, no secrets',
      ko: '모든 AWS 호출을 파일에 기록(비밀 값 제외)',
    }),
  );

  checkup.optionsGroup(say({ en: 'Without AWS:', ko: 'AWS 없이:' }));
  const ofAws = ['profile', 'roleArn', 'externalId', 'regions', 'trace', 'save'];
  checkup.addOption(
    option('--sample', {
      en: 'the sample account that comes along',
      ko: '함께 들어 있는 샘플 계정',
    }).conflicts([...ofAws, 'from']),
  );
  checkup.addOption(
    option('--from <file>', {
      en: 'judge what --save kept, without asking AWS',
      ko: 'AWS에 묻지 않고 --save로 저장한 파일을 점검',
    }).conflicts(ofAws),
  );
  checkup.option(
    '--save <file>',
    say({
      en: 'keep all that was read in this file (.gz packs it)',
      ko: '읽은 내용을 파일에 저장(.gz이면 압축)',
    }),
  );

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
      ko: `이 기준의 점검 항목만: ${FRAMEWORKS.join(', ')}`,
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
      en: 'regions that you use: what runs elsewhere is reported',
      ko: '내가 쓰는 리전(다른 리전에서 실행 중인 것을 알려 줌)',
    }).argParser(list('--home-region')),
  );
  checkup.addOption(
    option('--idle-days <days>', {
      en: 'credentials unused this long are idle (45)',
      ko: '이 기간 동안 쓰지 않은 자격 증명을 유휴로 봄(45)',
    }).argParser(days('--idle-days')),
  );
  checkup.addOption(
    option('--key-age-days <days>', {
      en: 'access keys older than this are old (90)',
      ko: '이보다 오래된 액세스 키를 오래된 것으로 봄(90)',
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
  checkup.option('--no-baseline', say({ en: 'accept nothing', ko: '감수한 위험을 적용하지 않음' }));
  checkup.option(
    '--no-history',
    say({
      en: 'neither compare with the last run nor keep this one',
      ko: '이전 점검과 비교하지 않고 기록도 남기지 않음',
    }),
  );

  checkup.optionsGroup(say({ en: 'Result:', ko: '결과:' }));
  checkup.addOption(
    option('--format <names>', {
      en: `${FORMATS.join(', ')}; again or with commas for several`,
      ko: `${FORMATS.join(', ')}(쉼표로 여러 개)`,
    }).argParser(listOf('--format', FORMATS)),
  );
  checkup.option(
    '--out <path>',
    say({ en: 'file for one report, or folder for several', ko: '보고서 파일, 여러 개면 폴더' }),
  );
  checkup.addOption(
    option('--fail-on <level>', {
      en: 'exit with 1 on a failure this severe or worse',
      ko: '심각도가 이 이상인 문제가 있으면 종료 코드 1',
    }).argParser(oneOf('--fail-on', SEVERITIES)),
  );
  checkup.option(
    '--all',
    say({ en: 'name every resource, not the first few', ko: '리소스를 줄이지 않고 모두 표시' }),
  );
  checkup.option('--timezone <name>', say({ en: 'such as Asia/Seoul', ko: '시간대(예: Asia/Seoul)' }));
  checkup.option('--quiet', say({ en: 'print only the result and warnings', ko: '결과와 경고만 출력' }));
  checkup.optionsGroup(say({ en: 'Options:', ko: '옵션:' }));

  checkup.action(async (options: CheckupOptions) => {
    const { runCheckupCommand } = await import('./run.ts');
    cli.exitCode = await runCheckupCommand(options, cli);
  });
  addAccept(checkup, cli);
}

function addAccept(checkup: Command, cli: Cli): void {
  const { say } = cli;
  checkup
    .command('accept')
    .summary(say({ en: 'take on a known risk, until a day', ko: '알고 있는 위험을 정한 날까지 감수하기' }))
    .description(
      say({
        en: 'Adds an entry to the baseline file: until that day the failures it covers count neither as something to do nor for the exit code.',
        ko: '감수하기로 한 위험을 파일에 적습니다. 그날까지는 해당하는 문제를 할 일과 종료 코드에 넣지 않습니다.',
      }),
    )
    .usage(
      say({
        en: '<control> [resource] --reason <words> --until <day>',
        ko: '<항목> [리소스] --reason <이유> --until <날짜>',
      }),
    )
    .argument('<control>', say({ en: 'id of the control', ko: '점검 항목의 id' }))
    .argument(
      '[resource]',
      say({ en: 'id or ARN; all, if left out', ko: '리소스의 id 또는 ARN(생략하면 모두)' }),
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
      say({ en: 'instead of jikimi-baseline.yaml', ko: 'jikimi-baseline.yaml 대신 쓸 파일' }),
    )
    .action(async (control: string, resource: string | undefined, options: AcceptOptions) => {
      const { acceptRisk } = await import('./accept.ts');
      cli.exitCode = await acceptRisk({ control, resource }, options, cli);
    });
}

const ABOUT: Text = {
  en: 'Looks at an AWS account and says what to do first. It only reads: nothing is changed, and nothing leaves this machine.',
  ko: 'AWS 계정을 살펴보고 무엇부터 해야 할지 알려 줍니다. 읽기만 하므로 아무것도 바꾸지 않고, 어떤 정보도 이 컴퓨터 밖으로 보내지 않습니다.',
};

const AFTER: Text = {
  en: `
Without --format the verdict is printed and an HTML report is written beside.
One --format alone is printed; nothing else goes to standard output then.

Examples:
  jikimi checkup --profile me
  jikimi checkup --sample --lang ko
  jikimi checkup --format json > account.json
  jikimi checkup --format html,csv,sarif --out reports
  jikimi checkup --fail-on high --quiet
  jikimi checkup --save today.jsonl.gz
  jikimi checkup --from today.jsonl.gz

A baseline file (YAML) lists the risks you accept:
  - control: s3-bucket-public
    resource: my-website        # optional: id or ARN
    region: ap-northeast-2      # optional
    reason: It is a public web site.
    until: 2027-03-31`,
  ko: `
--format이 없으면 결과를 출력하고 HTML 보고서를 함께 씁니다. --format을 하나만
적으면 그 결과만 표준 출력으로 나갑니다.

예:
  jikimi checkup --profile me
  jikimi checkup --sample --lang ko
  jikimi checkup --format json > account.json
  jikimi checkup --format html,csv,sarif --out reports
  jikimi checkup --fail-on high --quiet
  jikimi checkup --save today.jsonl.gz
  jikimi checkup --from today.jsonl.gz

감수하기로 한 위험은 YAML 파일에 적습니다.
  - control: s3-bucket-public
    resource: my-website        # 생략 가능: id 또는 ARN
    region: ap-northeast-2      # 생략 가능
    reason: 누구나 보는 웹 사이트입니다.
    until: 2027-03-31`,
};
