/** A session of a role, once it is clear that the caller may have it. */
import type { AssumedRoleUser, Credentials } from '@aws-sdk/client-sts';
import type { CallContext } from '../../call-context.ts';
import type { Identity } from '../../identity/iam-view.ts';
import { iamView } from '../../identity/iam-view.ts';
import { issueSession } from '../../identity/sessions.ts';
import type { PrincipalSession } from '../../principal.ts';
import { AwsRefusal } from '../../service-answers.ts';

export interface Role {
  readonly identity: Identity;
  /** The call as the role's account sees it. */
  readonly home: CallContext;
}

export async function roleNamed(arn: string, at: CallContext): Promise<Role | undefined> {
  const id = arn.split(':')[4] ?? '';
  if (!at.accounts.some((account) => account.id === id)) return undefined;
  const home = at.inAccount(id);
  const identity = (await iamView(home)).identities.get(arn);
  return identity?.trust && { identity, home };
}

/** @throws {AwsRefusal} where the role gives shorter sessions only */
export async function withinRoleMaximum({ identity, home }: Role, seconds: number): Promise<void> {
  const { GetRoleCommand, IAMClient } = await import('@aws-sdk/client-iam');
  const { Role: found } = await home.moto(IAMClient).send(new GetRoleCommand({ RoleName: identity.name }));
  if (seconds > (found?.MaxSessionDuration ?? 3600)) {
    throw new AwsRefusal(
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
  }
}

export function roleSession(
  { identity, home }: Role,
  name: string,
  seconds: number,
  session: Omit<PrincipalSession, 'createdAt' | 'expiresAt' | 'issuer'>,
): { Credentials: Credentials; AssumedRoleUser: AssumedRoleUser } {
  const { account } = home;
  const arn = `arn:aws:sts::${account.id}:assumed-role/${identity.name}/${name}`;
  const userId = `${identity.id}:${name}`;
  const issuer = {
    type: 'Role' as const,
    principalId: identity.id,
    arn: identity.arn,
    accountId: account.id,
    userName: identity.name,
  };
  return {
    Credentials: issueSession(account, seconds, {
      account: account.id,
      arn,
      userId,
      type: 'AssumedRole',
      inIam: true,
      session: { ...session, issuer },
    }),
    AssumedRoleUser: { Arn: arn, AssumedRoleId: userId },
  };
}
