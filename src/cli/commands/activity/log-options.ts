/** Which log a command is about, and how it speaks meanwhile. */
import { type Command, Option } from 'commander';
import type { Cli } from '../../cli.ts';
import { addSignInOptions, addTraceOption, type SignInOptions } from '../sign-in-options.ts';

export interface LogOptions extends SignInOptions {
  readonly case?: string;
  readonly sample?: true;
  readonly timezone?: string;
  readonly quiet?: true;
}

/** `[sources...]`, and which case they go to. */
export function addLogOptions(command: Command, cli: Cli): void {
  const { say } = cli;
  command.argument(
    '[sources...]',
    say({
      en: 'log files, folders, archives, s3://bucket/prefix or - ; without any, the case last used',
      ko: '로그 파일, 폴더, 압축 파일, s3://버킷/접두사, -(표준 입력). 없으면 마지막에 쓴 사건',
    }),
  );
  addCaseOptions(command, cli);
  addSignInOptions(command, cli);
  addTraceOption(command, cli);
}

/** Which case; what is said of the sample would be gone with it. */
export function addCaseOption(command: Command, { say }: Cli): void {
  command.optionsGroup(say({ en: 'Which log:', ko: '로그 선택:' }));
  command.option('--case <name>', say({ en: 'the case to keep it in', ko: '로그를 보관할 사건 이름' }));
}

function addCaseOptions(command: Command, cli: Cli): void {
  const { say } = cli;
  addCaseOption(command, cli);
  command.addOption(
    new Option(
      '--sample',
      say({ en: 'the sample account that is included', ko: '함께 들어 있는 샘플 계정' }),
    ).conflicts('case'),
  );
}

export function addSpeakingOptions(command: Command, { say }: Cli): void {
  command.option(
    '--timezone <name>',
    say({ en: 'for the times shown: Asia/Seoul', ko: '표시할 시각의 시간대: Asia/Seoul' }),
  );
  command.option('--quiet', say({ en: 'no progress, no remarks', ko: '진행 상황과 안내를 표시하지 않음' }));
}
