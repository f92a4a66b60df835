import { type Command, Option } from 'commander';
import { MOMENT_KINDS } from '../../../../access/access.ts';
import type { Text } from '../../../../kernel/text.ts';
import type { Cli } from '../../../cli.ts';
import { days, listOf, moment, text } from '../../../option-values.ts';
import { addSourceOptions } from '../../sign-in-options.ts';
import { ACCESS_FORMATS, type ShowOptions } from './options.ts';

/** What `jikimi access` does by itself: who can get in, and who has been in. */
export function addShow(parent: Command, cli: Cli): void {
  const { say } = cli;
  const access = parent
    .command('show', { isDefault: true })
    .summary(say({ en: 'who can get in, and who has been in', ko: '들어올 수 있는 사람과 들어온 기록' }))
    .description(
      say({
        en: 'Shows every user and role that can get in, what it may do at worst, its credentials, and who has been in.',
        ko: '들어올 수 있는 모든 사용자와 역할, 할 수 있는 일, 자격 증명, 들어온 기록을 보여 줍니다.',
      }),
    );
  const option = (flags: string, words: Text): Option => new Option(flags, say(words));
  addSourceOptions(access, cli);
  access.optionsGroup(say({ en: 'What to show:', ko: '표시할 내용:' }));
  access.option(
    '--principal <name>',
    say({
      en: 'only users and roles whose ARN contains this',
      ko: 'ARN에 이 말이 들어 있는 사용자와 역할만',
    }),
  );
  access.addOption(
    option('--idle-days <days>', {
      en: 'unused this long counts as unused (45)',
      ko: '이 기간 동안 쓰지 않으면 미사용으로 봄(45)',
    }).argParser(days('--idle-days')),
  );
  addTimeline(access, cli);
  access.optionsGroup(say({ en: 'What to ask of AWS:', ko: 'AWS에 물어볼 내용:' }));
  access.option(
    '--last-accessed',
    say({
      en: 'which services each user and role used; three calls and more for each',
      ko: '각 사용자와 역할이 쓴 서비스(하나마다 호출 3회 이상)',
    }),
  );
  access.addOption(
    option('--actions <name>', {
      en: 'which actions users and roles whose ARN contains this used',
      ko: 'ARN에 이 말이 들어 있는 사용자와 역할이 쓴 작업',
    }).argParser(text('--actions')),
  );
  access.option(
    '--every-user',
    say({
      en: 'passwords, MFA devices, key use and SSH keys of every user now; up to six calls for each',
      ko: '모든 사용자의 암호, MFA 디바이스, 키 사용, SSH 키를 지금 확인(하나마다 호출 최대 6회)',
    }),
  );
  access.optionsGroup(say({ en: 'Output:', ko: '출력:' }));
  access.addOption(
    option('--format <names>', {
      en: `${ACCESS_FORMATS.join(', ')}; separate several with commas`,
      ko: `${ACCESS_FORMATS.join(', ')}(쉼표로 여러 개)`,
    }).argParser(listOf('--format', ACCESS_FORMATS)),
  );
  access.option(
    '--out <path>',
    say({ en: 'file for one report, or folder for several', ko: '보고서 파일, 여러 개면 폴더' }),
  );
  access.option('--all', say({ en: 'the whole timeline on the screen', ko: '기록을 모두 화면에 표시' }));
  access.option(
    '--timezone <name>',
    say({ en: 'for the times shown: Asia/Seoul', ko: '표시할 시각의 시간대: Asia/Seoul' }),
  );
  access.option('--quiet', say({ en: 'no progress, no remarks', ko: '진행 상황과 안내를 표시하지 않음' }));
  access.action(async (options: ShowOptions) => {
    const { runShow } = await import('./run.ts');
    cli.exitCode = await runShow(options, cli);
  });
}

/** Which part of the timeline. */
function addTimeline(access: Command, { say, clock }: Cli): void {
  const since = new Option(
    '--since <time>',
    say({ en: 'who has been in since then', ko: '이때부터 들어온 기록' }),
  );
  access.addOption(since.argParser(moment('--since', clock)));
  const until = new Option(
    '--until <time>',
    say({ en: 'who has been in until then', ko: '이때까지 들어온 기록' }),
  );
  access.addOption(until.argParser(moment('--until', clock)));
  const kind = new Option(
    '--kind <names>',
    say({ en: `only these: ${MOMENT_KINDS.join(', ')}`, ko: `이것만: ${MOMENT_KINDS.join(', ')}` }),
  );
  access.addOption(kind.argParser(listOf('--kind', MOMENT_KINDS)));
}
