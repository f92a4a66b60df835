/** AWS's words may quote the request back. What could be used to sign in never leaves this layer. */

const MAX_LENGTH = 1000;

const SECRETS: readonly (readonly [RegExp, string])[] = [
  // AKIA long-term, ASIA temporary, ABIA bearer, ACCA context-specific; ids of users and roles (AIDA, AROA) are no secret.
  [/\b(AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{8,}\b/g, '$1****'],
  [/(x-amz-security-token[:=]\s*)\S+/gi, '$1****'],
  [/\b((?:Signature|X-Amz-Signature|X-Amz-Credential|X-Amz-Security-Token)=)[^\s&,]+/g, '$1****'],
  [
    /((?:secret_?(?:access_?)?(?:key)?|password|session_?token|access_?token|refresh_?token)["']?\s*[:=]\s*["']?)[^\s"',}]+/gi,
    '$1****',
  ],
  [/\s*Encoded authorization failure message:\s*\S+/gi, ''],
  // Session tokens, wherever they stand: nothing AWS names is this long without a separator.
  [/[A-Za-z0-9+/=]{100,}/g, '****'],
];

export function redact(words: string): string {
  const safe = SECRETS.reduce((text, [secret, stand]) => text.replace(secret, stand), words).trim();
  return safe.length > MAX_LENGTH ? `${safe.slice(0, MAX_LENGTH)}…` : safe;
}
