/** Everybody who can act, each folded: five hundred stay usable. */
import { html } from 'hono/html';
import type { Access } from '../../../access/access.ts';
import { CAPABILITIES, type Principal } from '../../../access/principal.ts';
import type { Language } from '../../../kernel/text.ts';
import { both, type Markup, spoken } from '../../html/markup.ts';
import { visible } from '../../view/visible.ts';
import { latestUse } from '../latest.ts';
import { signsInWithPasswordAlone } from '../verdict.ts';
import { TYPE_WORDS, UNKNOWN } from '../words.ts';
import { personBody } from './person.ts';
import { more, SHORT_CAPABILITY, ACCESS_PAGE_WORDS as WORDS } from './words.ts';

/** A browser shows more, but nobody reads them. */
const PEOPLE_AT_MOST = 2000;
const ELSEWHERE = { en: 'see the JSON report.', ko: 'JSON 보고서에서 볼 수 있습니다.' };

type Rank = keyof typeof SHORT_CAPABILITY;
const RANKS: readonly Rank[] = [...CAPABILITIES, 'unknown'];

export function peopleSection(access: Access, language: Language, timeZone: string): Markup {
  const people = access.principals.filter(({ isServiceLinked }) => !isServiceLinked);
  const linked = access.principals.filter(({ isServiceLinked }) => isServiceLinked);
  const shown = people.slice(0, PEOPLE_AT_MOST);
  const pathsOf = Map.groupBy(access.escalation.paths, ({ from }) => from);
  const one = (principal: Principal): Markup =>
    personOf(principal, pathsOf.get(principal.arn) ?? [], timeZone);
  return html`<section aria-labelledby="people"><h2 id="people">${both(WORDS.people)} <span class="muted">${people.length}</span></h2>
${filterBar(shown, language)}
<div class="people">${shown.map(one)}<p id="nobody" class="muted" hidden>${both(WORDS.nobody)}</p></div>
${people.length > shown.length ? html`<p class="muted">${both(more(people.length - shown.length, ELSEWHERE))}</p>` : ''}
${linked.length > 0 ? linkedGroup(linked) : ''}</section>`;
}

function filterBar(people: readonly Principal[], language: Language): Markup {
  const ranks = RANKS.filter((rank) => people.some((one) => rankOf(one) === rank));
  const boxes = ranks.map(
    (rank) =>
      html`<label class="choice ${rank}"><input type="checkbox" name="c" value="${rank}" checked><span>${both(SHORT_CAPABILITY[rank])}</span></label>`,
  );
  const types = (['root', 'user', 'role'] as const).map(
    (type) =>
      html`<label class="choice"><input type="checkbox" name="t" value="${type}" checked><span>${both(TYPE_WORDS[type])}</span></label>`,
  );
  return html`<form id="filter-people" class="filters" role="search" hidden ${spoken('aria-label', WORDS.filterPeople, language)}>
<input type="search" name="q" autocomplete="off" spellcheck="false" ${spoken('placeholder', WORDS.search, language)} aria-label="${WORDS.search.en} / ${WORDS.search.ko}">
<fieldset><legend class="hidden">${both(WORDS.capability)}</legend>${boxes}</fieldset>
<fieldset><legend class="hidden">${both(WORDS.type)}</legend>${types}</fieldset>
<span class="shown" aria-live="polite"><output id="people-shown">${people.length}</output> / ${people.length} ${both(WORDS.shown)}</span>
<span class="actions"><button type="button" id="open">${both(WORDS.openAll)}</button><button type="button" id="close">${both(WORDS.closeAll)}</button><button type="reset">${both(WORDS.reset)}</button></span>
</form>`;
}

function personOf(principal: Principal, paths: Access['escalation']['paths'], timeZone: string): Markup {
  const { type, name, arn } = principal;
  const rank = rankOf(principal);
  const use = latestUse(principal);
  const last =
    use.state !== 'known'
      ? both(UNKNOWN)
      : use.value
        ? html`${both(WORDS.lastUse)} ${use.value.at.slice(0, 10)}`
        : both(WORDS.noUse);
  return html`<details class="group person" id="p-${visible(arn)}" data-c="${rank}" data-t="${type}">
<summary><span class="tag ${rank}">${both(SHORT_CAPABILITY[rank])}</span><span class="title"><span class="kind">${both(TYPE_WORDS[type])}</span> <bdi>${visible(name)}</bdi> ${marks(principal)}</span><span class="places">${last}</span></summary>
<div class="body">${personBody(principal, paths, timeZone)}</div></details>
`;
}

function marks(principal: Principal): Markup {
  const { quarantined, stale } = principal;
  return html`${quarantined.state === 'known' && quarantined.value ? html`<span class="tag critical">${both(WORDS.quarantined)}</span> ` : ''}${
    signsInWithPasswordAlone(principal) ? html`<span class="tag high">${both(WORDS.noMfa)}</span> ` : ''
  }${stale.state === 'known' && stale.value ? html`<span class="tag plain">${both(WORDS.stale)}</span>` : ''}`;
}

function rankOf({ class: capability }: Principal): Rank {
  return capability.state === 'known' ? capability.value : 'unknown';
}

function linkedGroup(linked: readonly Principal[]): Markup {
  return html`<details class="group linked"><summary><span class="title">${both(WORDS.serviceLinked)}</span><span class="places">${linked.length}</span></summary>
<div class="body"><p class="muted">${both(WORDS.serviceLinkedHint)}</p><ul class="names">${linked.map(({ name }) => html`<li class="code">${visible(name)}</li>`)}</ul></div></details>`;
}
