import { randomBytes, randomInt } from './chance.ts';

/** Who a key belongs to, and what it may do. */
export interface Principal {
  readonly account: string;
  readonly arn: string;
  readonly userId: string;
  /** As `userIdentity.type` of a CloudTrail record; absent: told from the ARN. */
  readonly type?:
    | 'Root'
    | 'IAMUser'
    | 'AssumedRole'
    | 'FederatedUser'
    | 'AWSService'
    | 'WebIdentityUser'
    | 'SAMLUser';
  readonly session?: PrincipalSession;
  /** Lives by the policies that stand in IAM. */
  readonly inIam?: true;
  /** IAM actions with `*`, everything else is denied; absent: what the policies in IAM say where `inIam`, everything elsewhere. */
  readonly allow?: readonly string[];
}

/** What is known of temporary credentials from the moment they were issued. */
export interface PrincipalSession {
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly mfaAuthenticated: boolean;
  /** The user or role behind it, as `sessionContext.sessionIssuer`. */
  readonly issuer?: {
    readonly type: 'Root' | 'IAMUser' | 'Role';
    readonly principalId: string;
    readonly arn: string;
    readonly accountId: string;
    readonly userName: string;
  };
  readonly sourceIdentity?: string;
  readonly fromConsole?: boolean;
  readonly webIdFederation?: {
    readonly provider: string;
    readonly attributes: Readonly<Record<string, string>>;
  };
  /** IMDS version that handed the credentials out. */
  readonly ec2RoleDelivery?: '1.0' | '2.0';
  /** Session policies, as JSON. */
  readonly policies?: readonly string[];
  readonly policyArns?: readonly string[];
}

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** `AKIA` + 16 for a long-term key, `ASIA` for a session, `AIDA` for a user's id. */
export function newId(prefix: string): string {
  return prefix + Array.from({ length: 16 }, () => BASE32[randomInt(32)]).join('');
}

export function newCredentials(kind: 'user' | 'session'): Credentials {
  const secretAccessKey = randomBytes(30).toString('base64');
  return kind === 'user'
    ? { accessKeyId: newId('AKIA'), secretAccessKey }
    : { accessKeyId: newId('ASIA'), secretAccessKey, sessionToken: randomBytes(180).toString('base64') };
}

export function newAccountId(): string {
  return String(100_000_000_000 + randomInt(899_999_999_999));
}

export function allows(principal: Principal, action: string): boolean {
  return principal.allow?.some((pattern) => matches(pattern, action)) ?? true;
}

function matches(pattern: string, action: string): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'i').test(action);
}
