/** Who has been in: the days as a picture, and every moment as a table that can be narrowed. */
import { html } from 'hono/html';
import type { Access, Moment } from '../../../access/access.ts';
import type { Language } from '../../../kernel/text.ts';
import { both, type Markup, spoken } from '../../html/markup.ts';
import { timeIn } from '../../html/time.ts';
import { visible } from '../../view/visible.ts';
import { shortName } from '../phrases.ts';
import { detailText, MOMENT_WORDS } from '../words.ts';
import { dayChart } from './chart.ts';
import { dayGrid } from './days.ts';
import { AS_OF, MARK_WORDS, MARKS, markOf, more, SOURCE_WORDS, ACCESS_PAGE_WORDS as WORDS } from './words.ts';

const ROWS_AT_MOST = 1000;
const ELSEWHERE = { en: 'see the CSV or JSON report.', ko: 'CSV나 JSON 보고서에서 볼 수 있습니다.' };
const SPANS = [1, 7, 30, 90] as const;

export function timelineSection(access: Access, language: Language, timeZone: string): Markup {
  const { timeline, now } = access;
  const shown = timeline.slice(0, ROWS_AT_MOST);
  const grid = dayGrid(access);
  const left = timeline.length - shown.length;
  return html`<section aria-labelledby="timeline"><h2 id="timeline">${both(WORDS.timeline)} <span class="muted">${timeline.length}</span></h2>
<figure class="chart wide"><figcaption>${both(WORDS.chart)}</figcaption>${
    grid.rows.length === 0
      ? html`<p class="muted">${both(WORDS.nothingLately)}</p>`
      : html`<p class="muted">${both(WORDS.chartAbout)}</p>${dayChart(grid, language)}${grid.left > 0 ? html`<p class="muted">${both({ en: `${grid.left} others have rows in the table only.`, ko: `다른 대상 ${grid.left}개는 표에만 있습니다.` })}</p>` : ''}`
  }</figure>
${filterBar(shown.length, language)}
<div class="group moments"><table class="rows"><thead><tr><th scope="col">${both(WORDS.when)}</th><th scope="col">${both(WORDS.who)}</th><th scope="col">${both(WORDS.what)}</th><th scope="col">${both(WORDS.from)}</th><th scope="col">${both(WORDS.source)}</th></tr></thead>
<tbody>${shown.map((one) => row(one, timeZone, Date.parse(now)))}</tbody></table></div>
${left > 0 ? html`<p class="muted">${both(more(left, ELSEWHERE))}</p>` : ''}</section>`;
}

function filterBar(total: number, language: Language): Markup {
  const kinds = MARKS.map(
    (mark) =>
      html`<option value="${mark}" ${spoken('text', MARK_WORDS[mark], language)}>${MARK_WORDS[mark][language]}</option>`,
  );
  const spans = SPANS.map((days) => {
    const words = { en: days === 1 ? 'last day' : `last ${days} days`, ko: `최근 ${days}일` };
    return html`<option value="${days}" ${spoken('text', words, language)}>${words[language]}</option>`;
  });
  return html`<form id="filter-moments" class="filters flat" role="search" hidden ${spoken('aria-label', WORDS.filterMoments, language)}>
<input type="search" name="q" autocomplete="off" spellcheck="false" ${spoken('placeholder', WORDS.search, language)} aria-label="${WORDS.search.en} / ${WORDS.search.ko}">
<select name="k" ${spoken('aria-label', WORDS.allKinds, language)}><option value="" ${spoken('text', WORDS.allKinds, language)}>${WORDS.allKinds[language]}</option>${kinds}</select>
<select name="d" ${spoken('aria-label', WORDS.allTime, language)}><option value="" ${spoken('text', WORDS.allTime, language)}>${WORDS.allTime[language]}</option>${spans}</select>
<span class="shown" aria-live="polite"><output id="moments-shown">${total}</output> / ${total} ${both(WORDS.shown)}</span>
<span class="actions"><button type="reset">${both(WORDS.reset)}</button></span>
</form>`;
}

function row(moment: Moment, timeZone: string, now: number): Markup {
  const { at, who, kind, from, region, detail, source, asOf } = moment;
  const name =
    who === null
      ? html`<span class="muted">${both(WORDS.hiddenName)}</span>`
      : html`<bdi>${visible(shortName(who))}</bdi>`;
  const place = html`${from === null ? '' : html`<span class="code whole">${visible(from)}</span>`} ${region === null ? '' : html`<span class="muted whole">${region}</span>`}`;
  const known =
    asOf === null ? '' : html`<br>${both(AS_OF.before)}${timeIn(asOf, timeZone)}${both(AS_OF.after)}`;
  const mark = markOf(moment);
  const said = detailText(kind, detail);
  const age = Math.ceil((now - Date.parse(at)) / 86_400_000);
  return html`<tr data-k="${mark}" data-age="${age}"><td>${timeIn(at, timeZone)}</td><td>${name}</td><td>${mark === 'failed' ? html`<span class="tag high">${both(MOMENT_WORDS[kind])}</span>` : both(MOMENT_WORDS[kind])}${said === null ? '' : html` <span class="muted">${both(said)}</span>`}</td><td>${place}</td><td class="muted">${both(SOURCE_WORDS[source])}${known}</td></tr>
`;
}
