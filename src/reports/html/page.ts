/** The whole page of a checkup. */
import { html } from 'hono/html';
import type { Checkup } from '../../posture/checkup.ts';
import type { ReportOptions } from '../report.ts';
import { doNowOf, problemsOf } from '../view/problems.ts';
import { chartsSection } from './charts.ts';
import { doNowSection } from './do-now.ts';
import { filterBar } from './filters.ts';
import { findingsSection } from './findings.ts';
import { frameworksSection } from './frameworks.ts';
import { both, type Markup } from './markup.ts';
import { SCRIPT } from './script.ts';
import { pageIn } from './shell.ts';
import { STYLE } from './style.ts';
import { verdictSection } from './verdict.ts';
import { PAGE_WORDS } from './words.ts';

export function pageOf(checkup: Checkup, { language, timeZone, version }: ReportOptions): Markup {
  const problems = problemsOf(checkup);
  const isNamed = Boolean(checkup.frameworks?.length);
  return pageIn({
    title: {
      en: `${PAGE_WORDS.title.en} ${checkup.account.id}`,
      ko: `${PAGE_WORDS.title.ko} ${checkup.account.id}`,
    },
    language,
    version,
    style: STYLE,
    script: SCRIPT,
    skip: { to: 'all', words: PAGE_WORDS.skip },
    main: html`${verdictSection(checkup, problems, timeZone)}
${doNowSection(doNowOf(checkup, problems))}
${chartsSection(checkup, problems)}
${isNamed ? frameworksSection(checkup) : ''}
<section aria-labelledby="all"><h2 id="all">${both(PAGE_WORDS.allFindings)}</h2>
${filterBar(checkup, language)}
${findingsSection(checkup)}</section>
${isNamed ? '' : frameworksSection(checkup)}`,
  });
}
