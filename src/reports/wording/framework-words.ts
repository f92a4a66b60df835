/** The words of the view by framework. */
import { count } from '../../i18n/counts.ts';
import type { Text } from '../../kernel/text.ts';
import type { Attestation } from '../../posture/attestation.ts';
import { SECTION_VERDICTS, type Section, type SectionVerdict } from '../../posture/framework.ts';
import type { FrameworkPage, SectionRow } from '../view/by-framework.ts';
import { STANDING_WORDS } from './words.ts';

export const SECTION_VERDICT_WORDS: Readonly<Record<SectionVerdict, Text>> = {
  ...STANDING_WORDS,
  'to-answer': { en: 'to be answered', ko: '답변 필요' },
  'not-checked': { en: 'not checked', ko: '점검하지 않음' },
};

export const KIND_WORDS: Readonly<Record<Section['kind'], Text>> = {
  automated: { en: 'automated', ko: '자동' },
  partly: { en: 'partly automated', ko: '일부 자동' },
  human: { en: 'by a person', ko: '사람이 확인' },
};

const ANSWER_WORDS: Readonly<Record<Attestation['answer'], Text>> = {
  yes: { en: 'Yes', ko: '예' },
  no: { en: 'No', ko: '아니요' },
  'not-applicable': { en: 'Not applicable', ko: '해당 없음' },
};

export const FRAMEWORK_LABELS = {
  section: { en: 'Section', ko: '항목' },
  asks: { en: 'Requirement', ko: '내용' },
  verdict: { en: 'Result', ko: '결과' },
  decidedBy: { en: 'Decided', ko: '판정 방법' },
  places: { en: 'Places', ko: '대상' },
  controls: { en: 'Controls', ko: '점검 항목' },
  toAnswer: { en: 'For a person to answer', ko: '사람이 답할 항목' },
} as const satisfies Readonly<Record<string, Text>>;

/** `12 problem, 3 to be answered`: what there is, worst first. */
export function tallyOfSections({ rows, tally }: FrameworkPage): Text {
  const parts = SECTION_VERDICTS.filter((verdict) => tally[verdict] > 0).map((verdict): Text => {
    const words = SECTION_VERDICT_WORDS[verdict];
    return { en: `${words.en} ${tally[verdict]}`, ko: `${words.ko} ${tally[verdict]}` };
  });
  const total = count('section', rows.length);
  return {
    en: `${total.en}: ${parts.map(({ en }) => en).join(', ')}`,
    ko: `${total.ko}: ${parts.map(({ ko }) => ko).join(', ')}`,
  };
}

/** How many places the verdict rests on; `null` where it rests on none, or where all is well. */
export function placesOfRow({ verdict, places }: SectionRow): Text | null {
  if (verdict !== 'fail' && verdict !== 'unknown' && verdict !== 'accepted') return null;
  return places[verdict] === 0 ? null : count('place', places[verdict]);
}

export function attestationText({
  answer,
  by,
  on,
  until,
  expired,
}: NonNullable<SectionRow['attestation']>): Text {
  const { en, ko } = ANSWER_WORDS[answer];
  return expired
    ? {
        en: `Answered "${en}" by ${by} on ${on}; expired after ${until}`,
        ko: `${by}, ${on}에 "${ko}"로 답변함(${until}에 만료됨)`,
      }
    : {
        en: `Answered "${en}" by ${by} on ${on}, until ${until}`,
        ko: `${by}, ${on}에 "${ko}"로 답변함(${until}까지)`,
      };
}

/** One line instead of many that say nothing. */
export function elsewhereText(sections: number): Text {
  const { en, ko } = count('section', sections);
  return {
    en: `${en} about organizations: not applicable to this account.`,
    ko: `조직에 관한 ${ko}: 이 계정에는 해당 없음.`,
  };
}

export function answerCommand(framework: string, section: string): Text {
  return {
    en: `jikimi checkup answer ${framework} ${section} --yes --note "..."`,
    ko: `jikimi checkup answer ${framework} ${section} --yes --note "..."`,
  };
}
