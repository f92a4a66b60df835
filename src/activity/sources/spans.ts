/** Which stretches of time were fetched already, so that a fetch goes on where it ended and the next one asks only for what is new. */

/** From and to, both within, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** In order of time, without overlaps. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else joined.push(span);
  }
  return joined;
}

/** What of `wanted` is in none of the spans, newest first: an intruder is seldom months old. */
export function gapsIn(wanted: Span, spans: readonly Span[]): readonly Span[] {
  const gaps: Span[] = [];
  let from = wanted.from;
  for (const span of joinSpans(spans)) {
    if (span.to < from) continue;
    if (span.from > wanted.to) break;
    if (span.from > from) gaps.unshift({ from, to: span.from });
    from = span.to;
  }
  if (from < wanted.to) gaps.unshift({ from, to: wanted.to });
  return gaps;
}
