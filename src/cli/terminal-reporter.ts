import type { MfaQuestion, Reporter } from '../app/reporter.ts';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import { visible } from '../reports/view/visible.ts';
import { type Cli, isInteractive } from './cli.ts';
import { block } from './terminal/layout.ts';
import { callerLine, earlyFinding } from './terminal/messages.ts';
import { showProgress } from './terminal/progress.ts';
import { screenOf } from './terminal/stream.ts';

export interface TerminalReporter extends Reporter {
  /** Takes the progress line away. */
  end(): void;
}

/**
 * Tells a person at a terminal what goes on. All of it goes to standard error, except who and where: that belongs to
 * the verdict where the verdict is for people.
 */
export function terminalReporter(
  cli: Cli,
  { quiet, accountTo }: { quiet: boolean; accountTo: 'stdout' | 'stderr' },
): TerminalReporter {
  const { language, say, stdout, stderr } = cli;
  const screen = { language, ...screenOf(stderr) };
  const progress = showProgress(stderr, cli);
  return {
    emit(message) {
      switch (message.code) {
        case 'AccountKnown': {
          const line = callerLine(message, language);
          if (accountTo === 'stdout') stdout.write(`${onScreen(line, stdout)}\n`);
          else if (!quiet) progress.say(onScreen(line, stderr));
          break;
        }
        case 'Progress':
          if (!quiet) progress.update(message.done, message.total, message.doing);
          break;
        case 'FailureSeen':
          if (!quiet) progress.say(earlyFinding(message.finding, screen));
          break;
        default:
          if (quiet && message.level === 'info') break;
          progress.say(block(visible(say(message.text)), screen.columns).join('\n'));
      }
    },
    ...(isInteractive(cli) && { ask: async (question: MfaQuestion) => askMfaCode(question, cli) }),
    end: () => progress.end(),
  };
}

/** Whoever reads a pipe looks for it on one line. */
function onScreen(line: string, stream: NodeJS.WriteStream): string {
  return stream.isTTY ? block(line, screenOf(stream).columns).join('\n') : line;
}

async function askMfaCode({ serial }: MfaQuestion, { say, stdin, stderr }: Cli): Promise<string> {
  const { isCancel, text } = await import('@clack/prompts');
  const answer = await text({
    message: say({ en: `MFA code for ${visible(serial)}`, ko: `${visible(serial)}의 MFA 코드` }),
    validate: (typed) =>
      /^\d{6}$/.test(typed ?? '')
        ? undefined
        : say({ en: 'Enter six digits', ko: '숫자 6자리를 입력하세요' }),
    input: stdin,
    output: stderr,
  });
  if (!isCancel(answer)) return answer;
  throw new PersonError({
    code: 'MfaCodeDeclined',
    text: { en: 'You cannot sign in without the MFA code.', ko: 'MFA 코드가 없으면 로그인할 수 없습니다.' },
    exitCode: EXIT.declined,
  });
}
