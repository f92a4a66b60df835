/** Finds that the owner knows to be harmless, each with a reason and a last day. */
import { matchesGlob } from 'node:path/posix';
import type { Sighting } from './leak.ts';

export interface AllowEntry {
  /** Of the credential or of the id it belongs to. */
  readonly fingerprint?: string | undefined;
  /** A glob such as `test/fixtures/**`, from the scanned folder. */
  readonly path?: string | undefined;
  readonly reason: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly until: string;
}

export interface AllowList {
  covers(sighting: Pick<Sighting, 'fingerprint' | 'belongsTo'>, path: string): boolean;
}

/** `today` is `YYYY-MM-DD` in UTC; entries whose day has passed cover nothing. */
export function allowList(entries: readonly AllowEntry[], today: string): AllowList {
  const valid = entries.filter(({ until }) => until >= today);
  const byPath = new Map<string, readonly AllowEntry[]>();
  const forPath = (path: string): readonly AllowEntry[] => {
    const known = byPath.get(path);
    if (known) return known;
    const some = valid.filter(
      (entry) => entry.path === undefined || (path !== '' && matchesGlob(path, entry.path)),
    );
    byPath.set(path, some);
    return some;
  };
  return {
    covers: ({ fingerprint, belongsTo }, path) =>
      forPath(path).some(
        (entry) =>
          entry.fingerprint === undefined ||
          entry.fingerprint === fingerprint ||
          entry.fingerprint === belongsTo,
      ),
  };
}
