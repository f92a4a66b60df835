import { visible } from './visible.ts';

/** Text that GitHub's Markdown shows as it is: no markup, HTML, link, formula, mention or end of a table cell. */
export function markdownText(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]|~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/^(?:[-+=#>]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
    .replace(/(?<=\w):(?=\/\/)|(?<=\bwww)\./gi, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/(?<!\w)@(?=\w)/g, '@&#8203;');
}

/** A name as code, whatever backticks it holds. Not for table cells, which end at a `|` even in code. */
export function markdownCode(text: string): string {
  const shown = visible(text);
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 || /^ | $/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}
