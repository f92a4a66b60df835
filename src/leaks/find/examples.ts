/** What AWS prints in its documentation, and what people write to stand for a key. */
import { entropy, isSequence } from './randomness.ts';

/** Numbers that AWS's documentation gives to made-up accounts. */
const DOCUMENTATION_ACCOUNTS = new Set([
  '000000000000',
  '012345678901',
  '111111111111',
  '111122223333',
  '112233445566',
  '123456789012',
  '210987654321',
  '222222222222',
  '333333333333',
  '444455556666',
  '555555555555',
  '777788889999',
  '987654321098',
  '999999999999',
]);

export function isDocumentationAccount(account: string | undefined): boolean {
  return account !== undefined && DOCUMENTATION_ACCOUNTS.has(account);
}

/** `wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY`, `AKIAIOSFODNN7EXAMPLE`, `…XXXXXXXX…`. */
export function isStandIn(credential: string): boolean {
  return /EXAMPLE|SAMPLE|FAKE|DUMMY|REDACTED|XXXXX|(.)\1{5}/i.test(credential);
}

/** Sixteen random characters of base32 have 3.5 bits; of ten thousand none has less than 2.5. */
export function isMadeUpKeyId(id: string, account: string | undefined): boolean {
  const drawn = id.slice(4);
  return isStandIn(id) || isDocumentationAccount(account) || entropy(drawn) < 2.5 || isSequence(drawn);
}
