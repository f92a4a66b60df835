/** Regions of an incident beside the use of all others: where nobody else works stands out. */
import { html } from 'hono/html';
import type { RegionUse } from '../../../activity/views/story.ts';
import { formatNumber } from '../../../i18n/counts.ts';
import { both, type Markup } from '../../html/markup.ts';
import { visible } from '../../view/visible.ts';
import { ACTIVITY_PAGE_WORDS as WORDS } from './words.ts';

const SHOWN = 20;
/** Of the other calls: less than this is not where the account works. */
const USUAL_SHARE = 0.05;

export function regionBars(regions: readonly RegionUse[]): Markup {
  const others = regions.reduce((sum, { otherCalls }) => sum + otherCalls, 0);
  const shown = regions.slice(0, SHOWN);
  const most = Math.max(...shown.map(({ calls }) => calls), 1);
  const mostOther = Math.max(...shown.map(({ otherCalls }) => otherCalls), 1);
  const bar = (number: number, of: number, style: string): Markup =>
    html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="${style}" width="${((number / of) * 100).toFixed(2)}" height="10"/></svg>`;
  const rows = shown.map(({ region, calls, otherCalls }) => {
    const isUsual = otherCalls > 0 && otherCalls / others >= USUAL_SHARE;
    const mark = isUsual
      ? html`<span class="tag plain">${both(WORDS.usual)}</span>`
      : calls > 0 && otherCalls === 0
        ? html`<span class="tag high">${both(WORDS.unused)}</span>`
        : '';
    return html`<tr><th scope="row"><span class="whole">${visible(region)}</span> ${mark}</th><td class="bar">${bar(calls, most, 'own')}</td><td class="number">${formatNumber(calls, 'en')}</td><td class="bar">${bar(otherCalls, mostOther, 'other')}</td><td class="number">${formatNumber(otherCalls, 'en')}</td></tr>`;
  });
  return html`<figure class="chart wide"><figcaption>${both(WORDS.regions)}</figcaption><p class="muted">${both(WORDS.regionsAbout)}</p><table class="regions"><thead><tr><th scope="col">${both(WORDS.region)}</th><th scope="col" colspan="2">${both(WORDS.inIncident)}</th><th scope="col" colspan="2">${both(WORDS.elsewhere)}</th></tr></thead><tbody>${rows}</tbody></table></figure>`;
}
