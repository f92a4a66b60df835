/** Files to what their digests are held against: hashes are kept, contents are not. */
import type { LogFile } from '../log-file.ts';
import { isGzip, LIMITS, type Limits, unpack } from '../unpack.ts';
import type { IntegrityInput, ReadLog } from './check.ts';
import { type Digest, parseDigest, sha256Of } from './digest.ts';
import { deliveredAt, digestPlace } from './names.ts';

export type SignedFile = LogFile & {
  /** Of a digest in S3: the object's metadata `signature`. */
  readonly readSignature?: () => Promise<string | undefined>;
};

type Collected = Pick<IntegrityInput, 'digests' | 'unreadable' | 'logs' | 'signatures'>;

/** Beside a digest without S3's metadata: its signature, in a file of its name and this. */
const SIDECAR = '.signature';

/** Files that are by name neither logs nor digests nor signatures are passed over. */
export async function collectIntegrity(
  files: Iterable<SignedFile> | AsyncIterable<SignedFile>,
  limits: Limits = LIMITS,
): Promise<Collected> {
  const digests: Digest[] = [];
  const unreadable: string[] = [];
  const logs: ReadLog[] = [];
  const signatures = new Map<string, string>();
  for await (const file of files) {
    const { name } = file;
    if (name.endsWith(SIDECAR)) {
      signatures.set(
        name.slice(0, -SIDECAR.length),
        Buffer.from(await file.read())
          .toString()
          .trim(),
      );
    } else if (deliveredAt(name)) {
      const bytes = await unpacked(file, limits);
      logs.push({ name, sha256: bytes && sha256Of(bytes) });
    } else if (digestPlace(name)) {
      const bytes = await unpacked(file, limits);
      const digest = bytes && parseDigest(name, bytes);
      const signature = await file.readSignature?.().catch(() => undefined);
      if (digest) digests.push(digest);
      else unreadable.push(name);
      if (signature !== undefined) signatures.set(name, signature);
    }
  }
  return { digests, unreadable, logs, signatures };
}

/** Undefined: not to be had whole. */
async function unpacked(file: LogFile, limits: Limits): Promise<Uint8Array | undefined> {
  try {
    const bytes = await file.read();
    if (!isGzip(bytes)) return bytes;
    const { bytes: plain, problem } = unpack(bytes, limits);
    return problem ? undefined : plain;
  } catch {
    return undefined;
  }
}
