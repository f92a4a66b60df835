/** JSON that a terminal can show: the same data, with every character that could act or hide written as its code. */
import { HIDDEN } from './visible.ts';

export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(UNUSUAL, (run) => run.replace(HIDDEN, escaped));
}

/** Anything but printable ASCII, Hangul and the layout's own line feeds; those inside strings are already escaped. */
const UNUSUAL = /[^\n -~가-힣]+/g;

function escaped(hidden: string): string {
  const units = Array.from({ length: hidden.length }, (_, at) => hidden.charCodeAt(at).toString(16));
  return units.map((unit) => `\\u${unit.padStart(4, '0')}`).join('');
}
