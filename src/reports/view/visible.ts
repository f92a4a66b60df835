/**
 * Names come from anyone who can create a resource. Characters that move a cursor, reorder a line or hide are shown as
 * their code (`\u202e`), in every report, so that what is read is what is there.
 */

/**
 * Controls, lone surrogates, line separators and everything that Unicode says need not be shown (bidirectional marks,
 * zero widths, Hangul fillers, tags), except where it holds an emoji together.
 */
export const HIDDEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u2800]|(?<!\p{Emoji})\ufe0f|(?<!\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*)\u200d|(?![\ufe0f\u200d])[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\u001b': '\\e' };

/** Most text is printable ASCII and Hangul, and needs no closer look. */
const ORDINARY = /^[ -~가-힣]*$/;

export function visible(text: string): string {
  if (ORDINARY.test(text)) return text;
  return text.replace(HIDDEN, (hidden) => NAMED[hidden] ?? codeOf(hidden));
}

function codeOf(hidden: string): string {
  const code = (hidden.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}
