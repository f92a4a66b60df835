/** JSON that a terminal can show: the same data, with every character that could act or hide written as its code. */
import { HIDDEN } from './visible.ts';

export function jsonText(value: unknown, indent = 2): string {
  return JSON.stringify(value, null, indent).replace(HIDDEN, (hidden) =>
    // Line feeds are the layout's own; those inside strings are already escaped.
    hidden === '\n'
      ? hidden
      : [...Array(hidden.length).keys()].map((at) => unit(hidden.charCodeAt(at))).join(''),
  );
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
