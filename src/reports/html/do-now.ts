import { html } from 'hono/html';
import type { Finding } from '../../posture/finding.ts';
import type { Problem } from '../view/problems.ts';
import { urgencyOf } from '../wording/urgency.ts';
import { LABELS } from '../wording/words.ts';
import { effort, howTo, place, tag } from './finding-parts.ts';
import { both, type Markup } from './markup.ts';
import { places } from './words.ts';

/** At most five cards with everything needed to mend them. */
export function doNowSection(
  items: readonly { readonly finding: Finding; readonly problem: Problem }[],
): Markup {
  if (items.length === 0) return '';
  return html`<section class="do-now" aria-labelledby="do-now"><h2 id="do-now">${both(LABELS.doNow)}</h2>
<ol class="cards">${items.map(({ finding, problem }) => card(finding, problem))}</ol></section>`;
}

function card(finding: Finding, problem: Problem): Markup {
  const isNew = problem.appeared > 0 ? tag('new', LABELS.isNew) : '';
  const others =
    problem.findings.length > 1
      ? html`<p><a href="#c-${problem.control}">${both(places(problem.findings.length))}</a></p>`
      : '';
  return html`<li class="card ${urgencyOf(finding)}"><div class="what"><h3>${both(finding.title)} ${isNew}</h3>
${effort(finding.fix, urgencyOf(finding), finding.risk)}
<p class="where">${place(finding)}</p>
<p class="because">${both(finding.because)}</p>${others}
<p class="why">${both(finding.why)}</p></div>
${howTo(finding.fix)}</li>`;
}
