/** Log files and digests have names of their own in all the world, wherever copies of them lie. */

/** Without folders, and whether packed or not. */
export function fileName(keyOrPath: string): string {
  return keyOrPath
    .slice(Math.max(keyOrPath.lastIndexOf('/'), keyOrPath.lastIndexOf('\\')) + 1)
    .replace(/\.gz$/, '');
}

const LOG_NAME =
  /^(?<account>\d{12})_CloudTrail_(?<region>[a-z]{2}(?:-[a-z]+)+-\d)_(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)T(?<hour>\d\d)(?<minute>\d\d)Z_/;

export interface Delivered {
  readonly account: string;
  readonly region: string;
  readonly atMs: number;
}

/** What the name of a log file tells. */
export function deliveredAt(name: string): Delivered | undefined {
  const parts = LOG_NAME.exec(fileName(name))?.groups;
  if (!parts) return undefined;
  const { account = '', region = '', year, month, day, hour, minute } = parts;
  return { account, region, atMs: Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`) };
}

const DIGEST_NAME =
  /^\d{12}_CloudTrail-Digest_(?<region>[a-z]{2}(?:-[a-z]+)+-\d)_.*_\d{8}T\d{6}Z(?<late>_backfill)?\.json$/;

/** Of a digest's key: the region that it is about, and whether it brings late log files, in a chain of its own. */
export function digestPlace(key: string): { readonly region: string; readonly isLate: boolean } | undefined {
  const parts = DIGEST_NAME.exec(fileName(key))?.groups;
  return parts && { region: parts['region'] ?? '', isLate: parts['late'] !== undefined };
}
