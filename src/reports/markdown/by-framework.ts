import type { Language, Text } from '../../kernel/text.ts';
import type { Checkup } from '../../posture/checkup.ts';
import { type FrameworkPage, pagesOf, type SectionRow, toAnswer } from '../view/by-framework.ts';
import { markdownCode, markdownText } from '../view/markdown-text.ts';
import {
  answerCommand,
  attestationText,
  FRAMEWORK_LABELS,
  KIND_WORDS,
  placesOfRow,
  SECTION_VERDICT_WORDS,
  tallyOfSections,
} from '../wording/framework-words.ts';

/** The frameworks that were named for the run: a table of their sections, and what is left for a person. */
export function byFramework(checkup: Checkup, language: Language): string[] {
  return pagesOf(checkup, checkup.frameworks ?? []).flatMap((page) => frameworkParts(page, language));
}

function frameworkParts(page: FrameworkPage, language: Language): string[] {
  const say = (text: Text): string => markdownText(text[language]);
  const { verdict, section, asks, decidedBy, places, controls } = FRAMEWORK_LABELS;
  const header = [verdict, section, asks, decidedBy, places, controls].map(say);
  const open = toAnswer(page);
  return [
    `## ${say(page.framework.name)}`,
    say(tallyOfSections(page)),
    [
      `| ${header.join(' | ')} |`,
      `|${' --- |'.repeat(header.length)}`,
      ...page.rows.map((row) => tableRow(row, language)),
    ].join('\n'),
    ...(open.length > 0 ? [`### ${say(FRAMEWORK_LABELS.toAnswer)}`] : []),
    ...open.map((row) => checklist(page.framework.id, row, language)),
  ];
}

function tableRow(row: SectionRow, language: Language): string {
  const say = (text: Text): string => markdownText(text[language]);
  const { section, verdict, controls, attestation } = row;
  const places = placesOfRow(row);
  const answered = attestation
    ? `<br>${say(attestationText(attestation))}. ${markdownText(attestation.note)}`
    : '';
  const cells = [
    say(SECTION_VERDICT_WORDS[verdict]),
    section.level === undefined ? section.id : `${section.id} (L${section.level})`,
    `${say(section.title)}${answered}`,
    say(KIND_WORDS[section.kind]),
    places ? say(places) : '',
    controls.map(markdownCode).join('<br>'),
  ];
  return `| ${cells.join(' | ')} |`;
}

function checklist(framework: string, { section }: SectionRow, language: Language): string {
  const say = (text: Text): string => markdownText(text[language]);
  const { id, title, byHand } = section;
  const steps = (byHand?.steps ?? []).map((step, at) => `${at + 1}. ${say(step)}`);
  return [
    `**${id} ${say(title)}**`,
    '',
    ...steps,
    '',
    `<${(byHand?.console ?? '').replace(/[<>\s]/g, encodeURIComponent)}>  `,
    markdownCode(answerCommand(framework, id)[language]),
  ].join('\n');
}
