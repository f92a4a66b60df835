import type { Weighed } from './in-context.ts';

/** Signals further apart than this are two stories, unless a credential binds them. */
const GAP_MS = 24 * 3600 * 1000;

/**
 * Signals that belong to one story: of one first credential, of one person or user, or from one address that is not
 * where the account's people always are; each within a day of the next. `rootOf` climbs the links.
 */
export function clustersOf(
  signals: readonly Weighed[],
  rootsOf: (credential: string) => readonly string[],
): readonly (readonly Weighed[])[] {
  const parents = signals.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] ?? at] ?? at;
      at = parents[at] ?? at;
    }
    return at;
  };
  const byThread = new Map<string, { index: number; first: number; last: number }[]>();
  for (const [index, signal] of signals.entries()) {
    const times = signal.facts.map((fact) => fact.at.getTime()).toSorted((one, other) => one - other);
    const span = { index, first: times[0] ?? 0, last: times.at(-1) ?? 0 };
    for (const thread of threadsOf(signal, rootsOf)) {
      const spans = byThread.get(thread);
      if (spans) spans.push(span);
      else byThread.set(thread, [span]);
    }
  }
  for (const spans of byThread.values()) {
    spans.sort((one, other) => one.first - other.first);
    let last = spans[0];
    for (const span of spans.slice(1)) {
      if (last && span.first - last.last <= GAP_MS) parents[find(span.index)] = find(last.index);
      if (!last || span.last >= last.last) last = span;
    }
  }
  const clusters = new Map<number, Weighed[]>();
  for (const [index, signal] of signals.entries()) {
    const root = find(index);
    const cluster = clusters.get(root);
    if (cluster) cluster.push(signal);
    else clusters.set(root, [signal]);
  }
  return [...clusters.values()];
}

function threadsOf(signal: Weighed, rootsOf: (credential: string) => readonly string[]): ReadonlySet<string> {
  const threads = new Set<string>();
  for (const fact of signal.facts) {
    for (const root of rootsOf(fact.credential)) threads.add(`credential ${root}`);
    const personal = fact.principal !== null && !fact.principal.includes(':role/');
    if (personal) threads.add(`principal ${fact.principal}`);
    if (fact.address !== null && !fact.networkKnownToAccount) threads.add(`address ${fact.address}`);
  }
  return threads;
}
