import { formatDuration } from '../../i18n/date-time.ts';
import type { Checkup } from '../../posture/checkup.ts';
import type { Finding } from '../../posture/finding.ts';
import { doNowOf, problemsOf } from '../../reports/view/problems.ts';
import { visible } from '../../reports/view/visible.ts';
import { doNow } from './do-now.ts';
import { head } from './head.ts';
import { block } from './layout.ts';
import type { TerminalOptions } from './options.ts';
import { type Page, pageFor } from './page.ts';
import { acceptedRisks, alsoToMend, couldNotCheck } from './sections.ts';
import { beginWith, HINTS, tookText } from './words.ts';

/** The checkup as lines for a person at a terminal, ending in a line feed. */
export function renderTerminal(checkup: Checkup, options: TerminalOptions): string {
  const page = pageFor(options);
  const problems = problemsOf(checkup);
  const first = doNowOf(checkup, problems);
  const others = problems.filter((problem) => !first.some((item) => item.problem === problem));
  const lines = [
    ...head(checkup, problems, page),
    ...doNow(first, page),
    ...alsoToMend(others, page),
    ...couldNotCheck(checkup, page),
    ...acceptedRisks(checkup, page),
    ...foot(checkup, first[0]?.finding, page),
  ];
  return `${lines.join('\n')}\n`;
}

function foot({ durationMs, apiCalls }: Checkup, first: Finding | undefined, page: Page): string[] {
  const { say, paint, width } = page;
  const took = { en: formatDuration(durationMs, 'en'), ko: formatDuration(durationMs, 'ko') };
  return [
    '',
    ...(first
      ? block(say(beginWith(first.title, first.fix.minutes)), width).map((line) => paint('bold', line))
      : []),
    ...(page.reports ?? []).map(({ format, path }) => `${say(HINTS.report)} (${format}): ${visible(path)}`),
    ...(first && !page.reports?.length ? block(say(HINTS.stepsElsewhere), width) : []),
    ...block(say(tookText(took, apiCalls.total)), width).map((line) => paint('dim', line)),
  ];
}
