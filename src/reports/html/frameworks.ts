/** The same findings by the sections of the frameworks, for those who must answer to one. No section is left out. */
import { html } from 'hono/html';
import type { Checkup } from '../../posture/checkup.ts';
import { FRAMEWORKS } from '../../posture/control.ts';
import { type ByHand, SECTION_VERDICTS } from '../../posture/framework.ts';
import { type FrameworkPage, pagesOf, type SectionRow } from '../view/by-framework.ts';
import { visible } from '../view/visible.ts';
import {
  attestationText,
  FRAMEWORK_LABELS,
  KIND_WORDS,
  placesOfRow,
  SECTION_VERDICT_WORDS,
} from '../wording/framework-words.ts';
import { consoleLink, tag } from './finding-parts.ts';
import { both, type Markup } from './markup.ts';
import { PAGE_WORDS } from './words.ts';

/** Those named for the run come first, and open. */
export function frameworksSection(checkup: Checkup): Markup {
  const named = checkup.frameworks ?? [];
  const others = FRAMEWORKS.filter((id) => !named.includes(id));
  return html`<section class="frameworks${named.length > 0 ? ' named' : ''}" aria-labelledby="frameworks"><h2 id="frameworks">${both(PAGE_WORDS.frameworks)}</h2>
${pagesOf(checkup, named).map((page) => frameworkOf(page, 'open'))}${pagesOf(checkup, others).map((page) => frameworkOf(page, 'folded'))}</section>`;
}

function frameworkOf({ framework, rows, tally }: FrameworkPage, state: 'open' | 'folded'): Markup {
  const counted = SECTION_VERDICTS.map((verdict) =>
    tally[verdict] === 0
      ? ''
      : html`<span class="tag ${verdict}">${both(SECTION_VERDICT_WORDS[verdict])} ${tally[verdict]}</span>`,
  );
  const { verdict, section, asks, decidedBy, controls } = FRAMEWORK_LABELS;
  const heads = [verdict, section, asks, decidedBy, controls].map(
    (words) => html`<th scope="col">${both(words)}</th>`,
  );
  return html`<details${state === 'open' ? html` open` : ''}><summary><span class="title">${both(framework.name)}</span>${counted}</summary>
<table class="rows sections"><thead><tr>${heads}</tr></thead><tbody>${rows.map(rowOf)}</tbody></table></details>`;
}

function rowOf(row: SectionRow): Markup {
  const { section, verdict, findings, attestation } = row;
  const { id, title, level, kind, byHand } = section;
  const titles = new Map(findings.map((finding) => [finding.control, finding.title]));
  const links = [...titles].map(
    ([control, words]) =>
      html`<li><a href="#c-${control}">${both(words)}</a> <span class="code muted">${control}</span></li>`,
  );
  const places = placesOfRow(row);
  return html`<tr><td>${tag(verdict, SECTION_VERDICT_WORDS[verdict])}${
    places ? html`<p class="muted">${both(places)}</p>` : ''
  }</td><th scope="row">${id}${
    level === undefined ? '' : html` <span class="muted">L${level}</span>`
  }</th><td>${both(title)}${
    attestation
      ? html`<p class="muted">${both(attestationText(attestation))}. <q>${visible(attestation.note)}</q></p>`
      : ''
  }${byHand ? checklist(byHand) : ''}</td><td>${both(KIND_WORDS[kind])}</td><td>${links.length > 0 ? html`<ul>${links}</ul>` : ''}</td></tr>
`;
}

function checklist({ steps, console }: ByHand): Markup {
  const english = steps.map(({ en }) => html`<li>${en}</li>`);
  const korean = steps.map(({ ko }) => html`<li>${ko}</li>`);
  return html`<details class="by-hand"><summary>${both(FRAMEWORK_LABELS.toAnswer)}</summary>
<ol lang="en">${english}</ol><ol lang="ko">${korean}</ol>${consoleLink(console, 'button')}</details>`;
}
