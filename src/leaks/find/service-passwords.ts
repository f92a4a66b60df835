/**
 * Passwords for one service. Those of CodeCommit and Keyspaces follow a user name that ends in `-at-<account>`; those of
 * SES are base64 of a version byte (2 or 4) and an HMAC-SHA256, and are told from other hashes by the words around them.
 */
import { isDocumentationAccount, isStandIn } from './examples.ts';
import { matchAt, type Occurrence, placesOf, placesOfWord } from './occurrence.ts';
import { looksRandom } from './randomness.ts';

const BEHIND_USER =
  /-at-(\d{12})(?:["',:=\s]|&quot;|\\|login|password|passwd|pass){1,40}((?:[A-Za-z0-9+/]|%2[BbFf]){40,120}(?:=|%3[Dd]){0,2})(?![A-Za-z0-9+/=])/iy;
const USER = /[\w+=,.@-]{1,64}$/;

export function findServicePasswords(text: string): Occurrence[] {
  return [...placesOf('-at-', text)].flatMap((at) => {
    const match = matchAt(BEHIND_USER, text, at);
    const owner = USER.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    if (!match || owner === undefined) return [];
    const [whole, account = '', raw = ''] = match;
    const credential = decodeURIComponent(raw);
    if (!looksRandom(credential.replace(/=+$/, ''))) return [];
    const end = at + whole.length;
    return [
      {
        start: end - raw.length,
        end,
        kind: 'service-password' as const,
        credential,
        account,
        owner,
        certainty: 'sure' as const,
        isExample: isDocumentationAccount(account) || isStandIn(credential),
      },
    ];
  });
}

const SMTP_PASSWORD = /(?<![A-Za-z0-9+/_.-])(?:B[A-P]|A[g-v])[A-Za-z0-9+/]{42}(?![A-Za-z0-9+/=_-])/g;
const SMTP_WORDS = ['smtp', 'email-', 'mail_pass', 'mail.pass', 'ses_pass', 'ses-pass'];
const NEAR = 300;

export function findSmtpPasswords(text: string): Occurrence[] {
  const spots = SMTP_WORDS.flatMap((word) => [...placesOfWord(word, text)]);
  return spots.flatMap((at) => {
    const from = Math.max(0, at - NEAR);
    const stretch = text.slice(from, at + NEAR);
    return [...stretch.matchAll(SMTP_PASSWORD)].flatMap(({ 0: credential, index }) =>
      looksRandom(credential)
        ? [
            {
              start: from + index,
              end: from + index + credential.length,
              kind: 'ses-smtp-password' as const,
              credential,
              certainty: 'likely' as const,
              isExample: isStandIn(credential),
            },
          ]
        : [],
    );
  });
}
