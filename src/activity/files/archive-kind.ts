/** Told by the first bytes: a name says little. */
import { constants, gunzipSync } from 'node:zlib';
import { isGzip } from '../unpack.ts';

export type ArchiveKind = 'zip' | 'tar' | 'tar.gz';

/** So many bytes at the beginning tell. */
export const HEAD_BYTES = 4096;
/** Of an entry, and of a zip without entries. */
const ZIP_MARKS: ReadonlySet<string> = new Set(['504b0304', '504b0506']);
const TAR_MARK_AT = 257;

export function archiveKind(head: Uint8Array): ArchiveKind | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, HEAD_BYTES));
  if (ZIP_MARKS.has(bytes.toString('hex', 0, 4))) return 'zip';
  if (isTar(bytes)) return 'tar';
  return isGzip(bytes) && isTar(beginning(bytes)) ? 'tar.gz' : undefined;
}

function isTar(bytes: Buffer): boolean {
  return bytes.toString('latin1', TAR_MARK_AT, TAR_MARK_AT + 5) === 'ustar';
}

function beginning(packed: Buffer): Buffer {
  try {
    return gunzipSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 16 * 1024 * 1024 });
  } catch {
    return Buffer.alloc(0);
  }
}
