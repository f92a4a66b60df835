/** Calls over time, a row per actor; the same numbers stand in a table below. */
import { html } from 'hono/html';
import type { Language, Text } from '../../../kernel/text.ts';
import { shortened } from '../../html/clip.ts';
import { both, type Markup, spoken } from '../../html/markup.ts';
import { timeIn } from '../../html/time.ts';
import { visible } from '../../view/visible.ts';
import { shortActor } from '../names.ts';
import type { BucketRow, Buckets, Cell } from './buckets.ts';
import { ACTIVITY_PAGE_WORDS as WORDS } from './words.ts';

const NAME = 172;
const ROW = 62;
const HEAD = 26;
const WIDE = 880;
/** Room above the columns for the signs. */
const SIGN = 16;

export function timeChart(buckets: Buckets, language: Language): Markup {
  const step = Math.max(9, Math.min(48, WIDE / buckets.count));
  const width = Math.ceil(step * buckets.count) + 12;
  const height = HEAD + buckets.rows.length * ROW + 4;
  return html`<div class="picture" tabindex="0" role="group" ${spoken('aria-label', WORDS.course2, language)}><div class="grid"><svg class="who" viewBox="0 0 ${NAME} ${height}" width="${NAME}" height="${height}" aria-hidden="true">${buckets.rows.map(nameOf)}</svg><svg class="days" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" ${spoken('aria-label', WORDS.chartAbout, language)}>
${buckets.rows.map((_, at) => band(at, width))}${ticks(buckets, step, height)}${buckets.rows.map((row, at) => columnsOf(row, at, buckets, step, language))}</svg></div></div>`;
}

function band(at: number, width: number): Markup {
  return html`<rect class="band${at % 2 === 0 ? '' : ' odd'}" x="0" y="${HEAD + at * ROW}" width="${width}" height="${ROW}"/>`;
}

function nameOf({ actor }: BucketRow, at: number): Markup {
  const y = HEAD + at * ROW + ROW / 2 + 5;
  const words = actor === null ? WORDS.notRecorded : actor === undefined ? WORDS.others : null;
  const name = words
    ? html`<text x="6" y="${y}" lang="en">${words.en}</text><text x="6" y="${y}" lang="ko">${words.ko}</text>`
    : html`<text x="6" y="${y}"><title>${visible(actor ?? '')}</title>${shortened(shortActor(actor ?? null), 22)}</text>`;
  return html`${band(at, NAME)}${name}`;
}

/** At most some ten, at round starts; days where a span is a day, else days and hours. */
function ticks({ from, count, hours }: Buckets, step: number, height: number): readonly Markup[] {
  const every = Math.max(1, Math.ceil(84 / step));
  return Array.from({ length: Math.ceil(count / every) }, (_, at) => {
    const bucket = at * every;
    const iso = bucketStart(from, hours, bucket).toISOString();
    const x = (bucket * step).toFixed(1);
    if ((bucket + every) * step > step * count + 12)
      return html`<line x1="${x}" y1="${HEAD - 6}" x2="${x}" y2="${height}"/>`;
    const label = hours >= 24 ? iso.slice(5, 10) : `${iso.slice(5, 10)} ${iso.slice(11, 16)}`;
    return html`<line x1="${x}" y1="${HEAD - 6}" x2="${x}" y2="${height}"/><text class="day" x="${x}" y="14">${label}</text>`;
  });
}

function columnsOf(
  { cells, actor }: BucketRow,
  at: number,
  { from, hours, most }: Buckets,
  step: number,
  language: Language,
): readonly Markup[] {
  const floor = HEAD + (at + 1) * ROW - 4;
  const room = ROW - SIGN - 8;
  const high = (number: number): number =>
    number === 0 ? 0 : 3 + (room - 3) * (Math.log10(number) / Math.log10(Math.max(most, 10)));
  return cells.map((cell) => {
    const x = cell.bucket * step + 1;
    const wide = Math.max(step - 2, 4);
    const said = saidOf(cell, actor, bucketStart(from, hours, cell.bucket));
    const column = (number: number, style: string): Markup =>
      number === 0
        ? ''
        : html`<rect class="${style}" x="${x.toFixed(1)}" y="${(floor - high(number)).toFixed(1)}" width="${wide.toFixed(1)}" height="${high(number).toFixed(1)}" rx="1"/>`;
    const sign =
      cell.level === null
        ? ''
        : html`<path class="sign ${cell.level}" transform="translate(${(x + wide / 2).toFixed(1)} ${HEAD + at * ROW + SIGN / 2 + 2})" d="M0-7 6 0 0 7-6 0z"/>`;
    return html`<g><title ${spoken('text', said, language)}>${said[language]}</title>${column(cell.calls, 'calls')}${column(cell.writes, 'writes')}${sign}</g>
`;
  });
}

function saidOf({ calls, writes, denied, signs }: Cell, actor: BucketRow['actor'], start: Date): Text {
  const at = `${start.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const who = actor === null || actor === undefined ? '' : ` ${shortActor(actor)}`;
  const list = (language: Language): string => signs.map((one) => `\n◆ ${visible(one[language])}`).join('');
  return {
    en: `${at}${who}: ${calls} calls, ${writes} changes, ${denied} denied${list('en')}`,
    ko: `${at}${who}: 호출 ${calls}회, 변경 ${writes}회, 거부 ${denied}회${list('ko')}`,
  };
}

function bucketStart(from: Date, hours: number, bucket: number): Date {
  return new Date(from.getTime() + bucket * hours * 3_600_000);
}

const TABLE_AT_MOST = 400;

export function timeTable({ rows, from, hours }: Buckets, timeZone: string): Markup {
  const cells = rows
    .flatMap(({ actor, cells: own }) => own.map((cell) => ({ actor, cell })))
    .toSorted((one, other) => one.cell.bucket - other.cell.bucket)
    .slice(0, TABLE_AT_MOST);
  return html`<details class="group"><summary><span class="title">${both(WORDS.chartTable)}</span></summary><div class="body"><table class="rows loose"><thead><tr><th scope="col">${both(WORDS.when)}</th><th scope="col">${both(WORDS.who)}</th><th scope="col">${both(WORDS.calls)}</th><th scope="col">${both(WORDS.writes)}</th><th scope="col">${both(WORDS.denied)}</th><th scope="col">${both(WORDS.signs)}</th></tr></thead><tbody>${cells.map(
    ({ actor, cell }) =>
      html`<tr><td>${timeIn(bucketStart(from, hours, cell.bucket).toISOString(), timeZone)}</td><td>${nameText(actor)}</td><td>${cell.calls}</td><td>${cell.writes}</td><td>${cell.denied}</td><td>${cell.signs.map((one, index) => html`${index > 0 ? html`<br>` : ''}${both(one)}`)}</td></tr>
`,
  )}</tbody></table></div></details>`;
}

function nameText(actor: BucketRow['actor']): Markup {
  if (actor === null) return both(WORDS.notRecorded);
  return actor === undefined ? both(WORDS.others) : html`<bdi>${shortActor(actor)}</bdi>`;
}
