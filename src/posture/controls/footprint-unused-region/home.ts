/** Which regions are the owner's: those they named or, failing that, the one that looks lived in. */
import type { Dated, RegionFootprint } from '../../../inventory/resources/footprint.ts';
import { daysBetween } from '../../../kernel/clock.ts';

/** What has been there longer was on a bill, and the owner has seen it. */
export const RECENT_DAYS = 31;

export type Home =
  | { readonly how: 'said'; readonly regions: readonly string[] }
  | {
      readonly how: 'inferred';
      readonly regions: readonly [string];
      /** What has been there longest; `null` where nothing is dated. */
      readonly since: Dated | null;
      /** Something has been there for longer than a month: an intruder who came yesterday cannot have made it home. */
      readonly settled: boolean;
    };

/** `undefined`: nothing is said and nothing is there. */
export function homeOf(
  footprint: readonly RegionFootprint[],
  said: readonly string[],
  now: string,
): Home | undefined {
  if (said.length > 0) return { how: 'said', regions: said };
  const [best] = footprint.toSorted((a, b) => byHabitation(a, b, now));
  if (!best) return undefined;
  return { how: 'inferred', regions: [best.region], since: best.oldest, settled: isSettled(best, now) };
}

/**
 * The owner's region holds old things of several kinds; an intruder leaves many new things of one kind. So: settled
 * first, then the number of kinds, then age, then number.
 */
function byHabitation(a: RegionFootprint, b: RegionFootprint, now: string): number {
  return (
    Number(isSettled(b, now)) - Number(isSettled(a, now)) ||
    kinds(b) - kinds(a) ||
    startOf(a) - startOf(b) ||
    total(b) - total(a) ||
    (a.region < b.region ? -1 : 1)
  );
}

function isSettled({ oldest }: RegionFootprint, now: string): boolean {
  return oldest !== null && daysBetween(oldest.at, now) > RECENT_DAYS;
}

function kinds({ counts }: RegionFootprint): number {
  return Object.keys(counts).length;
}

/** In milliseconds; undated comes last. */
function startOf({ oldest }: RegionFootprint): number {
  return oldest === null ? Number.MAX_SAFE_INTEGER : Date.parse(oldest.at);
}

function total({ counts }: RegionFootprint): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
