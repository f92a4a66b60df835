/** Secrets without a name of their own, known by the key id beside them: CSV of the console, `id:secret@host`, notes. */
import type { Occurrence } from './occurrence.ts';
import { candidates } from './secret-keys.ts';

export const NEAR = 600;
const NEAR_LINES = 8;

/** The blocks of keys, certificates and attachments: base64 in lines of one length. */
const ENCODED_LINE = /^[ \t]*[A-Za-z0-9+/]{60,}[ \t]*\r?\n[^\n]*$/;

export function findSecretsNear(ids: readonly Occurrence[], text: string): Occurrence[] {
  return neighbourhoods(ids, text).flatMap(({ from, to }) =>
    candidates(text.slice(from, to), from).filter((one) => !endsEncodedBlock(text, one.start)),
  );
}

interface Stretch {
  readonly from: number;
  to: number;
}

/** Each part of the text once, however many ids are in it. */
function neighbourhoods(ids: readonly Occurrence[], text: string): readonly Stretch[] {
  const merged: Stretch[] = [];
  for (const { start, end } of ids.toSorted((one, other) => one.start - other.start)) {
    const from = backTo(text, start);
    const to = forthTo(text, end);
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

function backTo(text: string, start: number): number {
  let at = start;
  for (let lines = 0; lines < NEAR_LINES && at > 0; lines += 1) {
    at = text.lastIndexOf('\n', at - 1);
    if (at < 0 || start - at > NEAR) break;
  }
  return Math.max(0, at, start - NEAR);
}

function forthTo(text: string, end: number): number {
  let at = end;
  for (let lines = 0; lines < NEAR_LINES; lines += 1) {
    const next = text.indexOf('\n', at + 1);
    if (next < 0 || next - end > NEAR) return Math.min(text.length, end + NEAR);
    at = next;
  }
  return at;
}

function endsEncodedBlock(text: string, start: number): boolean {
  return ENCODED_LINE.test(linesBefore(text, start));
}

/** The line before and what stands before `start` on its own. */
function linesBefore(text: string, start: number): string {
  const lineStart = text.lastIndexOf('\n', start - 1);
  return lineStart < 0 ? '' : text.slice(text.lastIndexOf('\n', lineStart - 1) + 1, start);
}
