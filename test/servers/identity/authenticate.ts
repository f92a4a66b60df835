/** Whose request it is, by its key and session token. */
import type { AccountState } from '../account-state.ts';
import type { Called } from '../identify.ts';
import type { Structure } from '../model/service-model.ts';
import type { Principal } from '../principal.ts';
import type { AwsError, AwsRequest } from '../protocols/protocol.ts';
import { refusal } from '../refusals.ts';
import { assertionIn, nameQualifier } from '../services/sts/saml-assertion.ts';

export type Authenticated =
  | { readonly account: AccountState; readonly principal: Principal }
  | { readonly error: AwsError };

export function authenticate(
  accounts: readonly AccountState[],
  { service, accessKeyId }: Called,
  request: AwsRequest,
): Authenticated {
  const account = accounts.find(({ keys }) => keys.ownerOf(accessKeyId));
  const principal = account?.keys.ownerOf(accessKeyId);
  if (!account || !principal) return { error: refusal(service, 'unknown-key') };
  const nowMs = account.clock.nowMs();
  if (!account.keys.isActive(accessKeyId, nowMs)) return { error: refusal(service, 'unknown-key') };
  const { session } = principal;
  if (account.keys.sessionToken(accessKeyId) !== tokenOf(request)) {
    return { error: refusal(service, 'invalid-token') };
  }
  if (session && session.expiresAt.getTime() <= nowMs) return { error: refusal(service, 'expired') };
  // What GetSessionToken hands out is good for IAM only with MFA; what GetFederationToken hands out, never.
  const isToken = session && !session.fromConsole;
  const barred = principal.type === 'FederatedUser' || (principal.type === 'IAMUser' && isToken);
  if (service.id === 'iam' && barred && !(principal.type === 'IAMUser' && session?.mfaAuthenticated)) {
    return { error: refusal(service, 'invalid-token') };
  }
  return { account, principal };
}

/** Who comes with a token or an assertion instead of a key is somebody at the role's account. */
export function bearerOf(accounts: readonly AccountState[], input: Structure): Authenticated {
  const id = (input['RoleArn'] as string).split(':')[4];
  const account = accounts.find((one) => one.id === id);
  const isSaml = input['SAMLAssertion'] !== undefined;
  if (!account) return { error: unauthorized(isSaml ? 'AssumeRoleWithSAML' : 'AssumeRoleWithWebIdentity') };
  const subject = isSaml ? samlSubjectOf(input, account.id) : subjectOf(input);
  const type = isSaml ? 'SAMLUser' : 'WebIdentityUser';
  return { account, principal: { account: account.id, type, arn: subject, userId: subject } };
}

function unauthorized(operation: string): AwsError {
  return { code: 'AccessDenied', message: `Not authorized to perform sts:${operation}`, status: 403 };
}

/** As the trail writes it: who vouches, and the subject. */
function samlSubjectOf(input: Structure, account: string): string {
  const assertion = assertionIn(input['SAMLAssertion'] as string);
  const provider = (input['PrincipalArn'] as string).split('/')[1] ?? '';
  if (!assertion) return 'unknown';
  return `${nameQualifier(assertion.issuer, account, provider)}:${assertion.subject}`;
}

/** As the trail writes it: provider, audience and subject. Tokens that say nothing are nobody's. */
function subjectOf(input: Structure): string {
  try {
    const payload = (input['WebIdentityToken'] as string).split('.')[1] ?? '';
    const { iss, aud, sub } = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return [String(iss).replace(/^https:\/\//, ''), [aud].flat()[0], sub].join(':');
  } catch {
    return 'unknown';
  }
}

function tokenOf({ headers, query }: AwsRequest): string | undefined {
  return headers['x-amz-security-token'] ?? query.get('X-Amz-Security-Token') ?? undefined;
}
