/**
 * Whether an IAM pattern (`*` any run, `?` one character) covers the text. Linear in practice where a regular
 * expression would not be: patterns come from strangers.
 */
export function covers(pattern: string, text: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  let next = 0;
  while (at < text.length) {
    const symbol = pattern[next];
    if (symbol === '*') {
      star = next;
      resume = at;
      next += 1;
    } else if (symbol === '?' || symbol === text[at]) {
      next += 1;
      at += 1;
    } else if (star >= 0) {
      resume += 1;
      at = resume;
      next = star + 1;
    } else {
      return false;
    }
  }
  while (pattern[next] === '*') next += 1;
  return next === pattern.length;
}
