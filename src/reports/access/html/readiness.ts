import { html } from 'hono/html';
import type { Readiness, ReadinessItem } from '../../../access/readiness.ts';
import { sameInBoth } from '../../../kernel/text.ts';
import { both, type Markup } from '../../html/markup.ts';
import { READINESS_PARTS, readinessState, readinessText } from '../readiness-parts.ts';
import { ACCESS_PAGE_WORDS as WORDS } from './words.ts';

const CLASSES = { no: 'fail', ask: 'unknown', unknown: 'accepted', yes: 'pass' } as const;

export function readinessSection(readiness: Readiness): Markup {
  const { items, reached, decided } = readiness;
  const parts = READINESS_PARTS.flatMap(([state, title]) => {
    const here = items.filter((item) => readinessState(item) === state);
    return here.length === 0
      ? []
      : [
          html`<h3><span class="tag ${CLASSES[state]}">${both(title)}</span></h3><ul class="ready">${here.map(itemOf)}</ul>`,
        ];
  });
  return html`<section aria-labelledby="readiness"><h2 id="readiness">${both(WORDS.readiness)}</h2>
<div class="chart wide"><p class="score">${both(readinessText(readiness))}</p>
<svg class="meter" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="seen" width="${decided}" height="4"/><rect class="got" width="${reached}" height="4"/></svg>
${parts}<p class="muted card-hint">${both(WORDS.card)}</p></div></section>`;
}

function itemOf(item: ReadinessItem): Markup {
  const { title, points, todo, answer } = item;
  const state = readinessState(item);
  const missing = answer !== 'ask' && answer.state !== 'known' ? both(sameInBoth(answer.action)) : '';
  return html`<li><b>${both(title)}</b> <span class="muted">${both({ en: `${points} points`, ko: `${points}점` })}</span>${
    state === 'no' || state === 'ask' ? html`<p class="muted">${both(todo)}</p>` : ''
  }${missing ? html`<p class="code muted">${missing}</p>` : ''}</li>`;
}
