/** A label of at most so many letters; Hangul and Han take two. */
export function shortened(text: string, letters: number): string {
  let room = letters;
  let kept = '';
  for (const letter of text) {
    room -= /[\u1100-\u11ff\u2e80-\uffef]/.test(letter) ? 2 : 1;
    if (room < 1) return `${kept}…`;
    kept += letter;
  }
  return kept;
}
