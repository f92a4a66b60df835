/** The same findings by the sections of the frameworks, for those who must answer to one. No section is left out. */
import { html } from 'hono/html';
import type { Checkup } from '../../posture/checkup.ts';
import { answerSections, type Framework, type SectionAnswer } from '../../posture/framework.ts';
import { framework as fsbp } from '../../posture/frameworks/aws-fsbp.ts';
import { framework as startup } from '../../posture/frameworks/aws-startup-security-baseline.ts';
import { framework as cis } from '../../posture/frameworks/cis-aws-7.0.ts';
import { STANDINGS, type Standing, standingOf } from '../view/tally.ts';
import { STANDING_WORDS } from '../wording/words.ts';
import { tag } from './finding-parts.ts';
import { both, type Markup } from './markup.ts';
import { ANSWERED_ELSEWHERE, PAGE_WORDS } from './words.ts';

export function frameworksSection(checkup: Checkup): Markup {
  return html`<section class="frameworks" aria-labelledby="frameworks"><h2 id="frameworks">${both(PAGE_WORDS.frameworks)}</h2>
${[cis, startup, fsbp].map((framework) => frameworkOf(framework, checkup))}</section>`;
}

type Answer = Standing | keyof typeof ANSWERED_ELSEWHERE;

const WORDS = { ...STANDING_WORDS, ...ANSWERED_ELSEWHERE };
const ANSWERS: readonly Answer[] = [...STANDINGS, 'human', 'not-checked'];

function frameworkOf(framework: Framework, checkup: Checkup): Markup {
  const answers = answerSections(framework, checkup.findings);
  const counted = ANSWERS.map((answer) => {
    const number = answers.filter((one) => answerOf(one, checkup) === answer).length;
    return number === 0 ? '' : html`<span class="tag ${answer}">${both(WORDS[answer])} ${number}</span>`;
  });
  const rows = answers.map((one) => {
    const { id, title, level } = one.section;
    const answer = answerOf(one, checkup);
    const titles = new Map(one.findings.map((finding) => [finding.control, finding.title]));
    const links = [...titles].map(
      ([control, words]) => html`<li><a href="#c-${control}">${both(words)}</a></li>`,
    );
    return html`<tr><td>${tag(answer, WORDS[answer])}</td><th scope="row">${id}${
      level === undefined ? '' : html` <span class="muted">L${level}</span>`
    }</th><td>${both(title)}</td><td>${links.length > 0 ? html`<ul>${links}</ul>` : ''}</td></tr>
`;
  });
  return html`<details><summary><span class="title">${both(framework.name)}</span>${counted}</summary>
<table class="rows sections">${rows}</table></details>`;
}

/** The worst of its findings, as the owner sees them. */
function answerOf({ status, findings }: SectionAnswer, checkup: Checkup): Answer {
  if (status === 'human' || status === 'not-checked') return status;
  const standings = new Set(findings.map((finding) => standingOf(finding, checkup)));
  return STANDINGS.find((standing) => standings.has(standing)) ?? status;
}
