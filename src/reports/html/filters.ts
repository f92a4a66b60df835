import { html } from 'hono/html';
import type { Language, Text } from '../../kernel/text.ts';
import type { Checkup } from '../../posture/checkup.ts';
import { SEVERITIES } from '../../posture/control.ts';
import { STANDINGS, standingOf } from '../view/tally.ts';
import { SEVERITY_WORDS, STANDING_WORDS } from '../wording/words.ts';
import { serviceOf } from './findings.ts';
import { both, type Markup, spoken } from './markup.ts';
import { PAGE_WORDS } from './words.ts';

/** Hidden until the script runs: without it everything is shown. */
export function filterBar(checkup: Checkup, language: Language): Markup {
  const standings = STANDINGS.filter((one) =>
    checkup.findings.some((finding) => standingOf(finding, checkup) === one),
  );
  const regions = [...new Set(checkup.findings.map(({ resource }) => resource.region))].sort();
  const services = [...new Set(checkup.findings.map(serviceOf))].sort();
  const total = checkup.findings.length;
  return html`<form id="filters" class="filters" role="search" hidden ${spoken('aria-label', PAGE_WORDS.filter, language)}>
<input type="search" name="q" autocomplete="off" spellcheck="false" ${spoken('placeholder', PAGE_WORDS.search, language)} ${ariaLabel(PAGE_WORDS.search)}>
${choices('s', PAGE_WORDS.state, standings, STANDING_WORDS)}
${choices('v', PAGE_WORDS.severity, SEVERITIES, SEVERITY_WORDS)}
<select name="r" ${spoken('aria-label', PAGE_WORDS.allRegions, language)}><option value="" ${spoken('text', PAGE_WORDS.allRegions, language)}>${PAGE_WORDS.allRegions[language]}</option>${regions.map(
    (region) =>
      region === 'global'
        ? html`<option value="global" ${spoken('text', PAGE_WORDS.wholeAccount, language)}>${PAGE_WORDS.wholeAccount[language]}</option>`
        : html`<option>${region}</option>`,
  )}</select>
<select name="service" ${spoken('aria-label', PAGE_WORDS.allServices, language)}><option value="" ${spoken('text', PAGE_WORDS.allServices, language)}>${PAGE_WORDS.allServices[language]}</option>${services.map((service) => html`<option>${service}</option>`)}</select>
<span class="shown" aria-live="polite"><output id="shown">${total}</output> / ${total} ${both(PAGE_WORDS.shown)}</span>
<span class="actions"><button type="button" id="open">${both(PAGE_WORDS.openAll)}</button><button type="button" id="close">${both(PAGE_WORDS.closeAll)}</button><button type="reset">${both(PAGE_WORDS.reset)}</button></span>
</form>`;
}

function choices<T extends string>(
  name: string,
  label: Text,
  values: readonly T[],
  words: Readonly<Record<T, Text>>,
): Markup {
  const boxes = values.map(
    (value) =>
      html`<label class="choice ${value}"><input type="checkbox" name="${name}" value="${value}" checked><span>${both(words[value])}</span></label>`,
  );
  return html`<fieldset><legend class="hidden">${both(label)}</legend>${boxes}</fieldset>`;
}

/** In both languages at once, for an element whose other words already swap. */
function ariaLabel({ en, ko }: Text): Markup {
  return html`aria-label="${en} / ${ko}"`;
}
