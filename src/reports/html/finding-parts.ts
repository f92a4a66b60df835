/** Pieces that the cards and the list share. */
import { html } from 'hono/html';
import { count } from '../../i18n/counts.ts';
import type { Text } from '../../kernel/text.ts';
import type { Finding } from '../../posture/finding.ts';
import { placeOf } from '../view/places.ts';
import { URGENCY_WORDS, type Urgency } from '../wording/urgency.ts';
import { LABELS, RISK_WORDS } from '../wording/words.ts';
import { both, type Markup } from './markup.ts';
import { PAGE_WORDS } from './words.ts';

export function place(finding: Finding): Markup {
  const { kind, name, region } = placeOf(finding);
  return html`${kind && html`<span class="kind">${both(kind)}</span> `}${
    name !== null && html`<bdi class="code">${name}</bdi> `
  }${region !== null && html`<span class="region-name">${region}</span>`}`;
}

export function tag(kind: string, text: Text): Markup {
  return html`<span class="tag ${kind}">${both(text)}</span>`;
}

/** Urgency, risk, a person's minutes; a price is told where the steps are. */
export function effort(fix: Finding['fix'], urgency: Urgency, risk: Finding['risk']): Markup {
  return html`<p class="effort">${tag(`urgency ${urgency}`, URGENCY_WORDS[urgency])}<span>${both(RISK_WORDS[risk])}</span><span>${both(count('minute', fix.minutes))}</span>${fix.cost === null ? html`<span>${both(LABELS.free)}</span>` : ''}</p>`;
}

export function howTo(fix: Finding['fix']): Markup {
  const english = fix.steps.map(({ en }) => html`<li>${en}</li>`);
  const korean = fix.steps.map(({ ko }) => html`<li>${ko}</li>`);
  return html`<div class="how"><h4>${both(PAGE_WORDS.steps)}</h4>
<ol lang="en">${english}</ol><ol lang="ko">${korean}</ol>
<dl>${fix.cost === null ? '' : html`<div><dt>${both(LABELS.cost)}</dt><dd>${both(fix.cost)}</dd></div>`}<div><dt>${both(LABELS.breaks)}</dt><dd>${both(fix.breaks ?? LABELS.breaksNothing)}</dd></div>
<div><dt>${both(LABELS.check)}</dt><dd>${both(fix.check)}</dd></div></dl>
${consoleLink(fix.console, 'button')}</div>`;
}

/** Only to the AWS console: an address of any other kind is shown, not linked. */
export function consoleLink(address: string, style: 'button' | 'short'): Markup {
  if (!/^https:\/\/[a-z0-9.-]+\.(?:aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com)\//.test(address)) {
    return html`<span class="code">${address}</span>`;
  }
  const words = style === 'button' ? both(PAGE_WORDS.openConsole) : both(LABELS.console);
  return html`<a class="${style}" href="${address}" target="_blank" rel="noopener noreferrer">${words}</a>`;
}
