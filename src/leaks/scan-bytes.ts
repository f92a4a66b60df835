import { TextDecoder } from 'node:util';
import type { Sighting } from './leak.ts';
import { encodingOf, SNIFF_BYTES } from './text-decoder.ts';
import { type TextFindings, TextScanner } from './text-scanner.ts';

/** Gets every find as it is made. A hostile file may have millions: nobody below keeps them. */
export interface Finds {
  sighted(sighting: Sighting): void;
  examples(count: number): void;
}

/**
 * Looks at a file, or a stored version of one, as it streams by.
 * @returns whether it is text; of what is none only the beginning is read.
 */
export async function scanBytes(chunks: AsyncIterable<Uint8Array>, finds: Finds): Promise<boolean> {
  let start: Uint8Array | undefined = new Uint8Array();
  let decoder: TextDecoder | undefined;
  const scanner = new TextScanner();
  const tell = ({ sightings, examples }: TextFindings): void => {
    for (const sighting of sightings) finds.sighted(sighting);
    if (examples > 0) finds.examples(examples);
  };
  const begin = (bytes: Uint8Array): boolean => {
    start = undefined;
    const encoding = encodingOf(bytes);
    if (encoding === undefined) return false;
    decoder = new TextDecoder(encoding);
    tell(scanner.push(decoder.decode(bytes, { stream: true })));
    return true;
  };
  for await (const chunk of chunks) {
    if (start !== undefined) {
      // A copy: the reader fills the same memory again.
      start = Buffer.concat([start, chunk]);
      if (start.length >= SNIFF_BYTES && !begin(start)) return false;
    } else if (decoder) tell(scanner.push(decoder.decode(chunk, { stream: true })));
  }
  if (start !== undefined && !begin(start)) return false;
  if (decoder) tell(scanner.push(decoder.decode()));
  tell(scanner.end());
  return true;
}

/** A text that is in memory already. */
export function scanText(text: string, finds: Finds): void {
  const scanner = new TextScanner();
  for (const { sightings, examples } of [scanner.push(text), scanner.end()]) {
    for (const sighting of sightings) finds.sighted(sighting);
    if (examples > 0) finds.examples(examples);
  }
}
