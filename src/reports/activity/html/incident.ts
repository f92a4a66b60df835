/** One incident as a story: who, from where, with what; what to do; how it went; what it left. */

import { html } from 'hono/html';
import { placed } from '../../../activity/places/place.ts';
import type { Story } from '../../../activity/views/story.ts';
import { formatDateTime } from '../../../i18n/date-time.ts';
import type { Incident } from '../../../incident/incident.ts';
import type { Text } from '../../../kernel/text.ts';
import { both, type Markup } from '../../html/markup.ts';
import { timeIn } from '../../html/time.ts';
import { visible } from '../../view/visible.ts';
import { shortActor } from '../names.ts';
import type { ActivityAccount, ActivityReportOptions } from '../report.ts';
import {
  CERTAINTY_WORDS,
  credentialText,
  dataReadText,
  type Holders,
  LEVEL_WORDS,
  tacticText,
  targetsOf,
  withInitial,
} from '../words.ts';
import { bucketsOf } from './buckets.ts';
import { chainOf } from './chain.ts';
import { chainPicture } from './chain-picture.ts';
import { madeTable, standsOf } from './made.ts';
import { regionBars } from './regions.ts';
import { linksTable, signsTable } from './tables.ts';
import { timeChart, timeTable } from './time-chart.ts';
import { ACTIVITY_PAGE_WORDS as WORDS } from './words.ts';

const NAMES_SHOWN = 12;

export function incidentSection(
  incident: Incident,
  number: number,
  story: Story | undefined,
  account: Pick<ActivityAccount, 'holders' | 'asked'>,
  options: ActivityReportOptions,
): Markup {
  const { severity, certainty } = incident;
  const { holders, asked } = account;
  return html`<section class="incident" aria-labelledby="incident-${number}"><h2 id="incident-${number}"><span class="which">${number}.</span> ${both(incident.title)}</h2>
<p class="standing-tags"><span class="tag ${severity}">${both(LEVEL_WORDS[severity])}</span> <span class="tag plain">${both(CERTAINTY_WORDS[certainty])}</span></p>
<div class="story">
<div class="chart facts-card">${factsOf(incident, holders, options)}</div>
${todo(incident, holders)}
</div>
${story ? pictures(incident, story, holders, options) : ''}
${story ? madeTable(story.made, standsOf(incident, asked), options.timeZone) : ''}
${signsTable(incident, story, options.timeZone)}</section>`;
}

function factsOf(incident: Incident, holders: Holders, { timeZone }: ActivityReportOptions): Markup {
  const { first, last, principals, addresses, regions, accounts, initial, tactics, doubts } = incident;
  const time = (at: Date, language: 'en' | 'ko'): string =>
    formatDateTime(at.toISOString(), language, timeZone);
  const span =
    time(first, 'en') === time(last, 'en')
      ? timeIn(first.toISOString(), timeZone)
      : html`${timeIn(first.toISOString(), timeZone)} – ${timeIn(last.toISOString(), timeZone)}`;
  const credential = both(credentialText(initial.credential, withInitial(holders, initial)));
  const course = tactics.map(
    (one, index) =>
      html`${index > 0 ? html` <span aria-hidden="true">→</span> ` : ''}<span class="whole">${both(tacticText(one))}</span>`,
  );
  const row = (label: Text, value: Markup): Markup =>
    html`<div><dt>${both(label)}</dt><dd>${value}</dd></div>`;
  return html`<dl class="about-it">
${row(WORDS.when, span)}
${row(WORDS.where, names(regions))}
${row(WORDS.account, names(accounts))}
${row(WORDS.who, names(principals.map(shortActor)))}
${row(WORDS.from, names(addresses.map((one) => placed(one, incident.places[one]))))}
${initial.credential === '' ? '' : row(WORDS.beganWith, credential)}
${tactics.length === 0 ? '' : row(WORDS.course, html`${course}`)}
${row(WORDS.data, incident.dataRead.length === 0 ? both(WORDS.noData) : html`${incident.dataRead.map((one) => html`<p>${both(dataReadText(one))}</p>`)}`)}
${incident.logTampering ? row({ en: 'Log', ko: '로그' }, html`<strong>${both(WORDS.tampered)}</strong>`) : ''}
${doubts.length === 0 ? '' : row(WORDS.doubts, html`${doubts.map((one) => html`<p>${both(one)}</p>`)}`)}
</dl>`;
}

function names(list: readonly string[]): Markup {
  if (list.length === 0) return both(WORDS.notRecorded);
  const more = list.length - NAMES_SHOWN;
  const shown = list
    .slice(0, NAMES_SHOWN)
    .map((one, index) => html`${index > 0 ? ', ' : ''}<bdi>${visible(one)}</bdi>`);
  return html`${shown}${more > 0 ? html` <span class="muted">(+${more})</span>` : ''}`;
}

function todo(incident: Incident, holders: Holders): Markup {
  if (incident.next.length === 0) return '';
  const steps = incident.next.map((step) => {
    const targets = targetsOf(step, incident, holders).map((one) => html`<li><bdi>${both(one)}</bdi></li>`);
    return html`<li>${both(step.text)}${targets.length === 0 ? '' : html`<ul class="targets">${targets}</ul>`}</li>`;
  });
  return html`<div class="chart todo"><h3>${both(WORDS.doNow)}</h3><ol>${steps}</ol></div>`;
}

function pictures(
  { initial, signals }: Incident,
  story: Story,
  holders: Holders,
  { language, timeZone }: ActivityReportOptions,
): Markup {
  const known = withInitial(holders, initial);
  const chain = chainOf(initial.credential, story.links, story.made);
  const buckets = bucketsOf(story, signals);
  return html`${
    chain.lines.length === 0
      ? ''
      : html`<figure class="chart wide"><figcaption>${both(WORDS.chain)}</figcaption><p class="muted">${both(WORDS.chainAbout)}</p>${chainPicture(chain, known, language)}${chain.isCut ? html`<p class="muted">${both(WORDS.chainLeft)}</p>` : ''}${linksTable(story.links, known, timeZone)}</figure>`
  }
${
  buckets.count === 0
    ? ''
    : html`<figure class="chart wide"><figcaption>${both(WORDS.course2)}</figcaption><p class="muted">${both(WORDS.chartAbout)}</p>${timeChart(buckets, language)}${timeTable(buckets, timeZone)}</figure>`
}
${regionBars(story.regions)}`;
}
