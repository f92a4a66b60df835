/** Tells what a machine drew by lot from what people and encoders write. */

/** Bits per character, by the frequencies in the text itself. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** 40 random characters of base64 have 4.9 bits; of a thousand none has less than 4.3. */
const LEAST_ENTROPY = 4.25;
/** Between two random characters the class changes three times in five; in words, paths and identifiers seldom. */
const LEAST_CHANGES = 0.3;

/** Whether base64 characters are as mixed as random ones: not hexadecimal, no words, no path, no sequence. */
export function looksRandom(text: string): boolean {
  return (
    /[a-z]/.test(text) &&
    /[A-Z]/.test(text) &&
    /[0-9+/]/.test(text) &&
    entropy(text) >= LEAST_ENTROPY &&
    classChanges(text) / (text.length - 1) >= LEAST_CHANGES &&
    !isSequence(text)
  );
}

function classChanges(text: string): number {
  let changes = 0;
  for (let at = 1; at < text.length; at += 1) {
    if (classOf(text.charCodeAt(at)) !== classOf(text.charCodeAt(at - 1))) changes += 1;
  }
  return changes;
}

function classOf(code: number): number {
  if (code >= 97) return 0;
  if (code >= 65) return 1;
  return code >= 48 && code <= 57 ? 2 : 3;
}

/** `ABCDEFGH…`, `12345678…`: half of the steps or more go to the next character, or to the same. */
export function isSequence(text: string): boolean {
  let steps = 0;
  for (let at = 1; at < text.length; at += 1) {
    const step = text.charCodeAt(at) - text.charCodeAt(at - 1);
    if (step === 0 || step === 1) steps += 1;
  }
  return steps * 2 >= text.length;
}
