/** The same findings by the sections of the frameworks, for those who must answer to one. */
import { html } from 'hono/html';
import type { Checkup } from '../../posture/checkup.ts';
import { FRAMEWORKS, type FrameworkId } from '../../posture/control.ts';
import { STANDINGS, type Standing, standingOf } from '../view/tally.ts';
import { FRAMEWORK_WORDS, STANDING_WORDS } from '../wording/words.ts';
import { both, type Markup } from './markup.ts';
import { PAGE_WORDS } from './words.ts';

export function frameworksSection(checkup: Checkup): Markup {
  const parts = FRAMEWORKS.map((framework) => frameworkOf(framework, checkup));
  if (parts.every((part) => part === '')) return '';
  return html`<section class="frameworks" aria-labelledby="frameworks"><h2 id="frameworks">${both(PAGE_WORDS.frameworks)}</h2>
<p class="muted">${both(PAGE_WORDS.frameworksNote)}</p>${parts}</section>`;
}

/** A section stands where the worst of its findings stands. */
function frameworkOf(framework: FrameworkId, checkup: Checkup): Markup {
  const sections = new Map<string, { standing: Standing; control: string }>();
  for (const finding of checkup.findings) {
    const standing = standingOf(finding, checkup);
    for (const section of finding.frameworks[framework] ?? []) {
      const before = sections.get(section);
      if (before && STANDINGS.indexOf(before.standing) <= STANDINGS.indexOf(standing)) continue;
      sections.set(section, { standing, control: finding.control });
    }
  }
  if (sections.size === 0) return '';
  const inOrder = [...sections].toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  const counted = STANDINGS.map((standing) => {
    const number = inOrder.filter(([, one]) => one.standing === standing).length;
    return number === 0
      ? ''
      : html`<span class="tag ${standing}">${both(STANDING_WORDS[standing])} ${number}</span>`;
  });
  const chips = inOrder.map(
    ([section, { standing, control }]) =>
      html`<li class="${standing}"><a href="#c-${control}">${section}<span class="hidden"> ${both(STANDING_WORDS[standing])}</span></a></li>`,
  );
  return html`<details><summary><span class="title">${FRAMEWORK_WORDS[framework]}</span>${counted}</summary><ul class="sections">${chips}</ul></details>`;
}
