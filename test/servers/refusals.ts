/** What AWS says when it refuses, in the words and codes of the service that refuses. */
import type { IamAction } from '../../src/kernel/reading.ts';
import type { ProtocolName, ServiceModel } from './model/service-model.ts';
import type { Principal } from './principal.ts';
import type { AwsError } from './protocols/protocol.ts';

type Refusal =
  | 'denied'
  | 'throttled'
  | 'expired'
  | 'unknown-key'
  | 'invalid-token'
  | 'region-disabled'
  | 'internal';

const INVALID_TOKEN = 'The security token included in the request is invalid';
const EXPIRED_TOKEN = 'The security token included in the request is expired';
const EC2_UNKNOWN: AwsError = {
  code: 'AuthFailure',
  message: 'AWS was not able to validate the provided access credentials',
  status: 401,
};
const S3_INVALID_TOKEN: AwsError = {
  code: 'InvalidToken',
  message: 'The provided token is malformed or otherwise invalid.',
  status: 400,
};
/** Some services have names of their own for it; this one is common to all. */
const INTERNAL: AwsError = {
  code: 'InternalFailure',
  message: 'The request processing has failed because of an unknown error, exception or failure.',
  status: 500,
};

const BY_PROTOCOL: Readonly<Record<ProtocolName, Readonly<Record<Refusal, AwsError>>>> = {
  ec2: {
    denied: { code: 'UnauthorizedOperation', message: '', status: 403 },
    throttled: { code: 'RequestLimitExceeded', message: 'Request limit exceeded.', status: 503 },
    expired: { code: 'RequestExpired', message: 'Request has expired.', status: 400 },
    'unknown-key': EC2_UNKNOWN,
    'invalid-token': EC2_UNKNOWN,
    'region-disabled': EC2_UNKNOWN,
    internal: { code: 'InternalError', message: 'An internal error has occurred', status: 500 },
  },
  query: {
    denied: { code: 'AccessDenied', message: '', status: 403 },
    throttled: { code: 'Throttling', message: 'Rate exceeded', status: 400 },
    expired: { code: 'ExpiredToken', message: EXPIRED_TOKEN, status: 403 },
    'unknown-key': { code: 'InvalidClientTokenId', message: INVALID_TOKEN, status: 403 },
    'invalid-token': { code: 'InvalidClientTokenId', message: INVALID_TOKEN, status: 403 },
    'region-disabled': { code: 'InvalidClientTokenId', message: INVALID_TOKEN, status: 403 },
    internal: INTERNAL,
  },
  json: jsonRefusals(400),
  'smithy-rpc-v2-cbor': jsonRefusals(400),
  'rest-json': {
    ...jsonRefusals(403),
    throttled: { code: 'ThrottlingException', message: 'Rate exceeded', status: 429 },
  },
  'rest-xml': {
    denied: { code: 'AccessDenied', message: '', status: 403 },
    throttled: { code: 'SlowDown', message: 'Please reduce your request rate.', status: 503 },
    expired: { code: 'ExpiredToken', message: 'The provided token has expired.', status: 400 },
    'unknown-key': {
      code: 'InvalidAccessKeyId',
      message: 'The AWS Access Key Id you provided does not exist in our records.',
      status: 403,
    },
    'invalid-token': S3_INVALID_TOKEN,
    'region-disabled': S3_INVALID_TOKEN,
    internal: {
      code: 'InternalError',
      message: 'We encountered an internal error. Please try again.',
      status: 500,
    },
  },
};

/** Where a service differs from others of its protocol. */
const BY_SERVICE: Readonly<Record<string, Partial<Record<Refusal, AwsError>>>> = {
  sns: { denied: { code: 'AuthorizationError', message: '', status: 403 } },
  lambda: { throttled: { code: 'TooManyRequestsException', message: 'Rate exceeded', status: 429 } },
  account: { throttled: { code: 'TooManyRequestsException', message: 'Rate exceeded', status: 429 } },
};

function jsonRefusals(status: number): Readonly<Record<Refusal, AwsError>> {
  const unknown = { code: 'UnrecognizedClientException', message: `${INVALID_TOKEN}.`, status };
  return {
    denied: { code: 'AccessDeniedException', message: '', status },
    throttled: { code: 'ThrottlingException', message: 'Rate exceeded', status: 400 },
    expired: { code: 'ExpiredTokenException', message: EXPIRED_TOKEN, status },
    'unknown-key': unknown,
    'invalid-token': unknown,
    'region-disabled': unknown,
    internal: INTERNAL,
  };
}

export function refusal(service: ServiceModel, kind: Exclude<Refusal, 'denied'>): AwsError {
  return refusalOf(service, kind);
}

function refusalOf(service: ServiceModel, kind: Refusal): AwsError {
  return BY_SERVICE[service.id]?.[kind] ?? BY_PROTOCOL[service.metadata.protocol][kind];
}

/**
 * Whose policy denies: nothing of the caller's allows it, a policy of the caller's forbids it, the organisation's does,
 * the boundary, the session's policies, the resource's own.
 */
export type DeniedBy =
  | 'identity'
  | 'identity-explicit'
  | 'organization'
  | 'organization-silent'
  | 'boundary'
  | 'boundary-explicit'
  | 'session'
  | 'session-explicit'
  | 'resource'
  | 'resource-explicit'
  | 'unsaid';

interface Because {
  /** Nothing of this kind allows it, or one forbids it. */
  readonly is: 'silent' | 'explicit' | 'unsaid';
  readonly kind: string;
}

const BECAUSE: Readonly<Record<DeniedBy, Because>> = {
  identity: { is: 'silent', kind: 'identity-based policy' },
  'identity-explicit': { is: 'explicit', kind: 'an identity-based policy' },
  organization: { is: 'explicit', kind: 'a service control policy' },
  'organization-silent': { is: 'silent', kind: 'service control policy' },
  boundary: { is: 'silent', kind: 'permissions boundary' },
  'boundary-explicit': { is: 'explicit', kind: 'a permissions boundary' },
  session: { is: 'silent', kind: 'session policy' },
  'session-explicit': { is: 'explicit', kind: 'a session policy' },
  resource: { is: 'silent', kind: 'resource-based policy' },
  'resource-explicit': { is: 'explicit', kind: 'a resource-based policy' },
  unsaid: { is: 'unsaid', kind: '' },
};

/** Policies that deny by order of a test, where there is none in the account. */
const ORDERED: Readonly<Partial<Record<DeniedBy, (account: string) => string>>> = {
  'identity-explicit': (account) => `arn:aws:iam::${account}:policy/Guard`,
  organization: () =>
    'arn:aws:organizations::999988887777:policy/o-a1b2c3d4e5/service_control_policy/p-examp1e1',
};

/** A refusal by order of a test: of policies that are nowhere. */
export function orderedDenial(by: DeniedBy, account: string): Denied {
  const policyArn = ORDERED[by]?.(account);
  return { by, ...(policyArn !== undefined && { policyArn }) };
}

export interface Denied {
  readonly by: DeniedBy;
  /** Absent: any of the service's in the caller's account. */
  readonly resource?: string;
  /** The managed policy that forbids. AWS names no inline policies. */
  readonly policyArn?: string;
}

export function deniedAnswer(
  service: ServiceModel,
  action: IamAction,
  at: { readonly principal: Principal; readonly region: string },
  { by, resource, policyArn }: Denied,
): AwsError {
  const said = asSaid(service, action);
  const prefix = action.slice(0, action.indexOf(':'));
  const on = resource ?? `arn:aws:${prefix}:${at.region}:${at.principal.account}:*`;
  const who = `User: ${at.principal.arn} is not authorized to perform: ${said}`;
  const { is, kind } = BECAUSE[by];
  const why =
    is === 'silent'
      ? ` because no ${kind} allows the ${said} action`
      : ` with an explicit deny in ${kind}${policyArn === undefined ? '' : `: ${policyArn}`}`;
  return { ...refusalOf(service, 'denied'), message: is === 'unsaid' ? 'Access Denied' : sentence() };

  function sentence(): string {
    if (service.id === 'ec2') return `You are not authorized to perform this operation. ${who}${why}`;
    return `${who} on resource: ${service.id === 's3' ? `"${on}"` : on}${why}`;
  }
}

/** SNS and SQS spell the action their own way. */
function asSaid(service: ServiceModel, action: IamAction): string {
  if (service.id === 'sns') return action.replace('sns:', 'SNS:');
  return service.id === 'sqs' ? action.toLowerCase() : action;
}
