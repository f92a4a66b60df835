/** Hourly digests of one trail in one region: each names the hour's log files with their hashes, and the digest before it. */
import { createHash } from 'node:crypto';
import type { SigningKey } from './signing-key.ts';
import { recordTime } from './trail-record.ts';

export const HOUR_MS = 3_600_000;

interface LogFile {
  readonly s3Bucket: string;
  readonly s3Object: string;
  readonly hashValue: string;
  readonly hashAlgorithm: 'SHA-256';
  readonly newestEventTime: string;
  readonly oldestEventTime: string;
}

interface Delivered {
  readonly bucket: string;
  readonly key: string;
  readonly hash: string;
  readonly signature: string;
}

interface Digest extends Delivered {
  readonly text: string;
}

export class DigestChain {
  readonly accountId: string;
  readonly region: string;
  /** End of the hour under way. */
  endMs: number;
  readonly #files: LogFile[] = [];
  #previous: Delivered | undefined;

  constructor(accountId: string, region: string, beginMs: number) {
    this.accountId = accountId;
    this.region = region;
    this.endMs = beginMs + HOUR_MS;
  }

  /** @param text the log file before it is packed */
  add(file: Omit<LogFile, 'hashValue' | 'hashAlgorithm'>, text: string): void {
    this.#files.push({ ...file, hashValue: sha256(text), hashAlgorithm: 'SHA-256' });
  }

  get isEmpty(): boolean {
    return this.#files.length === 0;
  }

  /** Ends the hour. */
  next(trail: { readonly bucket: string }, key: string, signer: SigningKey): Digest {
    const previous = this.#previous;
    const files = this.#files.splice(0);
    const end = recordTime(new Date(this.endMs));
    const times = files
      .flatMap(({ newestEventTime, oldestEventTime }) => [newestEventTime, oldestEventTime])
      .sort();
    const text = JSON.stringify({
      awsAccountId: this.accountId,
      digestStartTime: recordTime(new Date(this.endMs - HOUR_MS)),
      digestEndTime: end,
      digestS3Bucket: trail.bucket,
      digestS3Object: key,
      digestPublicKeyFingerprint: signer.fingerprint,
      digestSignatureAlgorithm: 'SHA256withRSA',
      newestEventTime: times.at(-1) ?? null,
      oldestEventTime: times[0] ?? null,
      previousDigestS3Bucket: previous?.bucket ?? null,
      previousDigestS3Object: previous?.key ?? null,
      previousDigestHashValue: previous?.hash ?? null,
      previousDigestHashAlgorithm: previous ? 'SHA-256' : null,
      previousDigestSignature: previous?.signature ?? null,
      logFiles: files,
    });
    const hash = sha256(text);
    const signed = [end, `${trail.bucket}/${key}`, hash, previous?.signature ?? 'null'].join('\n');
    const digest = { bucket: trail.bucket, key, hash, signature: signer.sign(signed), text };
    this.#previous = digest;
    this.endMs += HOUR_MS;
    return digest;
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
