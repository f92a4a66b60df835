import { html } from 'hono/html';
import { formatDateTime } from '../../i18n/date-time.ts';
import type { Markup } from './markup.ts';

/** Breaks only between the reader's time and UTC. */
export function timeIn(iso: string, timeZone: string): Markup {
  const [en, ko] = [formatDateTime(iso, 'en', timeZone), formatDateTime(iso, 'ko', timeZone)];
  return en === ko
    ? parted(en)
    : html`<span lang="en">${parted(en)}</span><span lang="ko">${parted(ko)}</span>`;
}

function parted(time: string): Markup {
  const [local = '', utc] = time.split(' (');
  return html`<span class="whole">${local}</span>${utc === undefined ? '' : html` <span class="whole">(${utc}</span>`}`;
}
