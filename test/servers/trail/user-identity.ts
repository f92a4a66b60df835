/** `userIdentity` of a record: who acted, and on whose behalf. */
import type { Principal } from '../principal.ts';
import { type JsonObject, recordTime } from './trail-record.ts';

/** @param firstSeen when the session began, where its credentials do not say */
export function userIdentityOf(principal: Principal, accessKeyId: string, firstSeen: Date): JsonObject {
  const type = typeOf(principal);
  const { arn, account } = principal;
  if (type === 'AWSService') return { type, invokedBy: serviceOf(principal) };
  // Whoever comes with a token has no account: provider, audience and subject, as one word.
  if (type === 'SAMLUser') {
    const [identityProvider = '', ...subject] = principal.userId.split(':');
    return { type, principalId: principal.userId, userName: subject.join(':'), identityProvider };
  }
  if (type === 'WebIdentityUser') {
    const [identityProvider = '', , ...subject] = principal.userId.split(':');
    return { type, principalId: principal.userId, userName: subject.join(':'), identityProvider };
  }
  const issuer = issuerOf(principal);
  const isTemporary = principal.session !== undefined || accessKeyId.startsWith('ASIA');
  return {
    type,
    principalId: principalIdOf(principal),
    arn,
    accountId: account,
    // Sessions of services' own roles tell none.
    ...(accessKeyId !== '' && { accessKeyId }),
    ...(type === 'IAMUser' && { userName: lastOf(arn) }),
    ...(isTemporary && { sessionContext: sessionContextOf(principal, issuer, firstSeen) }),
  };
}

/** What the other account is told of who came from ours. */
export function foreignIdentityOf(principal: Principal): JsonObject {
  return { type: 'AWSAccount', principalId: principalIdOf(principal), accountId: principal.account };
}

/** The service behind a principal of type AWSService. */
export function serviceOf({ arn, userId }: Principal): string {
  return userId.endsWith('.amazonaws.com') ? userId : arn;
}

/** The name that `LookupEvents` finds an event under. */
export function userNameOf(principal: Principal): string {
  switch (typeOf(principal)) {
    case 'Root':
      return 'root';
    case 'AWSService':
      return serviceOf(principal).split('.')[0] ?? '';
    case 'SAMLUser':
      return principal.userId.split(':').slice(1).join(':');
    case 'WebIdentityUser':
      return principal.userId.split(':').slice(2).join(':');
    default:
      return lastOf(principal.arn);
  }
}

export function typeOf({ type, arn }: Principal): NonNullable<Principal['type']> {
  if (type) return type;
  if (arn.endsWith(':root')) return 'Root';
  if (arn.includes(':assumed-role/')) return 'AssumedRole';
  if (arn.includes(':federated-user/')) return 'FederatedUser';
  return arn.startsWith('arn:') ? 'IAMUser' : 'AWSService';
}

function principalIdOf(principal: Principal): string {
  return typeOf(principal) === 'Root' ? principal.account : principal.userId;
}

function sessionContextOf(principal: Principal, issuer: JsonObject | undefined, firstSeen: Date): JsonObject {
  const { session } = principal;
  return {
    ...(issuer && { sessionIssuer: issuer }),
    ...(session?.webIdFederation && {
      webIdFederationData: {
        federatedProvider: session.webIdFederation.provider,
        attributes: session.webIdFederation.attributes,
      },
    }),
    attributes: {
      creationDate: recordTime(session?.createdAt ?? firstSeen),
      mfaAuthenticated: String(session?.mfaAuthenticated ?? false),
    },
    ...(session?.sourceIdentity !== undefined && { sourceIdentity: session.sourceIdentity }),
    ...(session?.ec2RoleDelivery && { ec2RoleDelivery: session.ec2RoleDelivery }),
  };
}

/** Users who took a session of their own have no issuer beside themselves. */
function issuerOf(principal: Principal): JsonObject | undefined {
  const type = typeOf(principal);
  if (type !== 'AssumedRole' && type !== 'FederatedUser') return undefined;
  const issuer = principal.session?.issuer;
  if (issuer) {
    const { type: kind, principalId, arn, accountId, userName } = issuer;
    return { type: kind, principalId, arn, accountId, userName };
  }
  if (type === 'FederatedUser') return undefined;
  const userName = principal.arn.split('/')[1] ?? '';
  // Identity Center keeps its roles under a path of their own; the session's ARN loses it.
  const path = userName.startsWith('AWSReservedSSO_') ? 'aws-reserved/sso.amazonaws.com/' : '';
  return {
    type: 'Role',
    principalId: principal.userId.split(':')[0] ?? '',
    arn: `arn:aws:iam::${principal.account}:role/${path}${userName}`,
    accountId: principal.account,
    userName,
  };
}

function lastOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
