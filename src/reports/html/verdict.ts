import { html } from 'hono/html';
import { formatDateTime, formatDuration } from '../../i18n/date-time.ts';
import type { Checkup } from '../../posture/checkup.ts';
import type { Problem } from '../view/problems.ts';
import { visible } from '../view/visible.ts';
import { coverageText, tallyText, verdictOf } from '../wording/verdict.ts';
import { both, type Markup } from './markup.ts';
import { newAndGone, PAGE_WORDS } from './words.ts';

/** The answer, and beside it how much was seen. */
export function verdictSection(checkup: Checkup, problems: readonly Problem[], timeZone: string): Markup {
  const verdict = verdictOf(checkup, problems);
  const { account, caller, startedAt, durationMs, since } = checkup;
  const when = (iso: string): Markup =>
    both({ en: formatDateTime(iso, 'en', timeZone), ko: formatDateTime(iso, 'ko', timeZone) });
  const took = both({ en: formatDuration(durationMs, 'en'), ko: formatDuration(durationMs, 'ko') });
  const name = account.alias === null ? '' : html`<bdi>${visible(account.alias)}</bdi> `;
  return html`<section class="verdict ${verdict.level}">
<h1>${both(verdict.text)}</h1>
<p class="coverage">${both(coverageText(checkup))}</p>
<p class="tally">${both(tallyText(checkup))}</p>
<dl class="facts">
<div><dt>${both(PAGE_WORDS.account)}</dt><dd>${name}<span class="code">${account.id}</span></dd></div>
<div><dt>${both(PAGE_WORDS.lookedAt)}</dt><dd>${when(startedAt)}</dd></div>
<div><dt>${both(PAGE_WORDS.by)}</dt><dd class="code"><bdi>${visible(caller.arn)}</bdi></dd></div>
<div><dt>${both(PAGE_WORDS.took)}</dt><dd>${took}</dd></div>
<div><dt>${both(PAGE_WORDS.since)}</dt><dd>${
    since === null
      ? both(PAGE_WORDS.firstRun)
      : html`${both(newAndGone(since.appeared.length, since.gone.length))} <span class="muted">· ${when(since.at)}</span>`
  }</dd></div>
</dl>
</section>`;
}
