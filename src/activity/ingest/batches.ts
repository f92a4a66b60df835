import type { LogFile } from '../log-file.ts';

/** Packed eight to one, about a piece: neighbours stay together, and with them their days and regions. */
const PACKED_BYTES = 8 * 1024 * 1024;
const PLAIN_BYTES = 48 * 1024 * 1024;
const MOST_FILES = 20_000;

/** Bundles neighbours, so that a message to a thread carries work. */
export async function* batches(
  files: Iterable<LogFile> | AsyncIterable<LogFile>,
): AsyncGenerator<readonly LogFile[]> {
  let batch: LogFile[] = [];
  let filled = 0;
  for await (const file of files) {
    batch.push(file);
    filled += file.sizeBytes / (/\.(gz|zip)$/i.test(file.name) ? PACKED_BYTES : PLAIN_BYTES);
    if (filled >= 1 || batch.length >= MOST_FILES) {
      yield batch;
      batch = [];
      filled = 0;
    }
  }
  if (batch.length > 0) yield batch;
}
