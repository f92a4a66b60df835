/** Whether bytes are text, and in which encoding: by a byte order mark, else by where their zeros stand. */

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** As much of a file as decides. */
export const SNIFF_BYTES = 8192;

/** `undefined`: not text. */
export function encodingOf(start: Uint8Array): Encoding | undefined {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = { even: 0, odd: 0 };
  const looked = start.subarray(0, SNIFF_BYTES);
  looked.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  if (zeros.even + zeros.odd === 0) return 'utf-8';
  // Latin letters in UTF-16 have a zero in one half of every pair, and in the other none.
  const pairs = looked.length / 2;
  if (zeros.even === 0 && zeros.odd > pairs * 0.6) return 'utf-16le';
  return zeros.odd === 0 && zeros.even > pairs * 0.6 ? 'utf-16be' : undefined;
}
