import { formatDateTime } from '../../i18n/date-time.ts';
import type { Text } from '../../kernel/text.ts';
import type { Checkup } from '../../posture/checkup.ts';
import type { Problem } from '../../reports/view/problems.ts';
import { visible } from '../../reports/view/visible.ts';
import { coverageText, tallyText, type Verdict, verdictOf } from '../../reports/wording/verdict.ts';
import { block } from './layout.ts';
import type { Page } from './page.ts';
import { asOf, sinceWhen } from './words.ts';

const COLOURS: Readonly<Record<Verdict['level'], Parameters<Page['paint']>[0]>> = {
  alarm: ['bold', 'red'],
  urgent: ['bold', 'red'],
  later: ['bold', 'yellow'],
  quiet: ['bold', 'green'],
  unseen: ['bold', 'yellow'],
};

/** Verdict, how much was seen, and what changed since the last run. */
export function head(checkup: Checkup, problems: readonly Problem[], page: Page): string[] {
  const { say, width } = page;
  return [
    ...verdictLines(checkup, problems, page),
    ...block(say(coverageText(checkup)), width),
    ...block(say(tallyText(checkup)), width),
    ...block(whoAndWhen(checkup, page), width),
    ...sinceLastTime(checkup, page),
  ];
}

export function verdictLines(checkup: Checkup, problems: readonly Problem[], page: Page): string[] {
  const { level, text } = verdictOf(checkup, problems);
  return block(page.say(text), page.width).map((line) => page.paint(COLOURS[level], line));
}

function whoAndWhen({ account, startedAt }: Checkup, { say, language, timeZone, accountSaid }: Page): string {
  const when = formatDateTime(startedAt, language, timeZone);
  if (accountSaid) return say(asOf(when));
  const { id, alias } = account;
  const label: Text = { en: 'Account', ko: '계정' };
  return `${say(label)} ${alias === null ? id : `${visible(alias)} (${id})`}, ${when}`;
}

function sinceLastTime({ since }: Checkup, { say, width, language, timeZone }: Page): string[] {
  if (since === null) return [];
  const when = formatDateTime(since.at, language, timeZone);
  return block(say(sinceWhen(when, since.appeared.length, since.gone.length)), width);
}
