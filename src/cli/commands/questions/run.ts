/** What `jikimi` alone says: the owner's questions, in both languages, since nobody has chosen one yet. */
import { EXIT, type ExitCode } from '../../../kernel/person-error.ts';
import type { Text } from '../../../kernel/text.ts';
import { type Cli, isInteractive } from '../../cli.ts';

interface Question {
  readonly words: Text;
  /** Absent: not in this version. */
  readonly command?: Command;
}

type Command = 'checkup' | 'access' | 'activity';

const QUESTIONS: readonly Question[] = [
  {
    words: { en: 'Is my account all right?', ko: '내 AWS 계정은 괜찮은가요?' },
    command: 'checkup',
  },
  {
    words: { en: 'Who can get in, and who has been in?', ko: '누가 들어올 수 있고, 누가 들어왔나요?' },
    command: 'access',
  },
  { words: { en: 'AWS sent me an abuse report.', ko: 'AWS로부터 침해 사례 보고서를 받았습니다.' } },
  { words: { en: 'I cannot sign in to my account.', ko: 'AWS 계정에 접속할 수 없습니다.' } },
  {
    words: {
      en: 'Something I did not start is running. Who made what?',
      ko: '내가 만들지 않은 것이 실행되고 있습니다. 누가 무엇을 했나요?',
    },
    command: 'activity',
  },
  { words: { en: 'The bill is far too high.', ko: '과도한 비용이 발생했습니다.' } },
];

/** A log has to be fetched before it is told. */
function lineOf(command: Command): string {
  return command === 'activity' ? 'jikimi activity fetch' : `jikimi ${command}`;
}

const NOT_YET: Text = { en: 'not in this version yet', ko: '이 버전에는 아직 없습니다' };

export async function showQuestions(cli: Cli): Promise<ExitCode> {
  return isInteractive(cli) && cli.stdout.isTTY ? choose(cli) : list(cli);
}

function list({ stdout }: Cli): ExitCode {
  const lines = QUESTIONS.flatMap(({ words, command }, at) => [
    `${at + 1}. ${words.ko} / ${words.en}`,
    `   ${command ? lineOf(command) : `(${NOT_YET.ko} / ${NOT_YET.en})`}`,
  ]);
  const more = '도움말 / help: jikimi --help    샘플 계정 / sample account: jikimi checkup --sample';
  stdout.write(`${lines.join('\n')}\n\n${more}\n`);
  return EXIT.done;
}

async function choose(cli: Cli): Promise<ExitCode> {
  const { cancel, isCancel, select } = await import('@clack/prompts');
  // Its instructions are in English only.
  const prompt = { input: cli.stdin, output: cli.stderr, showInstructions: false };
  const question = await select({
    message: '무엇을 도와드릴까요? / How can I help? (↑/↓, Enter)',
    options: QUESTIONS.map(({ words, command }, at) => ({
      value: at,
      label: `${words.ko} / ${words.en}`,
      ...(command ? {} : { hint: `${NOT_YET.ko} / ${NOT_YET.en}`, disabled: true }),
    })),
    ...prompt,
  });
  const command = isCancel(question) ? undefined : QUESTIONS[question]?.command;
  const account =
    command === undefined ||
    (await select({
      message: cli.say({ en: 'Which account?', ko: '어느 계정을 볼까요?' }),
      options: [
        {
          value: 'own',
          label: cli.say({ en: 'Mine (I am signed in)', ko: '지금 로그인한 내 계정' }),
          hint: `${lineOf(command)} --profile NAME`,
        },
        { value: 'sample', label: cli.say({ en: 'The sample account', ko: '샘플 계정' }), hint: '--sample' },
      ],
      ...prompt,
    }));
  if (account === true || isCancel(account)) {
    cancel(cli.say({ en: 'Nothing was done.', ko: '아무것도 하지 않았습니다.' }), { output: cli.stderr });
    return EXIT.declined;
  }
  return run(command, account === 'sample' ? { sample: true } : {}, cli);
}

async function run(command: Command, from: { readonly sample?: true }, cli: Cli): Promise<ExitCode> {
  if (command === 'access') {
    const { runShow } = await import('../access/show/run.ts');
    return runShow(from, cli);
  }
  if (command === 'activity') {
    const { runShow } = await import('../activity/show/run.ts');
    return from.sample ? runShow([], from, cli) : fetchAndTell(cli);
  }
  const { runCheckupCommand } = await import('../checkup/run.ts');
  return runCheckupCommand({ ...from, history: true }, cli);
}

async function fetchAndTell(cli: Cli): Promise<ExitCode> {
  const { runFetch } = await import('../activity/fetch/run.ts');
  const fetched = await runFetch({}, cli);
  if (fetched !== EXIT.done && fetched !== EXIT.incomplete) return fetched;
  const { runShow } = await import('../activity/show/run.ts');
  const told = await runShow([], {}, cli);
  return told === EXIT.done ? fetched : told;
}
