/** What a web identity token says. Its signature is not looked at: there is no provider to ask for its keys. */
import { AwsRefusal } from '../../service-answers.ts';

export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  readonly audiences: readonly string[];
  readonly all: Readonly<Record<string, unknown>>;
}

/** @throws {AwsRefusal} */
export function claimsOf(token: string, now: Date): Claims {
  const all = payloadOf(token);
  const { iss, sub, aud, exp } = all ?? {};
  if (!all || typeof iss !== 'string' || typeof sub !== 'string' || typeof exp !== 'number') {
    throw new AwsRefusal('InvalidIdentityToken', 'The ID Token provided is not a valid JWT.');
  }
  if (exp * 1000 <= now.getTime()) {
    throw new AwsRefusal(
      'ExpiredTokenException',
      `Token expired: current date/time ${Math.floor(now.getTime() / 1000)} must be before the expiration date/time ${exp}`,
    );
  }
  return { issuer: iss, subject: sub, audiences: [aud ?? []].flat().map(String), all };
}

function payloadOf(token: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  } catch {
    return undefined;
  }
}
