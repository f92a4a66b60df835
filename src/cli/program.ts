import { Command, Help } from 'commander';
import { VERSION } from '../app/version.ts';
import type { Language, Text } from '../kernel/text.ts';
import type { Cli } from './cli.ts';
import { addAccess } from './commands/access/command.ts';
import { addActivity } from './commands/activity/command.ts';
import { addChanges, addUndo } from './commands/changes/command.ts';
import { addCheckup } from './commands/checkup/command.ts';
import { addControls } from './commands/controls/command.ts';
import { addGuard } from './commands/guard/command.ts';
import { addHarden } from './commands/harden/command.ts';
import { addPolicy } from './commands/policy/command.ts';
import { addSupport } from './commands/support/command.ts';
import { text } from './option-values.ts';

const ABOUT: Text = {
  en: 'The keeper of an AWS account: is it all right, who can get in, who did what, and what to do first. It only reads, until you say yes to a change it has shown.',
  ko: 'AWS 계정이 괜찮은지, 누가 들어올 수 있는지, 누가 무엇을 했는지, 무엇부터 해야 할지 알려 줍니다. 보여 준 변경에 동의하기 전까지는 읽기만 합니다.',
};
const AFTER: Text = {
  en: `
Examples:
  jikimi checkup --sample          try it on a made-up account, without AWS
  jikimi checkup --profile me      check your own account (changes nothing)
  jikimi activity fetch --profile me   read what was done in it in 90 days
  jikimi policy checkup            the IAM permissions that a checkup needs
  jikimi checkup --help            all options of a command

Exit codes: 0 done, 1 problems found (--fail-on), 2 wrong usage, 3 something
could not be checked, 4 AWS sign-in, 5 declined, 70 error in jikimi`,
  ko: `
예:
  jikimi checkup --sample          AWS 없이 샘플 계정으로 해 보기
  jikimi checkup --profile me      내 계정 점검(아무것도 바꾸지 않음)
  jikimi activity fetch --profile me   내 계정에서 90일 동안 있었던 일 읽기
  jikimi policy checkup            점검에 필요한 IAM 권한
  jikimi checkup --help            명령의 모든 옵션

종료 코드: 0 완료, 1 문제 있음(--fail-on), 2 잘못된 사용법, 3 확인하지 못한 것
있음, 4 AWS 로그인, 5 사용자가 거절함, 70 jikimi의 오류`,
};

/** Commander's own headings. */
const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': '사용법:',
  'Arguments:': '인수:',
  'Options:': '옵션:',
  'Global Options:': '공통 옵션:',
  'Commands:': '명령:',
  '[options]': '[옵션]',
  '[command]': '[명령]',
};

export function buildProgram(cli: Cli): Command {
  const { say } = cli;
  const program = new Command('jikimi')
    .description(say(ABOUT))
    .version(VERSION, '-V, --version', say({ en: 'print the version', ko: '버전 출력' }))
    .helpOption('-h, --help', say({ en: 'show this help', ko: '이 도움말 보기' }))
    .helpCommand(false)
    .option('--lang <ko|en>', say({ en: 'language: ko or en', ko: '언어: ko 또는 en' }))
    .configureHelp(helpIn(cli.language))
    .configureOutput({
      writeOut: (text) => cli.stdout.write(text),
      writeErr: (text) => cli.stderr.write(text),
      // Said in both languages, by whoever catches it.
      outputError: () => undefined,
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
    })
    .exitOverride()
    .allowExcessArguments(false)
    .addHelpText('after', say(AFTER));
  addCheckup(program, cli);
  addHarden(program, cli);
  addGuard(program, cli);
  addChanges(program, cli);
  addUndo(program, cli);
  addAccess(program, cli);
  addActivity(program, cli);
  addPolicy(program, cli);
  addControls(program, cli);
  addSupport(program, cli);
  refuseEmptyValues(program);
  return program;
}

function topOf(command: Command): Command {
  return command.parent ? topOf(command.parent) : command;
}

function refuseEmptyValues({ options, commands }: Command): void {
  for (const option of options) {
    if (option.required && option.parseArg === undefined) option.argParser(text(option.long ?? option.flags));
  }
  for (const command of commands) refuseEmptyValues(command);
}

function helpIn(language: Language): Partial<Help> {
  const inEnglish: Partial<Help> = {
    showGlobalOptions: true,
    // A command between has options of its own, which its subcommands do not take.
    visibleGlobalOptions: (command) => (command.parent ? [...topOf(command).options] : []),
    subcommandTerm: (command) => command.name(),
    commandDescription: (command) => command.description() || command.summary(),
  };
  if (language === 'en') return inEnglish;
  const inKorean = (words: string): string => HEADINGS[words] ?? words;
  return {
    ...inEnglish,
    // Of these words only Hangul is wide; a library that knows all scripts takes 0.2 s to start.
    displayWidth: (words) => words.replaceAll(/[가-힣]/g, '--').length,
    styleTitle: inKorean,
    commandUsage: (command) =>
      Help.prototype.commandUsage.call(new Help(), command).replaceAll(/\[\w+\]/g, inKorean),
  };
}
