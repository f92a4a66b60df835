import { html } from 'hono/html';
import type { Link } from '../../../activity/sessions/lineage.ts';
import type { Story } from '../../../activity/views/story.ts';
import type { Incident } from '../../../incident/incident.ts';
import { both, type Markup } from '../../html/markup.ts';
import { timeIn } from '../../html/time.ts';
import { visible } from '../../view/visible.ts';
import { shortService } from '../names.ts';
import { credentialText, type Holders, LEVEL_WORDS, LINK_WORDS } from '../words.ts';
import { moreRows, ACTIVITY_PAGE_WORDS as WORDS } from './words.ts';

const ROWS_AT_MOST = 300;

const left = (all: readonly unknown[]): Markup =>
  all.length > ROWS_AT_MOST ? html`<p class="muted">${both(moreRows(all.length - ROWS_AT_MOST))}</p>` : '';

export function linksTable(links: readonly Link[], holders: Holders, timeZone: string): Markup {
  const rows = links.slice(0, ROWS_AT_MOST).map(
    ({ at, parent, child, kind, address }) =>
      html`<tr><td>${timeIn(at.toISOString(), timeZone)}</td><td><bdi>${both(credentialText(parent, holders))}</bdi></td><td>${both(LINK_WORDS[kind])}</td><td><bdi>${both(credentialText(child, holders))}</bdi></td><td class="code">${visible(address ?? '')}</td></tr>
`,
  );
  return html`<details class="group"><summary><span class="title">${both(WORDS.chainTable)}</span></summary><div class="body"><table class="rows loose"><thead><tr><th scope="col">${both(WORDS.when)}</th><th scope="col">${both(WORDS.gave)}</th><th scope="col">${both(WORDS.how)}</th><th scope="col">${both(WORDS.came)}</th><th scope="col">${both(WORDS.from)}</th></tr></thead><tbody>${rows}</tbody></table>${left(links)}</div></details>`;
}

export function signsTable({ signals }: Incident, story: Story | undefined, timeZone: string): Markup {
  const rows = signals.slice(0, ROWS_AT_MOST).map(({ title, because, level, eventIds }) => {
    const [record] = eventIds.flatMap((id) => story?.records.get(id) ?? []);
    const times = eventIds.length > 1 ? html` <span class="muted">× ${eventIds.length}</span>` : '';
    const call = record
      ? html`<span class="code">${shortService(record.source)} ${visible(record.call)}</span>${times}${record.on === null ? '' : html`<br><bdi class="muted">${visible(record.on)}</bdi>`}`
      : times;
    const where = [record?.address, record?.region].filter((one) => typeof one === 'string');
    return html`<tr><td>${record ? timeIn(record.time.toISOString(), timeZone) : ''}</td><td><span class="tag ${level}">${both(LEVEL_WORDS[level])}</span></td><td>${both(title)}${because ? html`<br><bdi class="muted">${both(because)}</bdi>` : ''}</td><td>${call}</td><td>${where.map((one, index) => html`${index > 0 ? html`<br>` : ''}<span class="whole">${visible(one)}</span>`)}</td></tr>
`;
  });
  return html`<details class="group"><summary><span class="title">${both(WORDS.seen)}</span><span class="places">${signals.length}</span></summary><div class="body"><table class="rows loose"><thead><tr><th scope="col">${both(WORDS.when)}</th><th scope="col"><span class="hidden">${both({ en: 'Severity', ko: '심각도' })}</span></th><th scope="col">${both(WORDS.what)}</th><th scope="col">${both(WORDS.call)}</th><th scope="col">${both(WORDS.from)}</th></tr></thead><tbody>${rows}</tbody></table>${left(signals)}</div></details>`;
}
