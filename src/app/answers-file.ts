/** The file in which people answer what AWS does not tell, each answer with its reason and a last day. */
import { z } from 'zod';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import { ANSWERS, type Attestation } from '../posture/attestation.ts';
import { FRAMEWORKS } from '../posture/control.ts';
import { addToList, readList, readListIfAny, type YamlList } from './yaml-list.ts';

/** Read from the working folder when no other is named: beside the baseline. */
export const ANSWERS_FILE = 'jikimi-answers.yaml';

const words = z.string().trim().min(1);

const ANSWER_LIST: YamlList<Attestation> = {
  entry: z.strictObject({
    framework: z.enum(FRAMEWORKS),
    section: words,
    answer: z.enum(ANSWERS),
    note: words,
    by: words,
    on: z.iso.date(),
    until: z.iso.date(),
  }),
  expected: {
    framework: {
      en: `"framework" must be one of ${FRAMEWORKS.join(', ')}`,
      ko: `"framework"에는 다음 중 하나를 적어야 합니다(${FRAMEWORKS.join(', ')})`,
    },
    section: {
      en: '"section" must be the ID of a section, such as 2.1.2',
      ko: '"section"에는 2.1.2와 같은 항목 ID를 적어야 합니다',
    },
    answer: {
      en: `"answer" must be one of ${ANSWERS.join(', ')}`,
      ko: `"answer"에는 다음 중 하나를 적어야 합니다(${ANSWERS.join(', ')})`,
    },
    note: {
      en: '"note" is missing: say what the answer rests on',
      ko: '"note"가 없습니다. 그렇게 답한 근거를 적으세요',
    },
    by: { en: '"by" is missing: say who answered', ko: '"by"가 없습니다. 답한 사람을 적으세요' },
    on: {
      en: '"on" must be the day of the answer, such as 2026-06-30',
      ko: '"on"에는 2026-06-30과 같이 답한 날을 적어야 합니다',
    },
    until: {
      en: '"until" must be the last day on which the answer holds, such as 2026-12-31',
      ko: '"until"에는 2026-12-31과 같이 답이 유효한 마지막 날을 적어야 합니다',
    },
  },
  unusable: (path, why, cause) =>
    new PersonError({
      code: 'AnswersUnusable',
      text: {
        en: `The answers file cannot be used, ${why.en}: ${path}`,
        ko: `답을 적은 파일을 사용할 수 없습니다. ${why.ko}: ${path}`,
      },
      hint: {
        en: 'Fix the file first. See: jikimi checkup answer --help',
        ko: '파일을 먼저 고치세요. 참고: jikimi checkup answer --help',
      },
      exitCode: EXIT.usage,
      cause,
    }),
};

/** @throws PersonError that says which answer is wrong, and how. */
export function readAnswers(path: string): Promise<readonly Attestation[]> {
  return readList(path, ANSWER_LIST);
}

/** As `readAnswers`, but `undefined` where the file does not exist. */
export function readAnswersIfAny(path: string): Promise<readonly Attestation[] | undefined> {
  return readListIfAny(path, ANSWER_LIST);
}

/** Writes an answer in place of an earlier one about the same section. A missing file is made. */
export function recordAnswer(path: string, added: Attestation): Promise<void> {
  return addToList(
    path,
    added,
    ANSWER_LIST,
    ({ framework, section }) => framework === added.framework && section === added.section,
  );
}
