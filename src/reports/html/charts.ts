/** Bars and tiles: tables that a screen reader can read, with the bars drawn beside the numbers. */
import { html } from 'hono/html';
import { formatNumber } from '../../i18n/counts.ts';
import { sameInBoth, type Text } from '../../kernel/text.ts';
import type { Checkup } from '../../posture/checkup.ts';
import { SEVERITIES, type Severity } from '../../posture/control.ts';
import type { Problem } from '../view/problems.ts';
import { coverageText } from '../wording/verdict.ts';
import { SEVERITY_WORDS } from '../wording/words.ts';
import { both, type Markup } from './markup.ts';
import { PAGE_WORDS, REGION_STATE_WORDS } from './words.ts';

const REGIONS_SHOWN = 8;

export function chartsSection(checkup: Checkup, problems: readonly Problem[]): Markup {
  return html`<section aria-labelledby="glance"><h2 id="glance">${both(PAGE_WORDS.glance)}</h2>
<div class="charts">${bySeverity(problems)}${byRegion(problems)}${coverage(checkup)}</div></section>`;
}

interface Bar {
  readonly label: Text;
  readonly parts: readonly (readonly [Severity, number])[];
}

function bySeverity(problems: readonly Problem[]): Markup {
  const bars = SEVERITIES.map((severity): Bar => {
    const number = problems.filter((problem) => problem.severity === severity).length;
    return { label: SEVERITY_WORDS[severity], parts: [[severity, number]] };
  });
  return chart(PAGE_WORDS.bySeverity, bars);
}

function byRegion(problems: readonly Problem[]): Markup {
  const findings = problems.flatMap((problem) => problem.findings);
  const regions = [...Map.groupBy(findings, ({ resource }) => resource.region)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(
      ([region, here]): Bar => ({
        label: region === 'global' ? PAGE_WORDS.wholeAccount : sameInBoth(region),
        parts: SEVERITIES.map((severity) => [
          severity,
          here.filter((one) => one.severity === severity).length,
        ]),
      }),
    );
  const rest = regions.slice(REGIONS_SHOWN);
  const folded: Bar[] =
    rest.length === 0
      ? []
      : [
          {
            label: { en: `${rest.length} other regions`, ko: `다른 리전 ${rest.length}개` },
            parts: SEVERITIES.map((severity) => [
              severity,
              rest.reduce((sum, bar) => sum + sizeOf(bar, severity), 0),
            ]),
          },
        ];
  return chart(PAGE_WORDS.byRegion, [...regions.slice(0, REGIONS_SHOWN), ...folded]);
}

function sizeOf({ parts }: Bar, severity: Severity): number {
  return parts.find(([one]) => one === severity)?.[1] ?? 0;
}

function chart(title: Text, bars: readonly Bar[]): Markup {
  const totals = bars.map(({ parts }) => parts.reduce((sum, [, number]) => sum + number, 0));
  const most = Math.max(...totals, 0);
  if (most === 0) {
    return html`<figure class="chart"><figcaption>${both(title)}</figcaption><p class="muted">${both(PAGE_WORDS.noProblem)}</p></figure>`;
  }
  const rows = bars.map(({ label, parts }, index) => {
    const total = totals[index] ?? 0;
    return html`<tr><th scope="row">${both(label)}</th><td class="bar">${drawn(parts, most)}</td><td class="number">${formatNumber(total, 'en')}</td></tr>`;
  });
  return html`<figure class="chart"><figcaption>${both(title)}</figcaption><table>${rows}</table></figure>`;
}

/** 100 units wide; the sheet stretches it. */
function drawn(parts: Bar['parts'], most: number): Markup {
  let x = 0;
  const pieces = parts.flatMap(([severity, number]) => {
    if (number === 0) return [];
    const width = (number / most) * 100;
    const from = x;
    x += width;
    return [html`<rect class="${severity}" x="${from.toFixed(2)}" width="${width.toFixed(2)}" height="10"/>`];
  });
  return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${pieces}</svg>`;
}

function coverage(checkup: Checkup): Markup {
  const { regions } = checkup.coverage;
  const states = [...new Set(regions.map(({ state }) => state))];
  const tiles = regions.map(
    ({ name, state }) =>
      html`<li class="${state}">${name}<span class="hidden"> ${both(REGION_STATE_WORDS[state])}</span></li>`,
  );
  const legend = states.map(
    (state) =>
      html`<li class="${state}"><i aria-hidden="true"></i>${both(REGION_STATE_WORDS[state])} ${regions.filter((one) => one.state === state).length}</li>`,
  );
  return html`<figure class="chart coverage-chart"><figcaption>${both(PAGE_WORDS.coverage)}</figcaption>
<ul class="tiles">${tiles}</ul><ul class="legend" aria-hidden="true">${legend}</ul>
<p class="muted">${both(coverageText(checkup))}</p></figure>`;
}
