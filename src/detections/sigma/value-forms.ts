/** Other spellings of a value: as base64, as UTF-16, with another dash. */
import { Buffer } from 'node:buffer';
import type { Pattern } from './node.ts';
import { mapText } from './pattern.ts';

/** Bytes travel as Latin-1 text between `wide` and the base64 forms. */
const BYTES = /^[\0-\xff]*$/;

export function toBase64(text: string): string {
  return bytesOf(text).toString('base64');
}

/** As it looks inside a longer text, at each of the three alignments; only the characters that are sure. */
export function base64Offsets(text: string): readonly string[] {
  const bytes = bytesOf(text);
  return [0, 1, 2].map((offset) => {
    const all = Buffer.concat([Buffer.alloc(offset, 0x20), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const start = [0, 2, 3][offset] ?? 0;
    const end = (offset + bytes.length) % 3 === 0 ? all.length : all.length - 1;
    return all.slice(start, end);
  });
}

export function wide(text: string, form: string): string {
  const little = Buffer.from(text, 'utf16le');
  if (form === 'wide' || form === 'utf16le') return little.toString('latin1');
  const big = Buffer.from(little).swap16().toString('latin1');
  return form === 'utf16be' ? big : `\xff\xfe${little.toString('latin1')}`;
}

function bytesOf(text: string): Buffer {
  return text.includes('\0') && BYTES.test(text) ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf8');
}

const DASHES = ['-', '/', '\u2013', '\u2014', '\u2015'];

export function windashes(pattern: Pattern): readonly Pattern[] {
  const dashed = DASHES.map((dash) => mapText(pattern, (text) => text.replace(/(?<=^|\s)[-/](?=\w)/g, dash)));
  const seen = new Set<string>();
  return dashed.filter((one) => {
    const key = JSON.stringify(one.map((part) => (typeof part === 'string' ? part : [part.wild])));
    return !seen.has(key) && seen.add(key);
  });
}
