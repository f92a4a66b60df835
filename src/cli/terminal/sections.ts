/** Everything below "do now": shorter, and folded unless everything is wanted. */
import stringWidth from 'string-width';
import { count } from '../../i18n/counts.ts';
import type { Checkup } from '../../posture/checkup.ts';
import { acceptedOf } from '../../reports/view/accepted.ts';
import { type Gap, gapsOf } from '../../reports/view/gaps.ts';
import { nameText, placesText, placeText } from '../../reports/view/places.ts';
import type { Problem } from '../../reports/view/problems.ts';
import { visible } from '../../reports/view/visible.ts';
import { URGENCIES, URGENCY_WORDS, type Urgency } from '../../reports/wording/urgency.ts';
import { LABELS, REASON_WORDS } from '../../reports/wording/words.ts';
import { block, clip } from './layout.ts';
import { heading, type Page } from './page.ts';
import { andMore, HINTS, moreProblems, until } from './words.ts';

const GAPS_SHOWN = 8;
/** Below what to do now a screenful of the rest, no wall; what can wait is counted rather than listed. */
const PROBLEMS_SHOWN: Readonly<Record<Urgency, number>> = {
  now: 8,
  today: 8,
  'this-week': 4,
  'some-day': 2,
};
const TITLES_SHOWN = 3;

/** One line per control: what, and in how many places. */
export function alsoToMend(problems: readonly Problem[], page: Page): string[] {
  if (problems.length === 0) return [];
  const { say, paint, everything } = page;
  const widest = Math.max(...problems.map(({ title }) => stringWidth(say(title))));
  const column = Math.min(widest, Math.floor(page.width * 0.6));
  const groups = Map.groupBy(problems, ({ urgency }) => urgency);
  return [
    ...heading(page, `${say(LABELS.alsoToMend)} (${problems.length})`),
    ...URGENCIES.flatMap((urgency) => {
      const group = groups.get(urgency) ?? [];
      if (group.length === 0) return [];
      const shown = everything ? group : group.slice(0, PROBLEMS_SHOWN[urgency]);
      const hidden = group.length - shown.length;
      return [
        ` ${paint('bold', say(URGENCY_WORDS[urgency]))}`,
        ...shown.flatMap((problem) => [
          line(problem, column, page),
          ...(everything ? places(problem, page) : []),
        ]),
        ...(hidden > 0 ? moreLines(hidden, page) : []),
      ];
    }),
  ];
}

function moreLines(hidden: number, { say, paint, width, reports }: Page): string[] {
  const words = moreProblems(hidden, reports?.length ? 'report' : 'all');
  return block(say(words), width, '   ').map((text) => paint('dim', text));
}

function line({ title, findings, appeared }: Problem, column: number, page: Page): string {
  const { say, paint, width, everything } = page;
  const words = everything ? say(title) : clip(say(title), width - 20);
  const gap = ' '.repeat(Math.max(0, column - stringWidth(words)) + 2);
  const mark = appeared > 0 ? `${say(LABELS.isNew)} ` : '';
  const room = width - 3 - stringWidth(words) - gap.length - stringWidth(mark);
  const where = shortPlaces(findings, page);
  return `   ${words}${gap}${mark && paint('magenta', mark)}${paint('dim', everything ? where : clip(where, room))}`;
}

/** Under a title that says what they are, a single one needs no kind. */
function shortPlaces(findings: Problem['findings'], { say, language }: Page): string {
  const [only, ...others] = findings;
  if (others.length > 0) return say(placesText(findings));
  const name = nameText(only, language);
  const { region } = only.resource;
  return region === 'global' || region === name ? name : `${name} (${region})`;
}

function places({ findings }: Problem, { say, width, language }: Page): string[] {
  return findings.flatMap((finding) =>
    block(`${placeText(finding, language)}: ${say(finding.because)}`, width, '     - '),
  );
}

/** By missing permission, because that is what the owner can give. */
export function couldNotCheck(checkup: Checkup, page: Page): string[] {
  const gaps = gapsOf(checkup);
  if (gaps.length === 0) return [];
  const { say, paint, everything } = page;
  const shown = everything ? gaps : gaps.slice(0, GAPS_SHOWN);
  const hidden = gaps.length - shown.length;
  const deniedHere = gaps.some(({ reason }) => reason === 'denied');
  return [
    ...heading(page, say(LABELS.couldNotCheck)),
    ...shown.flatMap((gap) => gapLines(gap, page)),
    ...(hidden > 0 ? [` ${say(andMore(hidden))}`] : []),
    ...(deniedHere ? block(say(HINTS.permissions), page.width, ' ').map((text) => paint('dim', text)) : []),
  ];
}

function gapLines(gap: Gap, page: Page): string[] {
  const { say, paint, width, everything } = page;
  const titles = gap.controls.map(({ title }) => say(title));
  const shown = everything ? titles : titles.slice(0, TITLES_SHOWN);
  const more = titles.length > shown.length ? [say(andMore(titles.length - shown.length))] : [];
  const [only = '', ...others] = gap.regions;
  const where =
    others.length === 0 ? (only === 'global' ? '' : only) : say(count('region', gap.regions.length));
  const reason = gap.fault
    ? `${say(REASON_WORDS[gap.reason])} (${visible(gap.fault)})`
    : say(REASON_WORDS[gap.reason]);
  const head = [reason, where].filter(Boolean).join(', ');
  return [
    ...block(`${paint('bold', visible(gap.action))}  ${head}`, width, ' '),
    ...block([...shown, ...more].join(' / '), width, '   ').map((text) => paint('dim', text)),
  ];
}

export function acceptedRisks(checkup: Checkup, page: Page): string[] {
  const { say, paint, width, language } = page;
  const accepted = acceptedOf(checkup);
  if (accepted.length === 0) return [];
  return [
    ...heading(page, `${say(LABELS.acceptedRisks)} (${accepted.length})`),
    ...accepted.flatMap(({ finding, acceptance }) => [
      ...block(
        `${say(finding.title)} - ${placeText(finding, language)}, ${say(until(acceptance.until))}`,
        width,
        ' ',
      ),
      ...block(visible(acceptance.reason), width, '   ').map((text) => paint('dim', text)),
    ]),
  ];
}
