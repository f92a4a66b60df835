import { type Command, Option } from 'commander';
import { FRAMEWORKS } from '../../../posture/control.ts';
import type { Cli } from '../../cli.ts';
import { list, listOf } from '../../option-values.ts';
import type { PolicyOptions } from './options.ts';

export function addPolicy(program: Command, cli: Cli): void {
  const { say } = cli;
  const policy = program
    .command('policy')
    .helpCommand(false)
    .summary(say({ en: 'the IAM permissions that a command needs', ko: '명령에 필요한 IAM 권한' }))
    .description(
      say({
        en: 'Prints an IAM policy with only the permissions that a command needs.',
        ko: '명령에 필요한 권한만 허용하는 IAM 정책을 출력합니다.',
      }),
    );
  policy
    .command('checkup')
    .summary(say({ en: 'for the checkup', ko: '점검에 필요한 권한' }))
    .description(
      say({
        en: 'Prints the IAM policy that lets the checkup read everything it checks. The policy allows no changes.',
        ko: '점검에 필요한 것을 모두 읽을 수 있는 IAM 정책을 출력합니다. 이 정책으로는 아무것도 바꿀 수 없습니다.',
      }),
    )
    .addOption(
      new Option(
        '--control <ids>',
        say({ en: 'only what these controls read', ko: '이 점검 항목이 읽는 것만' }),
      ).argParser(list('--control')),
    )
    .addOption(
      new Option(
        '--framework <ids>',
        say({
          en: `only what these frameworks read: ${FRAMEWORKS.join(', ')}`,
          ko: `이 프레임워크가 읽는 것만: ${FRAMEWORKS.join(', ')}`,
        }),
      ).argParser(listOf('--framework', FRAMEWORKS)),
    )
    .addHelpText(
      'after',
      say({
        en: `
Examples:
  jikimi policy checkup > jikimi-checkup.json
  aws iam create-policy --policy-name JikimiCheckup \\
    --policy-document file://jikimi-checkup.json`,
        ko: `
예:
  jikimi policy checkup > jikimi-checkup.json
  aws iam create-policy --policy-name JikimiCheckup \\
    --policy-document file://jikimi-checkup.json`,
      }),
    )
    .action(async (options: PolicyOptions) => {
      const { printCheckupPolicy } = await import('./run.ts');
      cli.exitCode = await printCheckupPolicy(options, cli);
    });
  policy
    .command('access')
    .summary(say({ en: 'for access', ko: 'access 명령에 필요한 권한' }))
    .description(
      say({
        en: 'Prints the IAM policy that lets "jikimi access" read who can get in and who has been in. The policy allows no changes.',
        ko: '"jikimi access"가 들어올 수 있는 사람과 들어온 기록을 읽을 수 있는 IAM 정책을 출력합니다. 이 정책으로는 아무것도 바꿀 수 없습니다.',
      }),
    )
    .action(async () => {
      const { printAccessPolicy } = await import('./run.ts');
      cli.exitCode = printAccessPolicy(cli);
    });
  policy
    .command('harden')
    .summary(say({ en: 'for harden and undo', ko: 'harden과 undo에 필요한 권한' }))
    .description(
      say({
        en: 'Prints the IAM policy that lets "jikimi harden" check, change and undo everything it can. It allows changes: attach it only while you harden.',
        ko: '"jikimi harden"이 점검하고, 바꾸고, 되돌리는 데 필요한 IAM 정책을 출력합니다. 변경을 허용하는 정책이므로 작업하는 동안에만 연결하세요.',
      }),
    )
    .action(async () => {
      const { printHardenPolicy } = await import('./run.ts');
      cli.exitCode = await printHardenPolicy(cli);
    });
  policy
    .command('guard')
    .summary(say({ en: 'for guard', ko: 'guard 명령에 필요한 권한' }))
    .description(
      say({
        en: 'Prints the IAM policy that lets "jikimi guard" set up, compare and take back alarms, budgets and alerts. It allows changes: attach it only while you need it.',
        ko: '"jikimi guard"가 경보, 예산, 알림을 만들고, 확인하고, 되돌리는 데 필요한 IAM 정책을 출력합니다. 변경을 허용하는 정책이므로 필요한 동안에만 연결하세요.',
      }),
    )
    .action(async () => {
      const { printGuardPolicy } = await import('./run.ts');
      cli.exitCode = await printGuardPolicy(cli);
    });
  policy
    .command('activity')
    .summary(say({ en: 'for activity', ko: 'activity 명령에 필요한 권한' }))
    .description(
      say({
        en: 'Prints the IAM policy that lets "jikimi activity" fetch Event history, and ask what is there now (sweep --live, created --live). The policy allows no changes. To read logs in a bucket, allow s3:ListBucket and s3:GetObject on that bucket too.',
        ko: '"jikimi activity"가 이벤트 기록을 가져오고 지금 무엇이 있는지(sweep --live, created --live) 물을 수 있는 IAM 정책을 출력합니다. 이 정책으로는 아무것도 바꿀 수 없습니다. 버킷의 로그를 읽으려면 그 버킷에 s3:ListBucket과 s3:GetObject도 허용하세요.',
      }),
    )
    .action(async () => {
      const { printActivityPolicy } = await import('./run.ts');
      cli.exitCode = await printActivityPolicy(cli);
    });
}
