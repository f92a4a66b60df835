import { ANSWERS_FILE, recordAnswer } from '../../../app/answers-file.ts';
import { notice } from '../../../app/notices.ts';
import { sectionToAnswer } from '../../../app/person-section.ts';
import { frameworks } from '../../../app/registry.generated.ts';
import { EXIT, type ExitCode, PersonError } from '../../../kernel/person-error.ts';
import { ANSWERS, type Attestation } from '../../../posture/attestation.ts';
import type { FrameworkId } from '../../../posture/control.ts';
import type { Cli } from '../../cli.ts';
import { terminalReporter } from '../../terminal-reporter.ts';
import type { AnswerOptions } from './options.ts';

export async function answerSection(
  about: { readonly framework: FrameworkId; readonly section: string },
  options: AnswerOptions,
  cli: Cli,
): Promise<ExitCode> {
  const path = options.into ?? ANSWERS_FILE;
  const framework = await frameworks.find(({ id }) => id === about.framework)?.load();
  if (!framework) throw new TypeError(`${about.framework} is not in the registry`);
  const section = sectionToAnswer(framework, about.section);
  const now = cli.clock();
  const on = now.toISOString().slice(0, 10);
  const until = options.until ?? inAYear(now);
  if (until < on) throw alreadyOver(until);
  const answer: Attestation = {
    framework: framework.id,
    section: section.id,
    answer: answerOf(options),
    note: options.note,
    by: options.by ?? userOf(cli),
    on,
    until,
  };
  await recordAnswer(path, answer);
  terminalReporter(cli, { quiet: false, accountTo: 'stderr' }).emit(
    notice('AnswerRecorded', { path, answer }),
  );
  return EXIT.done;
}

function answerOf({ yes, no, notApplicable }: AnswerOptions): Attestation['answer'] {
  const given = { yes, no, 'not-applicable': notApplicable };
  const answer = ANSWERS.find((one) => given[one]);
  if (answer) return answer;
  throw new PersonError({
    code: 'AnswerMissing',
    text: { en: 'What is the answer?', ko: '답이 무엇인가요?' },
    hint: {
      en: 'Add one of: --yes, --no, --not-applicable',
      ko: '다음 중 하나를 붙이세요: --yes, --no, --not-applicable',
    },
    exitCode: EXIT.usage,
  });
}

/** An answer in nobody's name is worth little, but CloudShell and containers may have no user name. */
function userOf({ env }: Cli): string {
  const name = [env['USER'], env['USERNAME'], env['LOGNAME']].find((one) => one?.trim());
  if (name) return name.trim();
  throw new PersonError({
    code: 'AnswerByWhom',
    text: { en: 'Who answers? This computer does not say.', ko: '답한 사람을 알 수 없습니다.' },
    hint: { en: 'Add your name: --by minji', ko: '이름을 붙이세요: --by minji' },
    exitCode: EXIT.usage,
  });
}

/** The day before the same day of the next year. */
function inAYear(now: Date): string {
  return new Date(Date.UTC(now.getUTCFullYear() + 1, now.getUTCMonth(), now.getUTCDate() - 1))
    .toISOString()
    .slice(0, 10);
}

function alreadyOver(until: string): PersonError {
  return new PersonError({
    code: 'AlreadyOver',
    text: {
      en: `--until ${until} has passed: the answer would count for nothing.`,
      ko: `--until ${until}은 이미 지난 날짜라 답이 인정되지 않습니다.`,
    },
    hint: { en: 'Choose today or a later day.', ko: '오늘이나 그 뒤의 날짜를 적으세요.' },
    exitCode: EXIT.usage,
  });
}
