/** The grid of days as a picture. Shapes differ as colours do, and every mark says what it is when pointed at. */
import { html } from 'hono/html';
import type { Language, Text } from '../../../kernel/text.ts';
import { both, type Markup, spoken } from '../../html/markup.ts';
import { visible } from '../../view/visible.ts';
import { shortName } from '../phrases.ts';
import { shortened } from './clip.ts';
import { DAYS, type DayGrid, type DayRow } from './days.ts';
import { MARK_WORDS, MARKS, type Mark, ACCESS_PAGE_WORDS as WORDS } from './words.ts';

const NAME = 190;
const DAY = 9;
const ROW = 26;
const HEAD = 24;
const DAY_MS = 86_400_000;

export function dayChart(grid: DayGrid, language: Language): Markup {
  const width = NAME + DAYS * DAY + 10;
  const height = HEAD + grid.rows.length * ROW + 6;
  return html`<div class="picture" tabindex="0" role="group" ${spoken('aria-label', WORDS.chart, language)}>
<svg class="days" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" ${spoken('aria-label', WORDS.chartAbout, language)}>
${weeks(grid, height)}${grid.rows.map((row, at) => rowOf(row, at, grid.from, language))}</svg></div>
<ul class="marks">${MARKS.map((mark) => html`<li><svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">${shape(mark, 0, 0, 1)}</svg>${both(MARK_WORDS[mark])}</li>`)}</ul>`;
}

function weeks({ from }: DayGrid, height: number): readonly Markup[] {
  return Array.from({ length: Math.ceil(DAYS / 14) }, (_, at) => {
    const x = NAME + at * 14 * DAY;
    return html`<line x1="${x}" y1="${HEAD - 4}" x2="${x}" y2="${height}"/><text class="day" x="${x}" y="14">${dayAt(from, at * 14).slice(5)}</text>`;
  });
}

function rowOf({ who, cells }: DayRow, at: number, from: string, language: Language): Markup {
  const y = HEAD + at * ROW + ROW / 2;
  const marks = cells.map(({ day, mark, number }) => {
    const date = dayAt(from, day);
    const said: Text = {
      en: `${date}: ${number} × ${MARK_WORDS[mark].en}`,
      ko: `${date}: ${MARK_WORDS[mark].ko} ${number}건`,
    };
    return html`<g><title ${spoken('text', said, language)}>${said[language]}</title>${shape(mark, NAME + day * DAY + DAY / 2, y, number)}</g>`;
  });
  const name =
    who === null
      ? html`<text y="${y + 4}" lang="en">${WORDS.hiddenName.en}</text><text y="${y + 4}" lang="ko">${WORDS.hiddenName.ko}</text>`
      : html`<text y="${y + 4}"><title>${visible(who)}</title>${shortened(visible(shortName(who)), 24)}</text>`;
  return html`${at % 2 === 0 ? html`<rect class="band" x="0" y="${y - ROW / 2}" width="${NAME + DAYS * DAY + 10}" height="${ROW}"/>` : ''}${name}${marks}
`;
}

function shape(mark: Mark, x: number, y: number, number: number): Markup {
  const size = Math.min(4 + Math.log2(number), 8);
  const round = (value: number): string => value.toFixed(1);
  const place = `translate(${round(x)} ${round(y)})`;
  if (mark === 'failed') {
    return html`<path class="mark failed" transform="${place}" d="M${-size} ${-size} ${size} ${size}M${size} ${-size} ${-size} ${size}"/>`;
  }
  if (mark === 'made') {
    return html`<path class="mark made" transform="${place}" d="M0 ${-size - 1} ${size + 1} 0 0 ${size + 1} ${-size - 1} 0z"/>`;
  }
  if (mark === 'used') {
    return html`<circle class="mark used" transform="${place}" r="${round(size - 0.5)}"/>`;
  }
  return html`<rect class="mark signed-in" transform="${place}" x="${round(-size)}" y="${round(-size)}" width="${round(2 * size)}" height="${round(2 * size)}" rx="1"/>`;
}

function dayAt(from: string, day: number): string {
  return new Date(Date.parse(from) + day * DAY_MS).toISOString().slice(0, 10);
}
