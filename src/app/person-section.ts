/** The section that somebody wants to answer, or why there is nothing to answer. */
import { nearest } from '../kernel/nearest.ts';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import type { Framework, Section } from '../posture/framework.ts';

export function sectionOf({ sections }: Framework, id: string): Section | undefined {
  return sections.find((one) => one.id.toLowerCase() === id.toLowerCase());
}

/** @throws PersonError for a section that does not exist, or that AWS's answers decide. */
export function sectionToAnswer(framework: Framework, id: string): Section {
  const section = sectionOf(framework, id);
  if (!section) throw noSuchSection(framework, id);
  if (section.byHand) return section;
  throw new PersonError({
    code: 'SectionNotForPeople',
    text: {
      en: `AWS's own answers decide ${framework.id} ${section.id} (${section.title.en}), so nobody can answer it.`,
      ko: `${framework.id} ${section.id}(${section.title.ko}) 항목은 AWS의 응답으로 판정하므로 사람이 답할 수 없습니다.`,
    },
    hint: {
      en: 'To live with a problem for a time, see: jikimi checkup accept --help',
      ko: '문제를 한동안 감수하려면 다음을 참고하세요: jikimi checkup accept --help',
    },
    exitCode: EXIT.usage,
  });
}

function noSuchSection({ id: framework, sections }: Framework, id: string): PersonError {
  const open = sections.filter(({ byHand }) => byHand).map((one) => one.id);
  const near = nearest(
    id,
    sections.map((one) => one.id),
  );
  return new PersonError({
    code: 'NoSuchSection',
    text: {
      en: `${framework} has no section "${id}".`,
      ko: `${framework}에 "${id}" 항목은 없습니다.`,
    },
    hint:
      near.length > 0
        ? { en: `Did you mean: ${near.join(', ')}`, ko: `혹시 이것인가요? ${near.join(', ')}` }
        : {
            en: `People answer these: ${open.join(', ')}`,
            ko: `사람이 답하는 항목: ${open.join(', ')}`,
          },
    exitCode: EXIT.usage,
  });
}
