/** Every finding, folded by control, so that thousands stay usable. */
import { html } from 'hono/html';
import { count } from '../../i18n/counts.ts';
import type { Checkup } from '../../posture/checkup.ts';
import { FRAMEWORKS, SEVERITIES } from '../../posture/control.ts';
import type { Finding } from '../../posture/finding.ts';
import { placesText } from '../view/places.ts';
import { STANDINGS, type Standing, standingOf } from '../view/tally.ts';
import { visible } from '../view/visible.ts';
import { URGENCIES, type Urgency, urgencyOf } from '../wording/urgency.ts';
import { LABELS, REASON_WORDS, SEVERITY_WORDS, STANDING_WORDS } from '../wording/words.ts';
import { consoleLink, effort, howTo, place, tag } from './finding-parts.ts';
import { both, type Markup } from './markup.ts';
import { notListed, PAGE_WORDS, STANDING_HINTS } from './words.ts';

/** Rows of one control; a browser shows more, but nobody reads them. */
const ROWS_AT_MOST = 1000;

interface Group {
  readonly standing: Standing;
  /** Worst standing first. */
  readonly findings: readonly (readonly [Standing, Finding])[];
}

export function findingsSection(checkup: Checkup): Markup {
  const appeared = new Set(checkup.since?.appeared);
  const groups = [...Map.groupBy(checkup.findings, ({ control }) => control).values()].map((all): Group => {
    const findings = all
      .map((finding) => [standingOf(finding, checkup), finding] as const)
      .toSorted(([a], [b]) => STANDINGS.indexOf(a) - STANDINGS.indexOf(b));
    return { standing: findings[0]?.[0] ?? 'unknown', findings };
  });
  const sections = STANDINGS.map((standing) => {
    const here = groups.filter((group) => group.standing === standing).toSorted(soonestFirst);
    if (here.length === 0) return '';
    const words = STANDING_HINTS[standing];
    const hint = words && html`<p class="muted">${both(words)}</p>`;
    return html`<section class="standing" aria-labelledby="s-${standing}"><h3 id="s-${standing}">${tag(standing, STANDING_WORDS[standing])} <span class="muted">${here.length}</span></h3>${hint}
${here.map((group) => groupOf(group, checkup, appeared))}</section>`;
  });
  return html`<div id="findings">${sections}<p id="nothing" class="muted" hidden>${both(PAGE_WORDS.nothing)}</p></div>`;
}

/** What passed keeps the order of the checkup. */
function soonestFirst(a: Group, b: Group): number {
  return a.standing === 'fail' ? URGENCIES.indexOf(urgencyIn(a)) - URGENCIES.indexOf(urgencyIn(b)) : 0;
}

function urgencyIn({ findings }: Group): Urgency {
  const failed = new Set(
    findings.filter(([standing]) => standing === 'fail').map(([, finding]) => urgencyOf(finding)),
  );
  return URGENCIES.find((one) => failed.has(one)) ?? 'some-day';
}

function groupOf(group: Group, checkup: Checkup, appeared: ReadonlySet<string>): Markup {
  const { standing, findings } = group;
  const worst = findings.filter(([one]) => one === standing).map(([, finding]) => finding);
  const first = worst[0] as Finding;
  const severity =
    SEVERITIES.find((one) => worst.some((finding) => finding.severity === one)) ?? first.severity;
  const isNew = worst.some(({ id }) => appeared.has(id)) ? tag('new', LABELS.isNew) : '';
  const isOpen = standing === 'fail';
  const shown = findings.slice(0, ROWS_AT_MOST);
  const hidden = findings.length - shown.length;
  return html`<details class="group" id="c-${first.control}" data-service="${serviceOf(first)}">
<summary>${tag(isOpen ? severity : 'plain', SEVERITY_WORDS[severity])}<span class="title">${both(first.title)} ${isNew}</span><span class="places">${both(standing === 'pass' || standing === 'not-applicable' ? count('place', worst.length) : placesText(worst))}</span></summary>
<div class="body"><div class="about"><div class="what">${isOpen ? effort(first.fix, urgencyIn(group), first.risk) : ''}<p class="why">${both(first.why)}</p>${frameworks(first)}</div>${isOpen ? howTo(first.fix) : ''}</div>
<table class="rows"><thead><tr><th scope="col">${both(PAGE_WORDS.state)}</th><th scope="col">${both(PAGE_WORDS.resource)}</th><th scope="col">${both(LABELS.seen)}</th><th scope="col"><span class="hidden">${both(LABELS.console)}</span></th></tr></thead>
<tbody>${shown.map(([one, finding]) => row(one, finding, checkup, appeared.has(finding.id)))}</tbody></table>
${hidden > 0 ? html`<p class="muted">${both(notListed(hidden))}</p>` : ''}</div></details>`;
}

function row(standing: Standing, finding: Finding, checkup: Checkup, isNew: boolean): Markup {
  const { severity, resource, because, fix } = finding;
  const acceptance = standing === 'accepted' ? checkup.accepted[finding.id] : undefined;
  return html`<tr data-s="${standing}" data-v="${severity}" data-r="${resource.region}"><td>${tag(standing, STANDING_WORDS[standing])}${isNew ? tag('new', LABELS.isNew) : ''}</td><td>${place(finding)}</td><td>${both(because)}${missing(finding)}${
    acceptance ? html`<p class="accepted"><q>${visible(acceptance.reason)}</q> (${acceptance.until})</p>` : ''
  }</td><td>${consoleLink(fix.console, 'short')}</td></tr>
`;
}

function missing({ missing: holes }: Finding): Markup {
  if (holes.length === 0) return '';
  const items = holes.map(
    ({ action, region, reason, fault }) =>
      html`<li><span class="code">${action}</span> ${region} - ${both(REASON_WORDS[reason])}${fault === undefined ? '' : html` (${fault})`}</li>`,
  );
  return html`<ul class="missing">${items}</ul>`;
}

const SHORT_FRAMEWORKS = {
  'cis-aws-7.0': 'CIS',
  'aws-startup-security-baseline': 'SSB',
  'aws-fsbp': 'FSBP',
  'kisa-isms-p-2023': 'ISMS-P',
} as const;

function frameworks(finding: Finding): Markup {
  const chips = FRAMEWORKS.flatMap((id) =>
    (finding.frameworks[id] ?? []).map((section) => html`<li>${SHORT_FRAMEWORKS[id]} ${section}</li>`),
  );
  return html`<ul class="chips"><li class="code">${finding.control}</li>${chips}</ul>`;
}

/** `AWS::EC2::Instance` is of `EC2`. */
export function serviceOf({ resource }: Finding): string {
  return resource.type.split('::')[1] ?? resource.type;
}
