/** Korean particles change with the final sound of the word before them; names come at run time, so code chooses. */

const PAIRS = {
  '은/는': ['은', '는'],
  '이/가': ['이', '가'],
  '을/를': ['을', '를'],
  '과/와': ['과', '와'],
  '으로/로': ['으로', '로'],
} as const;

/** Digits and letters are read aloud as their Korean names: 1 일, 3 삼, L 엘, M 엠, N 엔, R 알 end in a consonant. */
const CLOSED = /[013678lmnrLMNR]$/;
/** After ㄹ (8 팔, 1 일, 7 칠, L 엘, R 알) `로` follows, not `으로`. */
const ENDS_IN_RIEUL = /[178lrLR]$/;

/** The word with the right particle: `josa('S3 버킷', '이/가')` is `S3 버킷이`. */
export function josa(word: string, pair: keyof typeof PAIRS): string {
  const [closed, open] = PAIRS[pair];
  // Brackets and quotes are not spoken.
  const spoken = word.replace(/[\s)\]}"'”’>]+$/u, '');
  const code = spoken.codePointAt(spoken.length - 1) ?? 0;
  const isHangul = code >= 0xac00 && code <= 0xd7a3;
  const final = isHangul ? (code - 0xac00) % 28 : CLOSED.test(spoken) ? 1 : 0;
  const rieul = isHangul ? final === 8 : ENDS_IN_RIEUL.test(spoken);
  return word + (final === 0 || (pair === '으로/로' && rieul) ? open : closed);
}
