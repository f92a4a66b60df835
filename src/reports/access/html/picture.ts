import { html } from 'hono/html';
import type { Language, Text } from '../../../kernel/text.ts';
import { shortened } from '../../html/clip.ts';
import { type Markup, spoken } from '../../html/markup.ts';
import { visible } from '../../view/visible.ts';
import { evidenceText } from '../evidence.ts';
import { shortName } from '../phrases.ts';
import { BOX, type Graph } from './graph.ts';
import { ACCESS_PAGE_WORDS as WORDS } from './words.ts';

const MARGIN = 8;

type Line = Graph['lines'][number];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Every number leads to its step below; pointed at, it says what the step is and rests on. */
export function picture(
  { boxes, lines, width, height }: Graph,
  titles: ReadonlyMap<string, Text>,
  language: Language,
): Markup {
  const leaving = Map.groupBy(lines, ({ from }) => from.who);
  const isForked = ({ from }: Line): boolean => (leaving.get(from.who)?.length ?? 0) > 1;
  const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN];
  return html`<svg class="graph" viewBox="${-MARGIN} ${-MARGIN} ${wide} ${high}" width="${wide}" height="${high}">
${lines.map(curveOf)}${lines.map((line) => labelOf(line, isForked(line), titles, language))}${boxes.map(boxOf)}</svg>`;
}

function endsOf({ from, to }: Line): { readonly start: Point; readonly end: Point; readonly bend: number } {
  const start = { x: from.x + BOX.width, y: from.y + BOX.height / 2 };
  const end = { x: to.x, y: to.y + BOX.height / 2 };
  return { start, end, bend: Math.max(50, Math.abs(end.x - start.x) / 2) };
}

function curveOf(line: Line): Markup {
  const { start, end, bend } = endsOf(line);
  const { certainty } = line;
  const curve = `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}`;
  return html`<path class="line ${certainty}" d="${curve}"/><path class="head ${certainty}" d="M${end.x - 9} ${end.y - 5}l9 5-9 5z"/>
`;
}

/** Where many lines arrive at one box, and where many leave one, the labels keep apart. */
function labelOf(
  line: Line,
  isForked: boolean,
  titles: ReadonlyMap<string, Text>,
  language: Language,
): Markup {
  const { steps } = line;
  const { start, end, bend } = endsOf(line);
  const [first] = steps;
  if (!first) return '';
  const numbers = steps.map(({ number }) => number);
  const label = numbers.length > 3 ? `${numbers.slice(0, 2).join(', ')} …` : numbers.join(', ');
  const room = 14 + 7.5 * label.length;
  const at = pointOn(start, end, bend, isForked ? 0.8 : 0.17);
  const said: Text = {
    en: steps.map((step) => aboutStep(step, titles, 'en')).join('\n'),
    ko: steps.map((step) => aboutStep(step, titles, 'ko')).join('\n'),
  };
  return html`<a href="#step-${first.number}" aria-label="${label}"><title ${spoken('text', said, language)}>${said[language]}</title><rect class="pill" x="${(at.x - room / 2).toFixed(1)}" y="${(at.y - 11).toFixed(1)}" width="${room.toFixed(1)}" height="22" rx="11"/><text class="pill-text" x="${at.x.toFixed(1)}" y="${(at.y + 4.5).toFixed(1)}">${label}</text></a>
`;
}

function aboutStep(
  { number, hop }: Line['steps'][number],
  titles: ReadonlyMap<string, Text>,
  language: Language,
): string {
  const title = titles.get(hop.technique)?.[language] ?? hop.technique;
  const evidence = hop.evidence.map((one) => evidenceText(one)[language]);
  return visible(`${number}. ${title}: ${hop.action}. ${evidence.join('; ')}`);
}

function boxOf({ who, x, y }: Graph['boxes'][number]): Markup {
  if (who === 'admin') {
    const text = (language: Language): Markup =>
      html`<text lang="${language}" class="goal" x="${x + BOX.width / 2}" y="${y + BOX.height / 2 + 5}">${WORDS.admin[language]}</text>`;
    return html`<rect class="box admin" x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="9"/>${text('en')}${text('ko')}`;
  }
  const [kind = '', ...rest] = shortName(who).split('/');
  const name = rest.at(-1) ?? kind;
  return html`<g><title>${visible(who)}</title><rect class="box" x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="9"/><text class="sort" x="${x + 12}" y="${y + 17}">${rest.length > 0 ? kind : ''}</text><text x="${x + 12}" y="${y + 35}">${shortened(visible(name), 23)}</text></g>
`;
}

/** Where the curve is after a share of its way. */
function pointOn(start: Point, end: Point, bend: number, share: number): Point {
  const rest = 1 - share;
  const mix = (a: number, b: number, c: number, d: number): number =>
    rest ** 3 * a + 3 * rest ** 2 * share * b + 3 * rest * share ** 2 * c + share ** 3 * d;
  return {
    x: mix(start.x, start.x + bend, end.x - bend, end.x),
    y: mix(start.y, start.y, end.y, end.y),
  };
}
