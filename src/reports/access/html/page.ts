/** The whole page of access. */
import { html } from 'hono/html';
import type { Access } from '../../../access/access.ts';
import { both, type Markup } from '../../html/markup.ts';
import { pageIn } from '../../html/shell.ts';
import { remarkText } from '../door-words.ts';
import type { AccessReportOptions } from '../report.ts';
import { doorsSection } from './doors.ts';
import { glanceSection } from './glance.ts';
import { headSection } from './head.ts';
import { pathsSection } from './paths.ts';
import { peopleSection } from './people.ts';
import { readinessSection } from './readiness.ts';
import { ACCESS_SCRIPT } from './script.ts';
import { ACCESS_STYLE } from './style.ts';
import { timelineSection } from './timeline.ts';
import { ACCESS_PAGE_WORDS as WORDS } from './words.ts';

export function accessPage(access: Access, options: AccessReportOptions): Markup {
  const { language, timeZone, version, titles } = options;
  const { id } = access.account;
  return pageIn({
    title: { en: `${WORDS.title.en} ${id}`, ko: `${WORDS.title.ko} ${id}` },
    language,
    version,
    style: ACCESS_STYLE,
    script: ACCESS_SCRIPT,
    skip: { to: 'people', words: WORDS.skip },
    main: html`${headSection(access, options)}
${glanceSection(access)}
${peopleSection(access, language, timeZone)}
${doorsSection(access.doors)}
${timelineSection(access, language, timeZone)}
${pathsSection(access, titles, language)}
${readinessSection(access.readiness)}
${remarksSection(access.remarks)}
${unreadSection(access.unread)}`,
  });
}

function remarksSection(remarks: Access['remarks']): Markup {
  if (remarks.length === 0) return '';
  return html`<section aria-labelledby="not-all"><h2 id="not-all">${both(WORDS.notAll)}</h2><ul class="gaps">${remarks.map((one) => html`<li>${both(remarkText(one))}</li>`)}</ul></section>`;
}

function unreadSection(unread: Access['unread']): Markup {
  if (unread.length === 0) return '';
  const items = [...Map.groupBy(unread, ({ action }) => action)].map(([action, places]) => {
    const regions = [...new Set(places.map(({ region }) => region))].join(', ');
    return html`<li><span class="code">${action}</span> <span class="muted">${regions}</span></li>`;
  });
  return html`<section aria-labelledby="unread"><h2 id="unread">${both(WORDS.unread)}</h2><p class="muted">${both(WORDS.unreadHint)}</p><ul class="gaps">${items}</ul></section>`;
}
