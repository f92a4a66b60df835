/** How somebody could get full rights: a picture, the paths, and each step with what it rests on. */
import { html } from 'hono/html';
import type { Access } from '../../../access/access.ts';
import type { EscalationPath } from '../../../access/escalation/path.ts';
import type { Language, Text } from '../../../kernel/text.ts';
import { both, type Markup, spoken } from '../../html/markup.ts';
import { visible } from '../../view/visible.ts';
import { evidenceText } from '../evidence.ts';
import { shortName } from '../phrases.ts';
import { graphOf, keyOf, pathId, type Step, stepsOf } from './graph.ts';
import { picture } from './picture.ts';
import { more, ACCESS_PAGE_WORDS as WORDS } from './words.ts';

type Titles = ReadonlyMap<string, Text>;

const TOLD_AT_MOST = 500;
const ELSEWHERE = {
  en: 'see: jikimi access paths --json',
  ko: '다음 명령으로 볼 수 있습니다: jikimi access paths --json',
};

export function pathsSection({ escalation }: Access, titles: Titles, language: Language): Markup {
  const { paths, incomplete, unreadKinds } = escalation;
  const told = paths.slice(0, TOLD_AT_MOST);
  const steps = stepsOf(told);
  const unseen = [...incomplete.map(shortName), ...unreadKinds];
  const left = paths.length - told.length;
  return html`<section aria-labelledby="paths"><h2 id="paths">${both(WORDS.paths)} <span class="muted">${paths.length}</span></h2>
${told.length === 0 ? html`<p>${both(WORDS.noPath)}</p>` : html`${drawn(told, steps, titles, language)}${list(told, steps)}${stepList([...steps.values()], titles)}`}
${left > 0 ? html`<p class="muted">${both(more(left, ELSEWHERE))}</p>` : ''}
${unseen.length > 0 ? html`<p class="muted">${both(WORDS.unseenPaths)} ${visible(unseen.join(', '))}</p>` : ''}</section>`;
}

function drawn(
  paths: readonly EscalationPath[],
  steps: ReadonlyMap<string, Step>,
  titles: Titles,
  language: Language,
): Markup {
  const graph = graphOf(paths, steps);
  const left = {
    en: `${graph.left} more paths are told below, not drawn.`,
    ko: `경로 ${graph.left}개는 그리지 않고 아래에 글로 적었습니다.`,
  };
  return html`<figure class="chart wide"><figcaption>${both(WORDS.graph)}</figcaption><p class="muted">${both(WORDS.graphAbout)}</p>
<div class="picture" tabindex="0" role="group" ${spoken('aria-label', WORDS.graph, language)}>${picture(graph, titles, language)}</div>
<ul class="marks"><li><svg viewBox="0 0 30 8" width="30" height="8" aria-hidden="true"><path class="line certain" d="M0 4H30"/></svg>${both(WORDS.certain)}</li><li><svg viewBox="0 0 30 8" width="30" height="8" aria-hidden="true"><path class="line unclear" d="M0 4H30"/></svg>${both(WORDS.unclear)}</li></ul>
${graph.left > 0 ? html`<p class="muted">${both(left)}</p>` : ''}</figure>`;
}

function list(paths: readonly EscalationPath[], steps: ReadonlyMap<string, Step>): Markup {
  const items = paths.map((path) => {
    const hops = path.hops.map((hop) => {
      const number = steps.get(keyOf(hop))?.number ?? 0;
      const to = hop.to === 'admin' ? both(WORDS.admin) : html`<bdi>${visible(shortName(hop.to))}</bdi>`;
      return html` <a class="number" href="#step-${number}">${number}</a> → ${to}`;
    });
    const arrived = path.hops.at(-1)?.to === 'admin' ? '' : html` → ${both(WORDS.admin)}`;
    return html`<li id="${pathId(path)}"><bdi>${visible(shortName(path.from))}</bdi>${hops}${arrived} ${certaintyTag(path.certainty)}</li>
`;
  });
  return html`<h3>${both(WORDS.allPaths)}</h3><ul class="paths">${items}</ul>`;
}

function stepList(steps: readonly Step[], titles: Titles): Markup {
  const items = steps.map(({ number, hop }) => {
    const title = titles.get(hop.technique);
    const upon =
      hop.upon === hop.from || hop.upon === ''
        ? ''
        : html` <bdi class="code">${visible(shortName(hop.upon))}</bdi>`;
    const to = hop.to === 'admin' ? both(WORDS.admin) : html`<bdi>${visible(shortName(hop.to))}</bdi>`;
    return html`<li class="step group" id="step-${number}"><p class="head"><span class="number">${number}</span><b>${title ? both(title) : hop.technique}</b>${upon} ${certaintyTag(hop.certainty)}</p>
<p class="muted"><bdi>${visible(shortName(hop.from))}</bdi> → ${to}</p><p class="code">${visible(hop.action)}</p>
<ul class="evidence">${hop.evidence.map((one) => html`<li>${both(evidenceText(one))}</li>`)}</ul></li>
`;
  });
  return html`<h3>${both(WORDS.steps)}</h3><ol class="steps">${items}</ol>`;
}

function certaintyTag(certainty: EscalationPath['certainty']): Markup {
  return html`<span class="tag ${certainty === 'certain' ? 'critical' : 'medium'}">${both(WORDS[certainty])}</span>`;
}
