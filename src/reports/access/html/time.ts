import { html } from 'hono/html';
import { formatDateTime } from '../../../i18n/date-time.ts';
import type { Language } from '../../../kernel/text.ts';
import type { Markup } from '../../html/markup.ts';

/** Breaks only between the reader's time and UTC. */
export function timeIn(iso: string, timeZone: string): Markup {
  const said = (language: Language): Markup => {
    const [local = '', utc] = formatDateTime(iso, language, timeZone).split(' (');
    return html`<span class="whole">${local}</span>${utc === undefined ? '' : html` <span class="whole">(${utc}</span>`}`;
  };
  const [en, ko] = [said('en'), said('ko')];
  return en.toString() === ko.toString()
    ? en
    : html`<span lang="en">${en}</span><span lang="ko">${ko}</span>`;
}
