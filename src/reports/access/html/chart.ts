/** The grid of days as a picture. Shapes differ as colours do, and every mark says what it is when pointed at. */
import { html } from 'hono/html';
import type { Language, Text } from '../../../kernel/text.ts';
import { shortened } from '../../html/clip.ts';
import { both, type Markup, spoken } from '../../html/markup.ts';
import { visible } from '../../view/visible.ts';
import { shortName } from '../phrases.ts';
import { DAYS, type DayGrid, type DayRow } from './days.ts';
import { MARK_WORDS, MARKS, type Mark, ACCESS_PAGE_WORDS as WORDS } from './words.ts';

const NAME = 172;
const DAY = 9;
const ROW = 26;
const HEAD = 24;
const DAY_MS = 86_400_000;

export function dayChart(grid: DayGrid, language: Language): Markup {
  const width = DAYS * DAY + 12;
  const height = HEAD + grid.rows.length * ROW + 6;
  return html`<div class="picture" tabindex="0" role="group" ${spoken('aria-label', WORDS.chart, language)}>
<div class="grid"><svg class="who" viewBox="0 0 ${NAME} ${height}" width="${NAME}" height="${height}" aria-hidden="true">${grid.rows.map(nameOf)}</svg><svg class="days" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" ${spoken('aria-label', WORDS.chartAbout, language)}>
${grid.rows.map((_, at) => band(at, width))}${weeks(grid, height)}${grid.rows.map((row, at) => marksOf(row, at, grid.from, language))}</svg></div></div>
<ul class="marks">${MARKS.map((mark) => html`<li><svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">${shape(mark, 0, 0, 1)}</svg>${both(MARK_WORDS[mark])}</li>`)}</ul>`;
}

function weeks({ from }: DayGrid, height: number): readonly Markup[] {
  return Array.from({ length: Math.ceil(DAYS / 14) }, (_, at) => {
    const x = at * 14 * DAY;
    return html`<line x1="${x}" y1="${HEAD - 4}" x2="${x}" y2="${height}"/><text class="day" x="${x}" y="14">${dayAt(from, at * 14).slice(5)}</text>`;
  });
}

function band(at: number, width: number): Markup {
  return at % 2 === 0
    ? html`<rect class="band" x="0" y="${HEAD + at * ROW}" width="${width}" height="${ROW}"/>`
    : '';
}

/** These stay where they are while the days are scrolled. */
function nameOf({ who }: DayRow, at: number): Markup {
  const y = middleOf(at) + 4;
  const name =
    who === null
      ? html`<text x="6" y="${y}" lang="en">${WORDS.hiddenName.en}</text><text x="6" y="${y}" lang="ko">${WORDS.hiddenName.ko}</text>`
      : html`<text x="6" y="${y}"><title>${visible(who)}</title>${shortened(visible(shortName(who)), 22)}</text>`;
  return html`${band(at, NAME)}${name}`;
}

function marksOf({ cells }: DayRow, at: number, from: string, language: Language): readonly Markup[] {
  return cells.map(({ day, mark, number }) => {
    const date = dayAt(from, day);
    const said: Text = {
      en: `${date}: ${number} × ${MARK_WORDS[mark].en}`,
      ko: `${date}: ${MARK_WORDS[mark].ko} ${number}건`,
    };
    return html`<g><title ${spoken('text', said, language)}>${said[language]}</title>${shape(mark, day * DAY + DAY / 2 + 1, middleOf(at), number)}</g>
`;
  });
}

function middleOf(row: number): number {
  return HEAD + row * ROW + ROW / 2;
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
