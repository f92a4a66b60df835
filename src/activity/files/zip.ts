import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import type { LogFile } from '../log-file.ts';
import { type ArchiveOptions, type ArchivePlace, entryFile, gathered, wordsOf } from './entries.ts';

/** Little text may repeat itself much. */
const RATIO_FREE_BYTES = 16 * 1024 * 1024;
/** Names are decoded here, since the library refuses an archive with a name that leads out of it. */
const OPTIONS = { decodeStrings: false, lazyEntries: true } as const;

/** One entry in memory at a time. */
export async function* zipFiles(place: ArchivePlace, options: ArchiveOptions): AsyncGenerator<LogFile> {
  let zip: ZipFile | undefined;
  try {
    zip = await ('path' in place
      ? openPromise(place.path, OPTIONS)
      : fromBufferPromise(place.bytes, OPTIONS));
    for await (const entry of zip.eachEntry()) yield* fileOf(zip, entry as unknown as Raw, options);
  } catch (error) {
    options.tell({ code: 'damaged', file: options.name, detail: wordsOf(error) });
  } finally {
    zip?.close();
  }
}

/** As it comes with `decodeStrings` off. */
type Raw = Omit<Entry, 'fileName'> & { readonly fileName: Buffer };

async function* fileOf(
  zip: ZipFile,
  entry: Raw,
  { name: archive, limits, isWanted, tell }: ArchiveOptions,
): AsyncGenerator<LogFile> {
  const { generalPurposeBitFlag, fileName, extraFields, compressedSize, uncompressedSize } = entry;
  const inside = getFileNameLowLevel(generalPurposeBitFlag, fileName, extraFields, false);
  const name = `${archive}/${inside}`;
  if (inside.endsWith('/') || !isWanted(name)) return;
  const size = `${uncompressedSize} bytes`;
  if (entry.isEncrypted()) tell({ code: 'encrypted', file: name });
  else if (uncompressedSize > limits.maxBytes) tell({ code: 'too-large', file: name, detail: size });
  else if (uncompressedSize > Math.max(RATIO_FREE_BYTES, compressedSize * limits.maxRatio)) {
    tell({ code: 'bomb', file: name, detail: size });
  } else {
    const bytes = await read(zip, entry, limits.maxBytes).catch((error: unknown) => {
      tell({ code: 'damaged', file: name, detail: wordsOf(error) });
    });
    if (bytes) yield* entryFile(name, bytes, tell);
  }
}

async function read(zip: ZipFile, entry: Raw, maxBytes: number): Promise<Buffer | undefined> {
  // The library holds entries to the size they tell, so that the bound was kept above.
  return gathered(await zip.openReadStreamPromise(entry as unknown as Entry), maxBytes);
}
