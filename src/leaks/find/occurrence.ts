import type { LeakKind } from '../leak.ts';

/** A credential in a piece of text, while that text is in memory. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly kind: LeakKind;
  /** As AWS would take it, without the text's escapes. */
  readonly credential: string;
  readonly shown?: string | undefined;
  readonly account?: string | undefined;
  readonly owner?: string | undefined;
  readonly expiresAt?: string | undefined;
  readonly certainty: 'sure' | 'likely';
  /** Plainly nobody's. */
  readonly isExample: boolean;
}

/** Every place of a literal; far quicker than a regular expression where there is none. */
export function* placesOf(literal: string, text: string): Generator<number> {
  for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length)) yield at;
}

/**
 * Every place of a word in the ways that names are written: `secret`, `Secret`, `SECRET`. Text in lower case would take
 * longer to make than all of the search.
 */
export function* placesOfWord(word: string, text: string): Generator<number> {
  for (const written of new Set([word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])) {
    yield* placesOf(written, text);
  }
}

/** What a sticky expression matches exactly at `at`. */
export function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}
