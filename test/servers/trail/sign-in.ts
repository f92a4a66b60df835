/** Signing in to the console: the record it leaves and the session it gives. */
import { randomUUID } from '../chance.ts';
import { type Credentials, newCredentials, type Principal } from '../principal.ts';
import { tlsDetails } from './record.ts';
import type { TrailLog } from './trail-log.ts';
import { type JsonObject, recordTime, type TrailRecord } from './trail-record.ts';

export interface SignIn {
  /** A user's name, or `root`. */
  readonly as: string;
  readonly mfa?: boolean;
  /** Wrong password, or a name the account does not have: AWS hides that, as people type passwords there. */
  readonly fails?: 'password' | 'unknown-user';
  readonly sourceIp?: string;
  readonly userAgent?: string;
  /** Of the sign-in endpoint. */
  readonly region?: string;
}

/** How long the console's session lasts. */
const HOURS = 12;
const BROWSER =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36';
const HIDDEN = 'HIDDEN_DUE_TO_SECURITY_REASONS';

function signInRecord(
  { as, mfa = false, fails, sourceIp = '127.0.0.1', userAgent = BROWSER, region = 'us-east-1' }: SignIn,
  user: Principal,
  at: Date,
): TrailRecord {
  const accountId = user.account;
  const message = fails === 'password' ? 'Failed authentication' : 'No username found in supplied account';
  return {
    eventVersion: '1.11',
    userIdentity: identityOf(as, user, fails),
    eventTime: recordTime(at),
    eventSource: 'signin.amazonaws.com',
    eventName: 'ConsoleLogin',
    awsRegion: region,
    sourceIPAddress: sourceIp,
    userAgent,
    ...(fails && { errorMessage: message }),
    requestParameters: null,
    responseElements: { ConsoleLogin: fails ? 'Failure' : 'Success' },
    additionalEventData: {
      LoginTo: `https://${region}.console.aws.amazon.com/console/home`,
      MobileVersion: 'No',
      ...(mfa && !fails && { MFAIdentifier: deviceOf(as, accountId) }),
      MFAUsed: mfa && !fails ? 'Yes' : 'No',
    },
    eventID: randomUUID(),
    readOnly: false,
    eventType: 'AwsConsoleSignIn',
    managementEvent: true,
    recipientAccountId: accountId,
    eventCategory: 'Management',
    tlsDetails: tlsDetails(
      region === 'us-east-1' ? 'signin.aws.amazon.com' : `${region}.signin.aws.amazon.com`,
    ),
  };
}

/** Adds the record. @returns a session of the console's for whoever got in */
export function signIn(
  trail: TrailLog,
  who: SignIn,
  user: Principal,
  at: Date,
): { readonly credentials: Credentials; readonly principal: Principal } | undefined {
  const record = signInRecord(who, user, at);
  const userName = who.fails === 'unknown-user' ? HIDDEN : who.as;
  trail.add({ record, atMs: at.getTime(), userName, accessKeyId: '' });
  if (who.fails) return undefined;
  return {
    credentials: newCredentials('session'),
    principal: {
      ...user,
      session: {
        createdAt: at,
        expiresAt: new Date(at.getTime() + HOURS * 3_600_000),
        mfaAuthenticated: who.mfa ?? false,
        fromConsole: true,
      },
    },
  };
}

function identityOf(as: string, user: Principal, fails: SignIn['fails']): JsonObject {
  const { account: accountId, arn, userId: principalId } = user;
  if (as === 'root') return { type: 'Root', principalId, arn, accountId, accessKeyId: '' };
  if (fails === 'unknown-user') return { type: 'IAMUser', accountId, accessKeyId: '', userName: HIDDEN };
  // Whoever failed is known by name only.
  return fails
    ? { type: 'IAMUser', principalId, accountId, accessKeyId: '', userName: as }
    : { type: 'IAMUser', principalId, arn, accountId, userName: as };
}

function deviceOf(as: string, accountId: string): string {
  return `arn:aws:iam::${accountId}:mfa/${as === 'root' ? 'root-account-mfa-device' : as}`;
}
