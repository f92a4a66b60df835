/** An hour of one trail in one region: the hashes of the log files delivered in it, and the digest before. */
import { createHash } from 'node:crypto';

export interface Digest {
  /** Of the file that it was read from. */
  readonly name: string;
  /** Of its unpacked bytes, hexadecimal. */
  readonly sha256: string;
  readonly account: string;
  readonly bucket: string;
  readonly key: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly fingerprint: string | undefined;
  readonly previous: PreviousDigest | undefined;
  readonly logs: readonly ListedLog[];
}

interface PreviousDigest {
  readonly key: string;
  readonly sha256: string | undefined;
  readonly signature: string | undefined;
}

interface ListedLog {
  readonly key: string;
  readonly sha256: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** @returns undefined where the bytes are no digest, or lack what every digest has */
export function parseDigest(name: string, bytes: Uint8Array): Digest | undefined {
  const fields = fieldsOf(bytes);
  const text = (field: string): string | undefined => {
    const value = fields?.[field];
    return typeof value === 'string' ? value : undefined;
  };
  const logs = logsOf(fields?.['logFiles']);
  const [account, bucket, key] = [text('awsAccountId'), text('digestS3Bucket'), text('digestS3Object')];
  const [startTime, endTime] = [text('digestStartTime'), text('digestEndTime')];
  if (!logs || !account || bucket === undefined || !key || !isTime(startTime) || !isTime(endTime))
    return undefined;
  const previousKey = text('previousDigestS3Object');
  const previous = previousKey && {
    key: previousKey,
    sha256: text('previousDigestHashValue'),
    signature: text('previousDigestSignature'),
  };
  return {
    name,
    sha256: sha256Of(bytes),
    account,
    bucket,
    key,
    startTime,
    endTime,
    fingerprint: text('digestPublicKeyFingerprint'),
    previous: previous || undefined,
    logs,
  };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What is signed (CloudTrail user guide, custom validation, read November 2026). */
export function signedText({ endTime, bucket, key, sha256, previous }: Digest): string {
  return [endTime, `${bucket}/${key}`, sha256, previous?.signature ?? 'null'].join('\n');
}

function fieldsOf(bytes: Uint8Array): Fields | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString());
    return typeof value === 'object' && value !== null ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}

function logsOf(list: unknown): readonly ListedLog[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const logs = (list as readonly Fields[]).flatMap((one) => {
    const { s3Object: key, hashValue: sha256 } = one ?? {};
    return typeof key === 'string' && typeof sha256 === 'string'
      ? [{ key, sha256: sha256.toLowerCase() }]
      : [];
  });
  return logs.length === list.length ? logs : undefined;
}

function isTime(text: string | undefined): text is string {
  return text !== undefined && !Number.isNaN(Date.parse(text));
}
