/** Every sentence a person reads exists in both languages, side by side, so that a review sees them drift. */
export type Language = 'en' | 'ko';

/** Plain text, never markup. Names inside it may come from an attacker: renderers escape, authors do not. */
export interface Text {
  readonly en: string;
  readonly ko: string;
}

export const LANGUAGES: readonly Language[] = ['en', 'ko'];

/** The same words in both languages: names, ids, numbers. */
export function sameInBoth(words: string): Text {
  return { en: words, ko: words };
}

/** Joins sentences with a space, in each language. */
export function sentences(...parts: readonly Text[]): Text {
  return { en: parts.map((part) => part.en).join(' '), ko: parts.map((part) => part.ko).join(' ') };
}
