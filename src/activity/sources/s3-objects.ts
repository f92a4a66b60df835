/** The log files of a bucket, in the layouts CloudTrail delivers, an organisation's too; whole days and regions left out by key. */
import { GetObjectCommand, HeadObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { unreadFrom } from '../../aws/fault.ts';
import type { AwsClients } from '../../aws/gate.ts';
import type { Unread } from '../../kernel/reading.ts';
import { firstKey, isRegionFolder, isWanted, mayHold, placeOfKey, type Wanted } from './s3-keys.ts';

export interface S3Place {
  readonly bucket: string;
  /** Without a leading slash; may be empty. */
  readonly prefix: string;
}

export interface S3LogFile {
  /** `s3://bucket/key`. */
  readonly name: string;
  readonly sizeBytes: number;
  /** Same name and version: same content. */
  readonly version: string | undefined;
  /** @throws SDK exceptions */
  read(): Promise<Uint8Array>;
  /** Of a digest file: what CloudTrail wrote into the object's metadata, base16. @throws SDK exceptions */
  readSignature(): Promise<string | undefined>;
}

/** @returns `undefined` where the text is no `s3://` address. */
export function parseS3Address(text: string): S3Place | undefined {
  const { bucket, prefix } =
    /^s3:\/\/(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(?<prefix>.*))?$/s.exec(text)?.groups ?? {};
  return bucket === undefined ? undefined : { bucket, prefix: prefix ?? '' };
}

/**
 * Lists while it is read: at a million files a list is a quarter of a gigabyte. Digest and Insight files come only
 * where `kinds` names them.
 * @param onUnread told of each prefix that could not be listed; the rest goes on
 */
export async function* listLogFiles(
  aws: AwsClients,
  region: string,
  place: S3Place,
  wanted: Wanted & { readonly digests?: boolean },
  onUnread: (prefix: string, unread: Unread) => void,
): AsyncGenerator<S3LogFile> {
  const client = aws.client(S3Client, region);
  const walk = async function* (prefix: string): AsyncGenerator<S3LogFile> {
    const inRegion = isRegionFolder(prefix);
    const input = {
      Bucket: place.bucket,
      Prefix: prefix,
      // Below a region keys are in order of time: one listing, begun at the first day.
      ...(inRegion ? { StartAfter: firstKey(prefix, wanted.fromDay) } : { Delimiter: '/' }),
    };
    try {
      for await (const page of paginateListObjectsV2({ client }, input)) {
        for (const { Key, Size, ETag } of page.Contents ?? []) {
          if (Key === undefined || Key.endsWith('/') || !isWanted(Key, wanted)) continue;
          if (!isOfKind(Key, wanted.digests ?? false)) continue;
          yield logFile(client, place.bucket, Key, Size ?? 0, ETag);
        }
        const last = page.Contents?.at(-1)?.Key;
        if (inRegion && last !== undefined && isPast(last, wanted)) return;
        for (const { Prefix } of page.CommonPrefixes ?? []) {
          if (Prefix !== undefined && mayHold(Prefix, wanted)) yield* walk(Prefix);
        }
      }
    } catch (error) {
      onUnread(`s3://${place.bucket}/${prefix}`, unreadFrom(error, 's3:ListBucket'));
    }
  };
  yield* walk(place.prefix);
}

function isOfKind(key: string, digests: boolean): boolean {
  const kind = placeOfKey(key)?.kind;
  return kind === 'CloudTrail-Digest' ? digests : true;
}

function isPast(key: string, { toDay }: Wanted): boolean {
  const day = placeOfKey(key)?.day;
  return day !== undefined && toDay !== undefined && day > toDay && !isWanted(key, { toDay });
}

function logFile(
  client: S3Client,
  Bucket: string,
  Key: string,
  sizeBytes: number,
  version: string | undefined,
): S3LogFile {
  return {
    name: `s3://${Bucket}/${Key}`,
    sizeBytes,
    version,
    read: async () => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    },
    readSignature: async () =>
      (await client.send(new HeadObjectCommand({ Bucket, Key }))).Metadata?.['signature'],
  };
}
