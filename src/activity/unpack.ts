/** Gzip to bytes, of several members too, within bounds. What a damaged file still gives is given. */
import { constants, gunzipSync } from 'node:zlib';
import type { FileProblemCode } from './file-problem.ts';

export interface Limits {
  /** Of one file, unpacked. */
  readonly maxBytes: number;
  /** Unpacked to packed; above `RATIO_FREE_BYTES` only, since little text may repeat itself much. */
  readonly maxRatio: number;
}

export const LIMITS: Limits = { maxBytes: 512 * 1024 * 1024, maxRatio: 200 };

export interface Unpacked {
  readonly bytes: Uint8Array;
  readonly problem?: { readonly code: FileProblemCode; readonly detail?: string };
}

const NOTHING = new Uint8Array();
const RATIO_FREE_BYTES = 16 * 1024 * 1024;
const LEAST_CHUNK_BYTES = 16 * 1024;
const TRAILER_BYTES = 8;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

export function unpack(packed: Uint8Array, limits: Limits): Unpacked {
  const mayBe = Math.max(RATIO_FREE_BYTES, packed.length * limits.maxRatio);
  const maxOutputLength = Math.min(limits.maxBytes, mayBe);
  try {
    return whole(packed, maxOutputLength);
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') {
      const code = mayBe < limits.maxBytes ? 'bomb' : 'too-large';
      return { bytes: NOTHING, problem: { code, detail: `> ${maxOutputLength} bytes` } };
    }
    return salvage(packed, maxOutputLength, error);
  }
}

/** One allocation: the last four bytes tell the size of the last member, which is the only one nearly always. */
function whole(packed: Uint8Array, maxOutputLength: number): Unpacked {
  const { buffer, engine } = gunzipSync(packed, {
    info: true,
    chunkSize: Math.min(Math.max(told(packed) + 1, packed.length, LEAST_CHUNK_BYTES), maxOutputLength),
    maxOutputLength,
  }) as unknown as { readonly buffer: Uint8Array; readonly engine: { readonly bytesWritten: number } };
  const left = packed.subarray(engine.bytesWritten);
  if (left.every((byte) => byte === 0)) return { bytes: buffer };
  return { bytes: buffer, problem: { code: 'trailing-bytes', detail: `${left.length} bytes` } };
}

function told(packed: Uint8Array): number {
  if (packed.length < TRAILER_BYTES) return 0;
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  return view.getUint32(packed.length - 4, true);
}

/** The longest beginning that unpacks: halving, since the unpacker gives nothing of what it refuses. */
function salvage(packed: Uint8Array, maxOutputLength: number, error: unknown): Unpacked {
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength };
  const tried = (length: number): Uint8Array | undefined => {
    try {
      return gunzipSync(packed.subarray(0, length), options);
    } catch {
      return undefined;
    }
  };
  const all = tried(packed.length);
  if (all) return { bytes: all, problem: { code: 'truncated' } };
  let [good, bad] = [0, packed.length];
  let best: Uint8Array = NOTHING;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const some = tried(middle);
    if (some) [good, best] = [middle, some];
    else bad = middle;
  }
  const detail = error instanceof Error ? error.message : String(error);
  if (/header check/.test(detail) && best.length > 0)
    return { bytes: best, problem: { code: 'trailing-bytes' } };
  const isEnd = packed.length - good <= TRAILER_BYTES && /data check|length check/.test(detail);
  return { bytes: best, problem: { code: isEnd ? 'bad-checksum' : 'damaged', detail } };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
