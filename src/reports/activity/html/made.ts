/** What an incident made: ways back in first, then what is left, then what is gone. */
import { html } from 'hono/html';
import type { Made } from '../../../activity/views/story.ts';
import type { Incident } from '../../../incident/incident.ts';
import type { Standing } from '../../../incident/presence.ts';
import { both, type Markup } from '../../html/markup.ts';
import { timeIn } from '../../html/time.ts';
import { visible } from '../../view/visible.ts';
import { shortActor } from '../names.ts';
import { presenceText } from '../presence-words.ts';
import type { ActivityAccount } from '../report.ts';
import { typeText } from '../thing-words.ts';
import { thingName } from '../words.ts';
import { moreRows, ACTIVITY_PAGE_WORDS as WORDS } from './words.ts';

interface Stands {
  /** `undefined`: the account was not asked. */
  readonly asOf: Date | undefined;
  readonly of: (made: Made) => Standing | undefined;
}

type Told = Made & { readonly now: Standing | undefined };

export function standsOf({ created }: Incident, asked: ActivityAccount['asked']): Stands {
  const by = new Map(created.map(({ type, id, eventId, now }) => [JSON.stringify([type, id, eventId]), now]));
  return { asOf: asked?.asOf, of: ({ type, id, eventId }) => by.get(JSON.stringify([type, id, eventId])) };
}

const ROWS_AT_MOST = 300;

/** Of one kind, place and state in one row. */
export function madeTable(made: readonly Made[], stands: Stands, timeZone: string): Markup {
  const stateOf = (one: Made): Told => ({ ...one, now: stands.of(one) });
  const alike = [
    ...Map.groupBy(made.map(stateOf), (one) =>
      [one.type, one.region, one.actor, rank(one), one.now?.presence].join(' '),
    ).values(),
  ];
  const groups = alike.toSorted(([one], [other]) => (one && other ? rank(one) - rank(other) : 0));
  const rows = groups.slice(0, ROWS_AT_MOST).map((things) => rowOf(things, timeZone));
  const table =
    made.length === 0
      ? html`<p class="muted">${both(WORDS.nothingMade)}</p>`
      : html`<p class="muted">${stands.asOf ? asOfLine(stands.asOf, timeZone) : both(WORDS.onlyAws)}</p><table class="rows loose things"><thead><tr><th scope="col">${both(WORDS.thing)}</th><th scope="col">${both(WORDS.region)}</th><th scope="col">${both(WORDS.who)}</th><th scope="col">${both(WORDS.when)}</th><th scope="col">${both(WORDS.state)}</th></tr></thead><tbody>${rows}</tbody></table>${more(groups)}`;
  return html`<div class="chart wide"><h3>${both(WORDS.made)} <span class="muted">${made.length}</span></h3>${table}</div>`;
}

const asOfLine = (asOf: Date, timeZone: string): Markup =>
  html`${both(WORDS.asOf)} ${timeIn(asOf.toISOString(), timeZone)}`;

const rank = ({ removed, lasting, now }: Told): number =>
  removed !== null || now?.presence === 'gone' ? 2 : lasting ? 0 : 1;
const NAMES_AT_MOST = 12;

function rowOf(things: readonly Told[], timeZone: string): Markup {
  const [first] = things;
  const last = things.at(-1);
  if (!first || !last) return '';
  const { type, region, actor, removed, lasting } = first;
  const names = things
    .slice(0, NAMES_AT_MOST)
    .map(({ id }) => html`<br><bdi class="code">${thingName(id)}</bdi>`);
  const more = things.length - NAMES_AT_MOST;
  const number = things.length > 1 ? html` <span class="muted">× ${things.length}</span>` : '';
  const until =
    first.made.getTime() === last.made.getTime()
      ? ''
      : html` –<br>${timeIn(last.made.toISOString(), timeZone)}`;
  const state =
    removed !== null
      ? html`<span class="tag plain">${both(WORDS.removed)}</span>${things.length === 1 ? html`<br>${timeIn(removed.toISOString(), timeZone)}` : ''}`
      : lasting && first.now?.presence !== 'gone'
        ? html`<span class="tag critical">${both(WORDS.wayBack)}</span>`
        : html`<span class="tag medium">${both(WORDS.notSeenRemoved)}</span>`;
  const now = first.now && html`<br>${both(presenceText(first.now))}`;
  return html`<tr><td>${both(typeText(type))}${number}${names}${more > 0 ? html` <span class="muted">(+${more})</span>` : ''}</td><td>${visible(region)}</td><td><bdi>${shortActor(actor)}</bdi></td><td>${timeIn(first.made.toISOString(), timeZone)}${until}</td><td>${state}${now ?? ''}</td></tr>
`;
}

const more = (all: readonly unknown[]): Markup =>
  all.length > ROWS_AT_MOST ? html`<p class="muted">${both(moreRows(all.length - ROWS_AT_MOST))}</p>` : '';
