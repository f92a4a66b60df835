/**
 * CloudTrail records as small as they can be, for the examples of rules. 111122223333 is the account that is looked at,
 * 444455556666 somebody else's.
 */
import type { TrailRecord } from './detection.ts';

export const OWN_ACCOUNT = '111122223333';
const FOREIGN_ACCOUNT = '444455556666';

/** An IAM user with a long-term access key. */
export const alice: TrailRecord = {
  type: 'IAMUser',
  principalId: 'AIDACKCEVSQ6C2ALICE01',
  arn: 'arn:aws:iam::111122223333:user/alice',
  accountId: OWN_ACCOUNT,
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  userName: 'alice',
};

export const root: TrailRecord = {
  type: 'Root',
  principalId: OWN_ACCOUNT,
  arn: 'arn:aws:iam::111122223333:root',
  accountId: OWN_ACCOUNT,
};

/** A session of a role; its name is what the caller chose, an instance id for the role of an instance. */
export function session(role: string, name: string): TrailRecord {
  return {
    type: 'AssumedRole',
    principalId: `AROACKCEVSQ6C2ROLE001:${name}`,
    arn: `arn:aws:sts::${OWN_ACCOUNT}:assumed-role/${role}/${name}`,
    accountId: OWN_ACCOUNT,
    accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: 'AROACKCEVSQ6C2ROLE001',
        arn: `arn:aws:iam::${OWN_ACCOUNT}:role/${role}`,
        accountId: OWN_ACCOUNT,
        userName: role,
      },
      attributes: { creationDate: '2026-11-20T08:55:00Z', mfaAuthenticated: 'false' },
    },
  };
}

/** Somebody with a token that a user's key asked for (`GetFederationToken`). */
export function federated(name: string): TrailRecord {
  return {
    type: 'FederatedUser',
    principalId: `${OWN_ACCOUNT}:${name}`,
    arn: `arn:aws:sts::${OWN_ACCOUNT}:federated-user/${name}`,
    accountId: OWN_ACCOUNT,
    accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  };
}

/** A service of AWS acting through the role that it keeps in the account. */
export function serviceLinked(service: string, role: string): TrailRecord {
  return {
    type: 'AssumedRole',
    principalId: `AROACKCEVSQ6C2ROLE002:${service}`,
    arn: `arn:aws:sts::${OWN_ACCOUNT}:assumed-role/${role}/${service}`,
    accountId: OWN_ACCOUNT,
    invokedBy: `${service}.amazonaws.com`,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: 'AROACKCEVSQ6C2ROLE002',
        arn: `arn:aws:iam::${OWN_ACCOUNT}:role/aws-service-role/${service}.amazonaws.com/${role}`,
        accountId: OWN_ACCOUNT,
        userName: role,
      },
    },
  };
}

/** The same caller, while an AWS service forwards the call for them. */
export function through(service: string, caller: TrailRecord): TrailRecord {
  return { ...caller, invokedBy: `${service}.amazonaws.com` };
}

/** A service of AWS acting by itself. */
export function service(name: string): TrailRecord {
  return { type: 'AWSService', invokedBy: `${name}.amazonaws.com` };
}

/** Somebody of another account, as far as a record tells. */
export const stranger: TrailRecord = {
  type: 'AWSAccount',
  principalId: 'AIDACKCEVSQ6C2OTHER01',
  accountId: FOREIGN_ACCOUNT,
};

/** A successful call: `call('iam', 'CreateUser', alice, { userName: 'bob' })`. */
export function call(
  source: string,
  name: string,
  caller: TrailRecord,
  request: TrailRecord | null = null,
  more: TrailRecord = {},
): TrailRecord {
  return {
    eventVersion: '1.11',
    eventID: '6f1c2b1e-0a5e-4f4c-9f0e-3a7d5c9b1e01',
    eventTime: '2026-11-20T09:00:00Z',
    eventSource: `${source}.amazonaws.com`,
    eventName: name,
    awsRegion: 'us-east-1',
    sourceIPAddress: '203.0.113.20',
    userAgent: 'aws-cli/2.31.0',
    userIdentity: caller,
    requestParameters: request,
    responseElements: null,
    eventType: 'AwsApiCall',
    eventCategory: 'Management',
    managementEvent: true,
    recipientAccountId: OWN_ACCOUNT,
    ...more,
  };
}

/** The same call refused: the record then seldom keeps its parameters. */
export function denied(record: TrailRecord, errorCode = 'AccessDenied'): TrailRecord {
  return { ...record, errorCode, requestParameters: null, responseElements: null };
}

/** The same record so many seconds after nine o'clock, as an event of its own. */
export function at(seconds: number, record: TrailRecord): TrailRecord {
  return {
    ...record,
    eventID: `6f1c2b1e-0a5e-4f4c-9f0e-${String(100_000_000_000 + seconds)}`,
    eventTime: `${new Date(Date.UTC(2026, 10, 20, 9, 0, seconds)).toISOString().slice(0, 19)}Z`,
  };
}

/** `times` records, `seconds` apart. */
export function series(
  times: number,
  seconds: number,
  record: (index: number) => TrailRecord,
): readonly [TrailRecord, ...TrailRecord[]] {
  const later = Array.from({ length: times - 1 }, (_, index) => at((index + 1) * seconds, record(index + 1)));
  return [at(0, record(0)), ...later];
}

/** A sign-in to the console, which CloudTrail records in a form of its own. */
export function signIn(caller: TrailRecord, outcome: 'Success' | 'Failure', mfa: 'Yes' | 'No'): TrailRecord {
  const { accessKeyId: _, ...identity } = caller;
  return call('signin', 'ConsoleLogin', identity, null, {
    eventType: 'AwsConsoleSignIn',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
    responseElements: { ConsoleLogin: outcome },
    additionalEventData: { LoginTo: 'https://console.aws.amazon.com/', MobileVersion: 'No', MFAUsed: mfa },
    ...(outcome === 'Failure' ? { errorMessage: 'Failed authentication' } : {}),
  });
}
