import stringWidth from 'string-width';
import { count } from '../../i18n/counts.ts';
import { sameInBoth } from '../../kernel/text.ts';
import type { Finding } from '../../posture/finding.ts';
import { byRegionText, nameText, placeText } from '../../reports/view/places.ts';
import type { Problem } from '../../reports/view/problems.ts';
import { visible } from '../../reports/view/visible.ts';
import { URGENCY_WORDS, type Urgency, urgencyOf } from '../../reports/wording/urgency.ts';
import { LABELS, RISK_WORDS } from '../../reports/wording/words.ts';
import { block } from './layout.ts';
import { heading, labelled, type Page } from './page.ts';
import { alsoIn } from './words.ts';

const COLOURS: Readonly<Record<Urgency, Parameters<Page['paint']>[0]>> = {
  now: ['bold', 'red'],
  today: ['bold', 'yellow'],
  'this-week': 'yellow',
  'some-day': 'dim',
};

const INDENT = '    ';

/** At most five, with everything a person needs to mend them. */
export function doNow(
  items: readonly { readonly finding: Finding; readonly problem: Problem }[],
  page: Page,
): string[] {
  if (items.length === 0) return [];
  return [
    ...heading(page, `${page.say(LABELS.doNow)} (${items.length})`),
    ...items.flatMap((item, index) => [...(index > 0 ? [''] : []), ...one(item, index + 1, page)]),
  ];
}

function one(
  { finding, problem }: { finding: Finding; problem: Problem },
  number: number,
  page: Page,
): string[] {
  const { say, paint, width, language } = page;
  const { fix } = finding;
  const urgency = urgencyOf(finding);
  const effort = [
    paint(COLOURS[urgency], say(URGENCY_WORDS[urgency])),
    say(RISK_WORDS[finding.risk]),
    say(count('minute', fix.minutes)),
    ...(fix.cost === null ? [say(LABELS.free)] : []),
  ].join(' | ');
  const isNew = problem.appeared > 0 ? `  ${paint('magenta', say(LABELS.isNew))}` : '';
  const [title = '', ...moreTitle] = block(say(finding.title), width - 8, ` ${number}. `);
  const labels = [LABELS.cost, LABELS.breaks, LABELS.check, LABELS.console].map(say);
  const labelWidth = Math.max(...labels.map((label) => stringWidth(label)));
  return [
    ...[title, ...moreTitle].map((line, index) => paint('bold', line) + (index === 0 ? isNew : '')),
    ...block(effort, width, INDENT),
    ...block(`${placeText(finding, language)}: ${say(finding.because)}`, width, INDENT),
    ...others(finding, problem, page),
    ...block(say(finding.why), width, INDENT).map((line) => paint('dim', line)),
    ...fix.steps.flatMap((step, index) => block(visible(say(step)), width, `      ${index + 1}) `)),
    ...(fix.cost === null ? [] : labelled(page, say(LABELS.cost), say(fix.cost), labelWidth)),
    ...labelled(page, say(LABELS.breaks), say(fix.breaks ?? LABELS.breaksNothing), labelWidth),
    ...labelled(page, say(LABELS.check), say(fix.check), labelWidth),
    // Never broken: a broken address cannot be opened.
    `${INDENT}${paint('dim', say(LABELS.console))}${' '.repeat(labelWidth - stringWidth(say(LABELS.console)) + 2)}${paint('cyan', visible(fix.console))}`,
  ];
}

/** The other places with the same problem: all by name where everything is wanted, else folded. */
function others(finding: Finding, problem: Problem, page: Page): string[] {
  const rest = problem.findings.filter((other) => other !== finding);
  if (rest.length === 0) return [];
  const { say, width, language } = page;
  if (page.everything) {
    return rest.flatMap((other) =>
      block(`${placeText(other, language)}: ${say(other.because)}`, width, `${INDENT}- `),
    );
  }
  const names = rest.map((other) => nameText(other, language)).join(', ');
  const where = rest.length <= 4 && stringWidth(names) < 100 ? sameInBoth(names) : byRegionText(rest);
  return block(say(alsoIn(rest.length, where)), width, INDENT);
}
