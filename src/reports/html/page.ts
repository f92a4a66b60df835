/**
 * The whole page: one file that loads nothing. Its content security policy allows this style and this script by their
 * hashes and nothing else, so that a name which slipped through escaping still could not run.
 */
import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
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
import { STYLE } from './style.ts';
import { verdictSection } from './verdict.ts';
import { PAGE_WORDS } from './words.ts';

export function pageOf(checkup: Checkup, { language, timeZone, version }: ReportOptions): Markup {
  const problems = problemsOf(checkup);
  const isNamed = Boolean(checkup.frameworks?.length);
  const titles = {
    en: `${PAGE_WORDS.title.en} ${checkup.account.id}`,
    ko: `${PAGE_WORDS.title.ko} ${checkup.account.id}`,
  };
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title data-say="text" data-en="${titles.en}" data-ko="${titles.ko}">${titles[language]}</title>
<link rel="icon" href="data:,">
<style>${raw(STYLE)}</style>
</head>
<body>
<a class="skip" href="#all">${both(PAGE_WORDS.skip)}</a>
<header class="top"><p class="brand">${SHIELD}지킴이 <span>Jikimi</span></p>
<div class="tools" hidden><button type="button" id="print">${both(PAGE_WORDS.print)}</button><button type="button" id="language"><span lang="en">한국어</span><span lang="ko">English</span></button></div></header>
<main>
${verdictSection(checkup, problems, timeZone)}
${doNowSection(doNowOf(checkup, problems))}
${chartsSection(checkup, problems)}
${isNamed ? frameworksSection(checkup) : ''}
<section aria-labelledby="all"><h2 id="all">${both(PAGE_WORDS.allFindings)}</h2>
${filterBar(checkup, language)}
${findingsSection(checkup)}</section>
${isNamed ? '' : frameworksSection(checkup)}
</main>
<footer><p>${both(PAGE_WORDS.madeBy)}</p><p class="muted">Jikimi ${version}</p></footer>
<script>${raw(SCRIPT)}</script>
</body>
</html>
`;
}

const POLICY = [
  "default-src 'none'",
  `style-src '${hashOf(STYLE)}'`,
  `script-src '${hashOf(SCRIPT)}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

const SHIELD = raw(
  '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="M12 2 4 5v6c0 5 3.4 9.3 8 11 4.6-1.7 8-6 8-11V5z"/><path class="tick" d="m8.2 12 2.7 2.7 5-5.2"/></svg>',
);
