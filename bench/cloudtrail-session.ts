/** A stretch of time in which somebody calls with one key from one address, as a record's `userIdentity` tells it. */
import type { Random } from './random.ts';

export interface Session {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
  readonly address: string;
  readonly agent: string;
  /** As AWS names the caller in a refusal. */
  readonly name: string;
  readonly identity: Readonly<Record<string, unknown>>;
  /** The record that tells how it began. */
  readonly birth?: Birth;
}

/** A call to STS that gave out the session's key. */
export interface Birth {
  readonly name: 'AssumeRole' | 'AssumeRoleWithWebIdentity' | 'AssumeRoleWithSAML';
  readonly identity: Readonly<Record<string, unknown>>;
  readonly address: string;
  readonly agent: string;
  readonly request: unknown;
  readonly response: unknown;
}

export interface Role {
  readonly account: string;
  readonly name: string;
  readonly path: string;
  readonly id: string;
}

export function roleOf(made: Random, account: string, name: string, path = '/'): Role {
  return { account, name, path, id: `AROA${made.code(17)}` };
}

type Place = Pick<Session, 'from' | 'until' | 'address' | 'agent'>;

interface RoleSession extends Place {
  readonly role: Role;
  readonly session: string;
  /** Who asked for it; nobody is told where an AWS service keeps it to itself. */
  readonly by?: 'service' | 'pipeline' | 'person' | 'vendor';
  /** The service that calls, or for which it is called. */
  readonly service?: string;
}

export function roleSession(made: Random, asked: RoleSession): Session {
  const { role, session, by, service, from, until, address, agent } = asked;
  const { account, name: roleName, path, id } = role;
  const arn = `arn:aws:sts::${account}:assumed-role/${roleName}/${session}`;
  const key = `ASIA${made.code(16)}`;
  const roleArn = `arn:aws:iam::${account}:role${path}${roleName}`;
  const identity = {
    type: 'AssumedRole',
    principalId: `${id}:${session}`,
    arn,
    accountId: account,
    accessKeyId: key,
    sessionContext: {
      sessionIssuer: { type: 'Role', principalId: id, arn: roleArn, accountId: account, userName: roleName },
      ...(by === 'service' && session.startsWith('i-') && { ec2RoleDelivery: '2.0' }),
      attributes: { creationDate: secondsOf(from), mfaAuthenticated: String(by === 'person') },
    },
    ...(service && !by && { invokedBy: service }),
  };
  const given = {
    credentials: { accessKeyId: key, sessionToken: made.hex(96), expiration: secondsOf(until) },
    assumedRoleUser: { assumedRoleId: `${id}:${session}`, arn },
  };
  const birth = by && birthOf(by, { roleArn, session, account, service, address, agent, given });
  return { from, until, address, agent, name: arn, identity, ...(birth && { birth }) };
}

interface Given {
  readonly roleArn: string;
  readonly session: string;
  readonly account: string;
  readonly service: string | undefined;
  readonly address: string;
  readonly agent: string;
  readonly given: object;
}

function birthOf(by: NonNullable<RoleSession['by']>, of: Given): Birth {
  const { roleArn, session, account, service = 'ec2.amazonaws.com', address, agent, given } = of;
  const request = { roleArn, roleSessionName: session };
  switch (by) {
    case 'service':
      return {
        name: 'AssumeRole',
        identity: { type: 'AWSService', invokedBy: service },
        address: service,
        agent: service,
        request,
        response: given,
      };
    case 'vendor':
      return {
        name: 'AssumeRole',
        identity: { type: 'AWSAccount', principalId: 'AIDAVENDOR4SCAN2ROBOT', accountId: '999988887777' },
        address,
        agent,
        request: { ...request, externalId: `customer-${account}` },
        response: given,
      };
    case 'pipeline':
      return {
        name: 'AssumeRoleWithWebIdentity',
        identity: {
          type: 'WebIdentityUser',
          principalId: `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com:sts.amazonaws.com:repo:example/shop:ref:refs/heads/main`,
          userName: 'repo:example/shop:ref:refs/heads/main',
          identityProvider: `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`,
        },
        address,
        agent,
        request: { ...request, durationSeconds: 3600 },
        response: {
          ...given,
          subjectFromWebIdentityToken: 'repo:example/shop:ref:refs/heads/main',
          provider: `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`,
          audience: 'sts.amazonaws.com',
        },
      };
    case 'person':
      return {
        name: 'AssumeRoleWithSAML',
        identity: {
          type: 'SAMLUser',
          principalId: `AWSSSO:${session}`,
          userName: session,
          identityProvider: 'AWSSSO',
        },
        address,
        agent,
        request: {
          ...request,
          principalArn: `arn:aws:iam::${account}:saml-provider/AWSSSO_0123456789abcdef_DO_NOT_DELETE`,
          durationSeconds: 28_800,
        },
        response: { ...given, subject: session, subjectType: 'persistent' },
      };
  }
}

/** With a key that stays; the console's password where a person signs in. */
export function userSession(made: Random, account: string, user: string, place: Place): Session {
  const arn = `arn:aws:iam::${account}:user/${user}`;
  return {
    ...place,
    name: arn,
    identity: {
      type: 'IAMUser',
      principalId: `AIDA${made.code(17)}`,
      arn,
      accountId: account,
      accessKeyId: `AKIA${made.code(16)}`,
      userName: user,
    },
  };
}

export function serviceSession(service: string, from: number, until: number): Session {
  const identity = { type: 'AWSService', invokedBy: service };
  return { from, until, address: service, agent: service, name: service, identity };
}

export function secondsOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
