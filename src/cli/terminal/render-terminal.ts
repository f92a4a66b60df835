import { formatDuration } from '../../i18n/date-time.ts';
import type { Text } from '../../kernel/text.ts';
import type { Checkup } from '../../posture/checkup.ts';
import type { Finding } from '../../posture/finding.ts';
import { doNowOf, problemsOf } from '../../reports/view/problems.ts';
import { visible } from '../../reports/view/visible.ts';
import { tallyText } from '../../reports/wording/verdict.ts';
import { byFramework } from './by-framework.ts';
import { doNow } from './do-now.ts';
import { head, verdictLines } from './head.ts';
import { block } from './layout.ts';
import type { TerminalOptions } from './options.ts';
import { type Page, pageFor } from './page.ts';
import { acceptedRisks, alsoToMend, couldNotCheck } from './sections.ts';
import { AWS_NOT_ASKED, beginWith, HINTS, tookText } from './words.ts';

/** On a longer page the verdict has scrolled away when the end is read. */
const SCREEN_LINES = 24;

/** The checkup as lines for a person at a terminal, ending in a line feed. */
export function renderTerminal(checkup: Checkup, options: TerminalOptions): string {
  const page = pageFor(options);
  const problems = problemsOf(checkup);
  const first = doNowOf(checkup, problems);
  const others = problems.filter((problem) => !first.some((item) => item.problem === problem));
  const body = [
    ...head(checkup, problems, page),
    ...doNow(first, page),
    ...(checkup.frameworks?.length ? byFramework(checkup, page) : alsoToMend(others, page)),
    ...couldNotCheck(checkup, page),
    ...acceptedRisks(checkup, page),
  ];
  const again = [
    ...verdictLines(checkup, problems, page),
    ...block(page.say(tallyText(checkup)), page.width),
  ];
  const lines = [
    ...body,
    '',
    ...(body.length > SCREEN_LINES ? again : []),
    ...foot(checkup, first[0]?.finding, page),
  ];
  return `${lines.join('\n')}\n`;
}

function foot(checkup: Checkup, first: Finding | undefined, page: Page): string[] {
  const { say, paint, width } = page;
  return [
    ...(first
      ? block(say(beginWith(first.title, first.fix.minutes)), width).map((line) => paint('bold', line))
      : []),
    ...(page.reports ?? []).map(({ format, path }) => `${say(HINTS.report)} (${format}): ${visible(path)}`),
    ...(first && !page.reports?.length ? block(say(HINTS.stepsElsewhere), width) : []),
    ...block(say(effortText(checkup)), width).map((line) => paint('dim', line)),
  ];
}

function effortText({ sample, durationMs, apiCalls }: Checkup): Text {
  if (sample) return AWS_NOT_ASKED;
  const took = { en: formatDuration(durationMs, 'en'), ko: formatDuration(durationMs, 'ko') };
  return tookText(took, apiCalls.total);
}
