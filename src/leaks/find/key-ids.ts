import { accountOfKeyId, KEY_ID_LENGTH, KEY_ID_PREFIXES, kindOfKeyId, shownKeyId } from '../key-id.ts';
import { isMadeUpKeyId } from './examples.ts';
import { matchAt, type Occurrence, placesOf } from './occurrence.ts';

const BODY = /[A-Z2-7]{16}(?![A-Za-z0-9])/y;
/** Letters before an id are part of another word, unless they end an escape: `\n`, `%22`, `\u0022`. */
const WORD_BEFORE = /[A-Za-z0-9]$/;
const ESCAPE_BEFORE = /(?:\\[nrtbf]|%[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4})$/;

export function findKeyIds(text: string): Occurrence[] {
  return KEY_ID_PREFIXES.flatMap((prefix) => [...idsWith(prefix, text)]);
}

function* idsWith(prefix: string, text: string): Generator<Occurrence> {
  for (const start of placesOf(prefix, text)) {
    if (!matchAt(BODY, text, start + prefix.length)) continue;
    const before = text.slice(Math.max(0, start - 6), start);
    if (WORD_BEFORE.test(before) && !ESCAPE_BEFORE.test(before)) continue;
    const end = start + KEY_ID_LENGTH;
    const id = text.slice(start, end);
    const account = prefix === 'AKIA' || prefix === 'ASIA' ? accountOfKeyId(id) : undefined;
    yield {
      start,
      end,
      kind: kindOfKeyId(id),
      credential: id,
      shown: shownKeyId(id),
      account,
      certainty: 'sure',
      isExample: isMadeUpKeyId(id, account),
    };
  }
}
