/** Temporary credentials as STS hands them out. */
import type { Credentials as SdkCredentials } from '@aws-sdk/client-sts';
import type { AccountState } from '../account-state.ts';
import { newCredentials, type Principal, type PrincipalSession } from '../principal.ts';

type Issue = Omit<Principal, 'session'> & {
  readonly session: Omit<PrincipalSession, 'createdAt' | 'expiresAt'>;
};

/** Registers the session with the account it acts in. */
export function issueSession(
  account: AccountState,
  seconds: number,
  { session, ...principal }: Issue,
): Required<SdkCredentials> {
  const credentials = newCredentials('session');
  // AWS tells times of sessions by the second.
  const createdAt = new Date(Math.floor(account.clock.nowMs() / 1000) * 1000);
  const expiresAt = new Date(createdAt.getTime() + seconds * 1000);
  account.keys.add(credentials, { ...principal, session: { ...session, createdAt, expiresAt } });
  return {
    AccessKeyId: credentials.accessKeyId,
    SecretAccessKey: credentials.secretAccessKey,
    SessionToken: credentials.sessionToken ?? '',
    Expiration: expiresAt,
  };
}
