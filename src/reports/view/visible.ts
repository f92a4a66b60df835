/**
 * Names come from anyone who can create a resource. Characters that move a cursor, reorder a line or hide are shown as
 * their code (`\u202e`), in every report, so that what is read is what is there.
 */

/** C0 and C1 controls, line separators, bidirectional controls, invisible and tag characters, lone surrogates. */
export const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d/gu;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\u001b': '\\e' };

export function visible(text: string): string {
  return text.replace(HIDDEN, (hidden) => NAMED[hidden] ?? codeOf(hidden));
}

function codeOf(hidden: string): string {
  const code = (hidden.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}
