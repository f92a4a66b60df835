/** Bars beside their numbers, as on the page of the checkup. */
import { html } from 'hono/html';
import type { Access } from '../../../access/access.ts';
import { CAPABILITIES, type Principal } from '../../../access/principal.ts';
import type { Text } from '../../../kernel/text.ts';
import { both, type Markup } from '../../html/markup.ts';
import { REGION_STATE_WORDS } from '../../html/words.ts';
import { latestUse } from '../latest.ts';
import { UNKNOWN } from '../words.ts';
import { SHORT_CAPABILITY, ACCESS_PAGE_WORDS as WORDS } from './words.ts';

interface Bar {
  readonly label: Text;
  readonly number: number;
  readonly style: string;
}

export function glanceSection(access: Access): Markup {
  const people = access.principals.filter(({ isServiceLinked }) => !isServiceLinked);
  return html`<section aria-labelledby="glance"><h2 id="glance">${both(WORDS.glance)}</h2>
<div class="charts">${chart(WORDS.byClass, byClass(people))}${chart(WORDS.byAge, byAge(people, access.now))}${regionTiles(access)}</div></section>`;
}

function byClass(people: readonly Principal[]): readonly Bar[] {
  return [...CAPABILITIES, 'unknown' as const].map((rank) => ({
    label: SHORT_CAPABILITY[rank],
    style: rank,
    number: people.filter(({ class: own }) => (own.state === 'known' ? own.value : 'unknown') === rank)
      .length,
  }));
}

function byAge(people: readonly Principal[], now: string): readonly Bar[] {
  const ages = people.map((one) => {
    const use = latestUse(one);
    if (use.state !== 'known') return 'unknown';
    return use.value === null ? null : (Date.parse(now) - Date.parse(use.value.at)) / 86_400_000;
  });
  const within = (from: number, to: number): number =>
    ages.filter((age) => typeof age === 'number' && age > from && age <= to).length;
  return [
    { label: { en: 'in the last week', ko: '최근 일주일' }, number: within(-Infinity, 7), style: 'used' },
    { label: { en: 'in the last 90 days', ko: '최근 90일' }, number: within(7, 90), style: 'used' },
    { label: { en: 'longer ago', ko: '그 이전' }, number: within(90, Infinity), style: 'used' },
    { label: WORDS.noUse, number: ages.filter((age) => age === null).length, style: 'unused' },
    { label: UNKNOWN, number: ages.filter((age) => age === 'unknown').length, style: 'unknown' },
  ];
}

function chart(title: Text, bars: readonly Bar[]): Markup {
  const most = Math.max(...bars.map(({ number }) => number), 1);
  const rows = bars.map(
    ({ label, number, style }) =>
      html`<tr><th scope="row">${both(label)}</th><td class="bar"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="${style}" width="${((number / most) * 100).toFixed(2)}" height="10"/></svg></td><td class="number">${number}</td></tr>`,
  );
  return html`<figure class="chart"><figcaption>${both(title)}</figcaption><table>${rows}</table></figure>`;
}

/** Of the regions that can be used; a sign-in in another cannot be. */
function regionTiles({ regions, unread }: Access): Markup {
  const blind = new Set(
    unread.filter(({ action }) => action === 'cloudtrail:LookupEvents').map(({ region }) => region),
  );
  const shown = regions
    .filter(({ state }) => state !== 'disabled')
    .map(
      ({ name, state }) =>
        ({ name, state: state === 'checked' && blind.has(name) ? 'denied' : state }) as const,
    );
  const tiles = shown.map(
    ({ name, state }) =>
      html`<li class="${state}">${name}<span class="hidden"> ${both(REGION_STATE_WORDS[state])}</span></li>`,
  );
  const legend = [...Map.groupBy(shown, ({ state }) => state)].map(
    ([state, here]) =>
      html`<li class="${state}"><i aria-hidden="true"></i>${both(REGION_STATE_WORDS[state])} ${here.length}</li>`,
  );
  return html`<figure class="chart coverage-chart"><figcaption>${both(WORDS.signIns)}</figcaption><ul class="tiles">${tiles}</ul>
<ul class="legend" aria-hidden="true">${legend}</ul></figure>`;
}
