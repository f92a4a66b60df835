/** A framework section by section, as somebody who must answer to it wants it; then what is left for a person. */
import stringWidth from 'string-width';
import type { Checkup } from '../../posture/checkup.ts';
import type { SectionVerdict } from '../../posture/framework.ts';
import {
  type FrameworkPage,
  isElsewhere,
  pagesOf,
  type SectionRow,
  toAnswer,
} from '../../reports/view/by-framework.ts';
import { visible } from '../../reports/view/visible.ts';
import {
  answerCommand,
  attestationText,
  elsewhereText,
  FRAMEWORK_LABELS,
  KIND_WORDS,
  placesOfRow,
  SECTION_VERDICT_WORDS,
  tallyOfSections,
} from '../../reports/wording/framework-words.ts';
import { block } from './layout.ts';
import { heading, type Page } from './page.ts';

const COLOURS: Readonly<Record<SectionVerdict, Parameters<Page['paint']>[0]>> = {
  fail: ['bold', 'red'],
  unknown: 'magenta',
  'to-answer': 'yellow',
  accepted: 'dim',
  pass: 'green',
  'not-applicable': 'dim',
  'not-checked': 'dim',
};

export function byFramework(checkup: Checkup, page: Page): string[] {
  return pagesOf(checkup, checkup.frameworks ?? []).flatMap((one) => [
    ...heading(page, page.say(one.framework.name)),
    ...block(page.say(tallyOfSections(one)), page.width, ' '),
    ...sections(one, page),
    ...checklist(one, page),
  ]);
}

function sections({ rows }: FrameworkPage, page: Page): string[] {
  const { say, paint, width, everything } = page;
  const shown = everything ? rows : rows.filter((row) => !isElsewhere(row));
  const elsewhere = rows.length - shown.length;
  const verdictWidth = Math.max(
    ...rows.map(({ verdict }) => stringWidth(say(SECTION_VERDICT_WORDS[verdict]))),
  );
  const idWidth = Math.max(...rows.map(({ section }) => stringWidth(section.id)));
  return [
    '',
    ...shown.flatMap((row) => sectionLines(row, { verdictWidth, idWidth }, page)),
    ...(elsewhere > 0
      ? block(say(elsewhereText(elsewhere)), width, ' ').map((line) => paint('dim', line))
      : []),
  ];
}

/** The verdict and what is asked; below, dim, what it rests on. */
function sectionLines(
  row: SectionRow,
  { verdictWidth, idWidth }: { readonly verdictWidth: number; readonly idWidth: number },
  { say, paint, width }: Page,
): string[] {
  const { section, verdict, controls, attestation } = row;
  const words = say(SECTION_VERDICT_WORDS[verdict]);
  const label = ` ${words}${' '.repeat(verdictWidth - stringWidth(words) + 2)}${section.id.padEnd(idWidth)}  `;
  const [first = '', ...rest] = block(say(section.title), width, label);
  const places = placesOfRow(row);
  const about = [
    ...(section.level === undefined ? [] : [`L${section.level}`]),
    say(KIND_WORDS[section.kind]),
    ...(places ? [say(places)] : []),
  ].join(', ');
  const indent = ' '.repeat(stringWidth(label));
  const dim = (text: string): string[] => block(text, width, indent).map((line) => paint('dim', line));
  return [
    first.replace(words, () => paint(COLOURS[verdict], words)),
    ...rest,
    ...dim(controls.length > 0 ? `${about}: ${controls.join(', ')}` : about),
    ...(attestation
      ? dim(`${visible(say(attestationText(attestation)))}. ${visible(attestation.note)}`)
      : []),
  ];
}

function checklist(one: FrameworkPage, page: Page): string[] {
  const { say, paint, width } = page;
  const open = toAnswer(one);
  if (open.length === 0) return [];
  return [
    ...heading(page, `${say(FRAMEWORK_LABELS.toAnswer)} (${open.length})`),
    ...open.flatMap(({ section: { id, title, byHand } }, index) => [
      ...(index > 0 ? [''] : []),
      ...block(say(title), width, ` ${id}  `).map((line) => paint('bold', line)),
      ...(byHand?.steps ?? []).flatMap((step, at) => block(say(step), width, `    ${at + 1}) `)),
      // Never broken: a broken address cannot be opened.
      `    ${paint('cyan', visible(byHand?.console ?? ''))}`,
      ...block(say(answerCommand(one.framework.id, id)), width, '    ').map((line) => paint('dim', line)),
    ]),
  ];
}
