import { formatDateTime } from '../../i18n/date-time.ts';
import type { Text } from '../../kernel/text.ts';
import type { Checkup } from '../../posture/checkup.ts';
import type { Problem } from '../../reports/view/problems.ts';
import { visible } from '../../reports/view/visible.ts';
import { coverageText, tallyText, type Verdict, verdictOf } from '../../reports/wording/verdict.ts';
import { block } from './layout.ts';
import type { Page } from './page.ts';
import { sinceWhen } from './words.ts';

const COLOURS: Readonly<Record<Verdict['level'], Parameters<Page['paint']>[0]>> = {
  alarm: ['bold', 'red'],
  urgent: ['bold', 'red'],
  later: ['bold', 'yellow'],
  quiet: ['bold', 'green'],
  unseen: ['bold', 'yellow'],
};

/** Verdict, how much was seen, and what changed since the last run. */
export function head(checkup: Checkup, problems: readonly Problem[], page: Page): string[] {
  const { say, paint, width, language, timeZone } = page;
  const verdict = verdictOf(checkup, problems);
  const { id, alias } = checkup.account;
  const account: Text = { en: 'Account', ko: '계정' };
  const name = alias === null ? id : `${visible(alias)} (${id})`;
  const lines = [
    ...block(say(verdict.text), width).map((line) => paint(COLOURS[verdict.level], line)),
    ...block(say(coverageText(checkup)), width),
    ...block(say(tallyText(checkup)), width),
    ...block(`${say(account)} ${name}, ${formatDateTime(checkup.startedAt, language, timeZone)}`, width),
  ];
  if (checkup.since === null) return lines;
  const { at, appeared, gone } = checkup.since;
  const when = formatDateTime(at, language, timeZone);
  return [...lines, ...block(say(sinceWhen(when, appeared.length, gone.length)), width)];
}
