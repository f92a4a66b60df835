/** The options of every command that asks AWS, or what was read of it before. */
import { type Command, Option } from 'commander';
import type { AccountSource } from '../../app/surroundings.ts';
import type { AwsOptions } from '../../aws/session.ts';
import { EXIT, PersonError } from '../../kernel/person-error.ts';
import type { Text } from '../../kernel/text.ts';
import type { Cli } from '../cli.ts';
import { list, roleArn } from '../option-values.ts';

export interface SignInOptions {
  readonly profile?: string;
  readonly roleArn?: string;
  readonly externalId?: string;
  readonly trace?: string;
}

export interface SourceOptions extends SignInOptions {
  readonly regions?: readonly string[];
  readonly sample?: true;
  readonly from?: string;
  readonly save?: string;
}

/** Who to be; `--trace` stands apart, at the end of the group. */
export function addSignInOptions(command: Command, { say }: Cli): void {
  command.optionsGroup(say({ en: 'AWS sign-in:', ko: 'AWS 로그인:' }));
  command.option(
    '--profile <name>',
    say({ en: 'profile in the AWS config files', ko: 'AWS 설정 파일의 프로필' }),
  );
  command.addOption(
    new Option('--role-arn <arn>', say({ en: 'role to assume', ko: '수임할 역할' })).argParser(
      roleArn('--role-arn'),
    ),
  );
  command.option(
    '--external-id <id>',
    say({ en: 'external ID that the role requires', ko: '역할이 요구하는 외부 ID' }),
  );
}

export function addTraceOption(command: Command, { say }: Cli): void {
  command.option(
    '--trace <file>',
    say({
      en: 'record every AWS call in this file (no secrets)',
      ko: '모든 AWS 호출을 파일에 기록(비밀 값 제외)',
    }),
  );
}

export function addSourceOptions(command: Command, cli: Cli): void {
  const { say } = cli;
  const option = (flags: string, words: Text): Option => new Option(flags, say(words));
  addSignInOptions(command, cli);
  command.addOption(
    option('--regions <names>', {
      en: 'only these regions, instead of all that are enabled',
      ko: '활성화된 모든 리전 대신 이 리전만',
    }).argParser(list('--regions')),
  );
  addTraceOption(command, cli);
  command.optionsGroup(say({ en: 'Without AWS:', ko: 'AWS 없이:' }));
  const ofAws = ['profile', 'roleArn', 'externalId', 'regions', 'trace', 'save'];
  command.addOption(
    option('--sample', {
      en: 'the sample account that is included',
      ko: '함께 들어 있는 샘플 계정',
    }).conflicts([...ofAws, 'from']),
  );
  command.addOption(
    option('--from <file>', {
      en: 'a file written by --save, without asking AWS',
      ko: 'AWS에 묻지 않고 --save로 저장한 파일에서',
    }).conflicts(ofAws),
  );
  command.option(
    '--save <file>',
    say({
      en: 'save all that was read to this file (.gz to compress)',
      ko: '읽은 내용을 파일에 저장(.gz이면 압축)',
    }),
  );
}

/** @throws PersonError for options that need another */
export function sourceOf(options: SourceOptions, signal: AbortSignal): AccountSource {
  if (options.sample) return { kind: 'sample' };
  if (options.from !== undefined) return { kind: 'file', path: options.from };
  return { kind: 'aws', signIn: { ...signInOf(options), signal }, regions: options.regions };
}

/** @throws PersonError for options that need another */
export function signInOf({ profile, roleArn, externalId, trace }: SignInOptions): SignIn {
  if (externalId !== undefined && roleArn === undefined) throw externalIdAlone();
  return { profile, roleArn, externalId, traceFile: trace };
}

type SignIn = Pick<AwsOptions, 'profile' | 'roleArn' | 'externalId' | 'traceFile'>;

function externalIdAlone(): PersonError {
  return new PersonError({
    code: 'OptionNeedsOther',
    text: {
      en: '--external-id goes with --role-arn only.',
      ko: '--external-id는 --role-arn과 함께 써야 합니다.',
    },
    hint: {
      en: 'For a profile, write external_id in ~/.aws/config.',
      ko: '프로필에는 ~/.aws/config에 external_id를 적으세요.',
    },
    exitCode: EXIT.usage,
  });
}
