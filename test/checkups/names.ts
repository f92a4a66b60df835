import fc from 'fast-check';
import { HOSTILE_NAMES } from './hostile.ts';

/** Anything that a name may hold: any code point, more often the ones that do harm. */
export const anyName: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0, max: 0xff }).map((code) => String.fromCodePoint(code)),
      fc.constantFrom(...Object.values(HOSTILE_NAMES)),
      fc.constantFrom(...Array.from('=+-@\t\r\n,;"\'|<>&\\`*_[](){}\u202e\u200d\u{e0041}가🔥')),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => parts.join(''))
  // The model's own name for "all of them".
  .filter((name) => name !== '*');
