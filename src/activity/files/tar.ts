import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import type { LogFile } from '../log-file.ts';
import { type ArchiveOptions, type ArchivePlace, entryFile, gathered, wordsOf } from './entries.ts';

/** Of the unpacked archive, whatever its ratio. */
const FREE_BYTES = 1024 * 1024 * 1024;

/** One entry in memory at a time, in the order of the archive. */
export async function* tarFiles(
  place: ArchivePlace,
  isPacked: boolean,
  options: ArchiveOptions,
): AsyncGenerator<LogFile> {
  const { name: archive, limits, isWanted, tell } = options;
  const untar = extract();
  const flow = poured(place, isPacked, limits.maxRatio, untar);
  // Told below, where the entries end.
  flow.catch(() => undefined);
  try {
    for await (const entry of untar) {
      const { header } = entry;
      const name = `${archive}/${header.name}`;
      if (header.type !== 'file' || !isWanted(name)) {
        if (header.type === 'link' || header.type === 'symlink') tell({ code: 'link', file: name });
        entry.resume();
      } else if ((header.size ?? 0) > limits.maxBytes) {
        tell({ code: 'too-large', file: name, detail: `${header.size} bytes` });
        entry.resume();
      } else {
        const bytes = await gathered(entry as AsyncIterable<Uint8Array>, limits.maxBytes);
        if (bytes) yield* entryFile(name, bytes, tell);
      }
    }
    await flow;
  } catch (error) {
    const code = error instanceof Bomb ? 'bomb' : 'damaged';
    tell({ code, file: archive, detail: wordsOf(error) });
  } finally {
    untar.destroy();
  }
}

class Bomb extends Error {}

async function poured(
  place: ArchivePlace,
  isPacked: boolean,
  maxRatio: number,
  untar: NodeJS.WritableStream,
): Promise<void> {
  const source = 'path' in place ? createReadStream(place.path) : Readable.from([place.bytes]);
  if (!isPacked) return pipeline(source, untar);
  const size = 'path' in place ? place.sizeBytes : place.bytes.length;
  const most = Math.max(FREE_BYTES, size * maxRatio);
  return pipeline(
    source,
    createGunzip(),
    (unpacked: AsyncIterable<Uint8Array>) => bounded(unpacked, most),
    untar,
  );
}

async function* bounded(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > most) throw new Bomb(`> ${most} bytes`);
    yield chunk;
  }
}
