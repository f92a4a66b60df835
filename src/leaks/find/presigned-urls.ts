/** Addresses that carry their own permission until they expire, at most seven days. */
import { accountOfKeyId, shownKeyId } from '../key-id.ts';
import { isMadeUpKeyId } from './examples.ts';
import { type Occurrence, placesOf } from './occurrence.ts';
import { signedRequest } from './signed-request.ts';

const LONGEST = 8000;
const OUTSIDE = /[\s"'<>`\\^{|}]/;

export function findPresignedUrls(text: string): Occurrence[] {
  return [...placesOf('X-Amz-Credential=', text)].flatMap((at) => {
    const start = startOf(text, at);
    const end = endOf(text, at);
    const url = text.slice(start, end).replaceAll('&amp;', '&');
    const { keyId, signature, expiresAt } = signedRequest(url);
    // A header or a form has the same words, but is no address to follow.
    if (!keyId || !signature || !url.includes('?')) return [];
    const account = accountOfKeyId(keyId);
    return [
      {
        start,
        end,
        kind: 'presigned-url' as const,
        credential: signature,
        shown: shownKeyId(keyId),
        account,
        expiresAt,
        certainty: 'sure' as const,
        isExample: isMadeUpKeyId(keyId, account),
      },
    ];
  });
}

function startOf(text: string, from: number): number {
  let at = from;
  while (at > 0 && from - at < LONGEST && !OUTSIDE.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function endOf(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < LONGEST && !OUTSIDE.test(text.charAt(at))) at += 1;
  return at;
}
