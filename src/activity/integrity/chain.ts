/** Digests of one trail in one region: each names the one before, and hour follows on hour. */
import type { Digest } from './digest.ts';
import type { IntegrityFinding } from './finding.ts';
import { type Delivered, digestPlace, fileName } from './names.ts';

export interface Chain {
  readonly findings: readonly IntegrityFinding[];
  /** Whether a digest at hand must name a log file delivered then. */
  readonly covers: (delivered: Delivered) => boolean;
}

/** Around an hour's edges either digest may name the file. */
const EDGE_MS = 20 * 60_000;

export function chainsOf(digests: readonly Digest[]): readonly Chain[] {
  const byTrail = Map.groupBy(digests, ({ bucket, key }) => `${bucket}/${trailOf(key)}`);
  return [...byTrail.values()].map((some) =>
    chainOf(some.toSorted((one, other) => Date.parse(one.startTime) - Date.parse(other.startTime))),
  );
}

/** The key without the time: account, region, trail, home region, and whether it is of late files. */
function trailOf(key: string): string {
  return key.replace(/\/\d{4}\/\d\d\/\d\d\/(?=[^/]*$)/, '/').replace(/_\d{8}T\d{6}Z/, '');
}

function chainOf(digests: readonly Digest[]): Chain {
  const byKey = new Map(digests.map((digest) => [digest.key, digest]));
  const findings: IntegrityFinding[] = [];
  const gaps: { fromMs: number; toMs: number }[] = [];
  for (const [index, digest] of digests.entries()) {
    if (fileName(digest.name) !== fileName(digest.key))
      findings.push({ kind: 'digest-misplaced', file: digest.name });
    const link = digest.previous && byKey.get(digest.previous.key);
    if (link && digest.previous?.sha256?.toLowerCase() !== link.sha256) {
      findings.push({ kind: 'digest-altered', file: link.name, digest: digest.name });
    }
    const before = digests[index - 1];
    if (!before) continue;
    if (digest.previous && !link) {
      findings.push({ kind: 'digest-missing', file: digest.previous.key, digest: digest.name });
    }
    const [fromMs, toMs] = [Date.parse(before.endTime), Date.parse(digest.startTime)];
    if (toMs > fromMs && !isLate(digest)) {
      gaps.push({ fromMs, toMs });
      findings.push({
        kind: 'gap',
        file: digest.name,
        digest: digest.name,
        from: before.endTime,
        to: digest.startTime,
      });
    }
  }
  return { findings, covers: (delivered) => covers(digests, gaps, delivered) };
}

function isLate({ key }: Digest): boolean {
  return digestPlace(key)?.isLate ?? false;
}

function covers(
  digests: readonly Digest[],
  gaps: readonly { readonly fromMs: number; readonly toMs: number }[],
  { account, region, atMs }: Delivered,
): boolean {
  const [first, last] = [digests[0], digests.at(-1)];
  if (!first || !last || isLate(first) || first.account !== account) return false;
  if (digestPlace(first.key)?.region !== region) return false;
  const isBetween = atMs > Date.parse(first.startTime) + EDGE_MS && atMs < Date.parse(last.endTime) - EDGE_MS;
  return isBetween && !gaps.some(({ fromMs, toMs }) => atMs > fromMs - EDGE_MS && atMs < toMs + EDGE_MS);
}
