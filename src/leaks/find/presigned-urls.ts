/** Addresses that carry their own permission until they expire, at most seven days. */
import { accountOfKeyId, shownKeyId } from '../key-id.ts';
import { isMadeUpKeyId } from './examples.ts';
import { type Occurrence, placesOf } from './occurrence.ts';
import { signedRequest } from './signed-request.ts';

const LONGEST = 8000;
const OUTSIDE = /[\s"'<>`\\^{|}]/;

export function findPresignedUrls(text: string): Occurrence[] {
  const found: Occurrence[] = [];
  let lookedUntil = 0;
  for (const at of placesOf('X-Amz-Credential=', text)) {
    if (at < lookedUntil) continue;
    const start = startOf(text, at, lookedUntil);
    const end = endOf(text, at);
    lookedUntil = end;
    const one = presignedUrl(text, start, end);
    if (one) found.push(one);
  }
  return found;
}

function presignedUrl(text: string, start: number, end: number): Occurrence | undefined {
  const url = text.slice(start, end).replaceAll('&amp;', '&');
  const { keyId, signature, expiresAt } = signedRequest(url);
  // A header or a form has the same words, but is no address to follow.
  if (!keyId || !signature || !url.includes('?')) return undefined;
  const account = accountOfKeyId(keyId);
  return {
    start,
    end,
    kind: 'presigned-url',
    credential: signature,
    shown: shownKeyId(keyId),
    account,
    expiresAt,
    certainty: 'sure',
    isExample: isMadeUpKeyId(keyId, account),
  };
}

function startOf(text: string, from: number, least: number): number {
  let at = from;
  while (at > least && from - at < LONGEST && !OUTSIDE.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function endOf(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < LONGEST && !OUTSIDE.test(text.charAt(at))) at += 1;
  return at;
}
