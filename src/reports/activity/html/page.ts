/** The whole page of an investigation. */
import { html } from 'hono/html';
import { formatNumber } from '../../../i18n/counts.ts';
import { type Incident, isSerious } from '../../../incident/incident.ts';
import { both, type Markup } from '../../html/markup.ts';
import { PAGE_SCRIPT } from '../../html/page-script.ts';
import { pageIn } from '../../html/shell.ts';
import { timeIn } from '../../html/time.ts';
import { visible } from '../../view/visible.ts';
import type { ActivityAccount, ActivityReportOptions } from '../report.ts';
import { CERTAINTY_WORDS, LEVEL_WORDS } from '../words.ts';
import { incidentSection } from './incident.ts';
import { ACTIVITY_STYLE } from './style.ts';
import { foundText, moreRows, ACTIVITY_PAGE_WORDS as WORDS } from './words.ts';

/** A log of years may hold more; the JSON has them all. */
const STORIES_AT_MOST = 30;
const SMALL_AT_MOST = 200;

export function activityPage(account: ActivityAccount, options: ActivityReportOptions): Markup {
  const { language, timeZone, version } = options;
  const caseName = visible(account.caseName);
  const serious = account.incidents.filter(isSerious);
  const small = account.incidents.filter((one) => !isSerious(one));
  const shown = serious.slice(0, STORIES_AT_MOST);
  return pageIn({
    title: { en: `${WORDS.title.en} ${caseName}`, ko: `${WORDS.title.ko} ${caseName}` },
    language,
    version,
    style: ACTIVITY_STYLE,
    script: `(() => {${PAGE_SCRIPT}})();`,
    skip: { to: 'incidents', words: WORDS.skip },
    main: html`${head(account, serious, timeZone)}
${contents(shown, serious.length, timeZone)}
${shown.map((incident, index) => incidentSection(incident, index + 1, account.stories.get(incident.id), account, options))}
${smallSection(small, timeZone)}
${unreadSection(account.unread)}`,
  });
}

function head(account: ActivityAccount, serious: readonly Incident[], timeZone: string): Markup {
  const { events, first, last, caseName, isSample, unread } = account;
  const worst = serious[0]?.severity;
  const level =
    worst === 'critical' || worst === 'high'
      ? 'alarm'
      : worst
        ? 'later'
        : unread.length > 0
          ? 'unseen'
          : 'quiet';
  const span =
    first && last
      ? html`${timeIn(first.toISOString(), timeZone)} – ${timeIn(last.toISOString(), timeZone)}`
      : both(WORDS.notRecorded);
  const gaps =
    unread.length === 0
      ? ''
      : html`<p class="coverage"><a href="#unread">${both({ en: `${unread.length} files or places could not be read`, ko: `파일이나 위치 ${unread.length}곳을 읽지 못함` })}</a></p>`;
  return html`<section class="verdict ${level}">
<h1>${both(foundText(serious.length))}</h1>
${gaps}
<p class="tally">${both(WORDS.notVerdict)} <span class="code whole">${both(WORDS.markMine)}</span></p>
<dl class="facts">
<div><dt>${both(WORDS.caseName)}</dt><dd><bdi>${visible(caseName)}</bdi>${isSample ? html` <span class="tag">${both(WORDS.sample)}</span>` : ''}</dd></div>
<div><dt>${both(WORDS.log)}</dt><dd>${span}</dd></div>
<div><dt>${both(WORDS.events)}</dt><dd>${formatNumber(events, 'en')}</dd></div>
</dl>
</section>`;
}

function contents(shown: readonly Incident[], total: number, timeZone: string): Markup {
  if (shown.length === 0) return html`<h2 id="incidents" class="hidden">${both(WORDS.incidents)}</h2>`;
  const items = shown.map(
    ({ title, severity, certainty, first }, index) =>
      html`<li><span class="tag ${severity}">${both(LEVEL_WORDS[severity])}</span><span><a href="#incident-${index + 1}">${both(title)}</a> <span class="muted">${both(CERTAINTY_WORDS[certainty])} · ${timeIn(first.toISOString(), timeZone)}</span></span></li>`,
  );
  return html`<section aria-labelledby="incidents"><h2 id="incidents">${both(WORDS.incidents)} <span class="muted">${total}</span></h2>
<ol class="contents">${items}</ol>${total > shown.length ? html`<p class="muted">${both(moreRows(total - shown.length))}</p>` : ''}</section>`;
}

function smallSection(small: readonly Incident[], timeZone: string): Markup {
  if (small.length === 0) return '';
  const shown = small.slice(0, SMALL_AT_MOST);
  return html`<section aria-labelledby="small"><h2 id="small">${both(WORDS.small)} <span class="muted">${small.length}</span></h2>
<ul class="small-things">${shown.map(({ title, first }) => html`<li>${timeIn(first.toISOString(), timeZone)} <span>${both(title)}</span></li>`)}</ul>${small.length > shown.length ? html`<p class="muted">${both(moreRows(small.length - shown.length))}</p>` : ''}</section>`;
}

function unreadSection(unread: ActivityAccount['unread']): Markup {
  if (unread.length === 0) return '';
  const items = unread
    .slice(0, SMALL_AT_MOST)
    .map(
      ({ place, why }) =>
        html`<li><bdi class="code">${visible(place)}</bdi> <span class="muted">${both(why)}</span></li>`,
    );
  return html`<section aria-labelledby="unread"><h2 id="unread">${both(WORDS.unread)}</h2><p class="muted">${both(WORDS.unreadHint)}</p><ul class="gaps">${items}</ul></section>`;
}
