import { html } from 'hono/html';
import type { Door } from '../../../access/doors.ts';
import { both, type Markup } from '../../html/markup.ts';
import { visible } from '../../view/visible.ts';
import { doorTexts } from '../door-phrases.ts';
import { DOOR_STATE_WORDS, DOOR_WORDS } from '../door-words.ts';
import { ACCESS_PAGE_WORDS as WORDS } from './words.ts';

/** Ways in for those who are no IAM users. */
export function doorsSection(doors: readonly Door[]): Markup {
  if (doors.length === 0) return '';
  const items = doors.map((door) => {
    const state =
      door.state === 'open'
        ? ''
        : html` <span class="tag ${door.state === 'gone' ? 'high' : 'plain'}">${both(DOOR_STATE_WORDS[door.state])}</span>`;
    const where = door.region === 'global' ? '' : html` <span class="region-name">${door.region}</span>`;
    return html`<li class="group door"><p><span class="kind">${both(DOOR_WORDS[door.kind])}</span> <b><bdi>${visible(door.name)}</bdi></b>${where}${state}</p>
<ul class="evidence">${doorTexts(door).map((one) => html`<li>${both(one)}</li>`)}</ul></li>
`;
  });
  return html`<section aria-labelledby="doors"><h2 id="doors">${both(WORDS.doors)} <span class="muted">${doors.length}</span></h2><ul class="steps">${items}</ul></section>`;
}
