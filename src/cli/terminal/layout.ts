/**
 * Columns, not characters: Hangul and emoji take two. Where we draw, we draw in ASCII: lines, dots and blocks such as
 * `─ · … █` take one column in some terminals and two in others, Korean ones above all.
 */
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Wraps at `width` columns; the first line starts with `first`, the others with as many spaces. */
export function block(text: string, width: number, first = ''): string[] {
  const indent = ' '.repeat(stringWidth(first));
  const lines = wrapAnsi(text, Math.max(20, width - indent.length), { hard: true }).split('\n');
  return lines.map((line, index) => (index === 0 ? first : indent) + line);
}

/** Cut at the end, with three dots, so that it takes at most `width` columns. Plain text only. */
export function clip(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += stringWidth(segment);
    if (used > width - 3) break;
    kept += segment;
  }
  return `${kept}...`;
}
