/** The names that somebody may have meant who typed another, nearest first; at most three. */
export function nearest(typed: string, names: readonly string[]): readonly string[] {
  const near = names.flatMap((name) => {
    if (name.includes(typed) && typed.length >= 3) return [{ name, far: 1 }];
    const far = distance(typed.toLowerCase(), name);
    return far <= Math.max(1, typed.length / 4) ? [{ name, far }] : [];
  });
  return near
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Letters to add, drop, change or swap with their neighbour. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        changed,
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        swapped ? (before[j - 2] ?? 0) + 1 : changed,
      );
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
