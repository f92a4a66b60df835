import { expect, test } from 'vitest';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import { attempt } from './attempt.ts';
import { faultFrom, GateStopped, markElsewhere, unreadFrom } from './fault.ts';

function exception(name: string, message = 'x', more: object = {}): Error {
  return Object.assign(new Error(message), { name, ...more });
}

const AWS_SAID = { $metadata: { httpStatusCode: 403, requestId: 'r' } };

test.each([
  ['AccessDenied', 'Access Denied', 'denied'],
  ['AccessDeniedException', 'x', 'denied'],
  ['UnauthorizedOperation', 'You are not authorized to perform this operation.', 'denied'],
  ['Client.UnauthorizedOperation', 'x', 'denied'],
  ['AuthorizationErrorException', 'x', 'denied'],
  ['AuthorizationError', 'x', 'denied'],
  ['NotAuthorized', 'x', 'denied'],
  ['SomethingNew', 'User: a is not authorized to perform: new:Read', 'denied'],
  ['com.amazonaws.kms#AccessDeniedException:http://internal', 'x', 'denied'],
  ['AuthFailure', 'Not authorized for images: [ami-1]', 'denied'],
  ['AuthFailure', 'AWS was not able to validate the provided access credentials', 'bad-credentials'],
  ['Throttling', 'Rate exceeded', 'throttled'],
  ['ThrottlingException', 'x', 'throttled'],
  ['RequestLimitExceeded', 'x', 'throttled'],
  ['SlowDown', 'x', 'throttled'],
  ['TooManyRequestsException', 'x', 'throttled'],
  ['LimitExceededException', 'You have too many keys', 'unexpected'],
  ['NoSuchEntity', 'x', 'not-found'],
  ['NoSuchEntityException', 'x', 'not-found'],
  ['NoSuchBucketPolicy', 'x', 'not-found'],
  ['NoSuchPublicAccessBlockConfiguration', 'x', 'not-found'],
  ['ServerSideEncryptionConfigurationNotFoundError', 'x', 'not-found'],
  ['ResourceNotFoundException', 'x', 'not-found'],
  ['InvalidGroup.NotFound', 'x', 'not-found'],
  ['DBSnapshotNotFoundFault', 'x', 'not-found'],
  ['TrailNotFoundException', 'x', 'not-found'],
  ['QueueDoesNotExist', 'x', 'not-found'],
  ['AWS.SimpleQueueService.NonExistentQueue', 'x', 'not-found'],
  ['OptInRequired', 'x', 'region-disabled'],
  ['RegionDisabledException', 'x', 'region-disabled'],
  ['ExpiredToken', 'x', 'expired-token'],
  ['ExpiredTokenException', 'x', 'expired-token'],
  ['RequestExpired', 'Request has expired.', 'expired-token'],
  ['TokenRefreshRequired', 'x', 'expired-token'],
  ['UnrecognizedClientException', 'The security token included in the request is expired', 'expired-token'],
  ['CredentialsProviderError', 'The SSO session associated with this profile has expired.', 'expired-token'],
  ['CredentialsProviderError', 'Could not load credentials from any providers', 'bad-credentials'],
  ['InvalidClientTokenId', 'x', 'bad-credentials'],
  ['UnrecognizedClientException', 'x', 'bad-credentials'],
  ['InvalidAccessKeyId', 'x', 'bad-credentials'],
  ['SignatureDoesNotMatch', 'x', 'bad-credentials'],
  ['RequestTimeTooSkewed', 'x', 'bad-credentials'],
  ['TimeoutError', 'x', 'network'],
  ['AbortError', 'Request aborted', 'aborted'],
  ['InternalFailure', 'x', 'unexpected'],
  ['ServiceUnavailable', 'x', 'unexpected'],
  ['ValidationError', 'x', 'unexpected'],
  ['TypeError', "Cannot read properties of null (reading 'Regions')", 'unexpected'],
])('%s (%s) is %s', (name, message, kind) => {
  expect(faultFrom(exception(name, message, AWS_SAID)).kind).toBe(kind);
});

test.each([
  ['ENOTFOUND', 'HostNotFound'],
  ['ECONNRESET', 'ConnectionLost'],
  ['ECONNREFUSED', 'ConnectionRefused'],
  ['ETIMEDOUT', 'TimedOut'],
  ['CERT_HAS_EXPIRED', 'TlsFailed'],
])('%s is a network fault, %s', (code, ours) => {
  const fault = { kind: 'network', code: ours, message: 'x' };
  expect(faultFrom(exception('Error', 'x', { code }))).toEqual(fault);
  expect(faultFrom(new Error('x', { cause: exception('Error', 'y', { code }) }))).toEqual(fault);
  expect(faultFrom(new AggregateError([exception('Error', 'y', { code })], 'x'))).toEqual(fault);
});

test('a connection that ends in the middle is a network fault', () => {
  expect(faultFrom(new Error('socket hang up')).kind).toBe('network');
  expect(faultFrom(new Error('aborted')).kind).toBe('network');
});

test('credentials that work elsewhere were turned away by the region', () => {
  for (const name of ['InvalidClientTokenId', 'UnrecognizedClientException', 'AuthFailure', 'InvalidToken']) {
    const error = exception(name);
    markElsewhere(error);
    expect(faultFrom(error).kind, name).toBe('region-disabled');
  }
  const wrongSecret = exception('SignatureDoesNotMatch');
  markElsewhere(wrongSecret);
  expect(faultFrom(wrongSecret).kind).toBe('bad-credentials');
});

test('a bare status is believed only with a request id of AWS', () => {
  const answered = (httpStatusCode: number, requestId?: string) =>
    faultFrom(exception('Unknown', 'UnknownError', { $metadata: { httpStatusCode, requestId } })).kind;
  expect(answered(403, 'r')).toBe('denied');
  expect(answered(403)).toBe('unexpected');
  expect(answered(404, 'r')).toBe('not-found');
  expect(answered(404)).toBe('unexpected');
  expect(answered(429)).toBe('throttled');
  expect(answered(500, 'r')).toBe('unexpected');
});

test('an answer that cannot be read is unexpected, without the advice to SDK developers', () => {
  const message = `Unexpected token '<'\n  Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object.`;
  expect(faultFrom(exception('SyntaxError', message, { $metadata: { httpStatusCode: 200 } }))).toEqual({
    kind: 'unexpected',
    code: 'UnreadableAnswer',
    message: "Unexpected token '<'",
  });
});

test('what the gate and the person said passes unchanged', () => {
  const fault = { kind: 'aborted', code: 'Aborted', message: 'Stopped on request' } as const;
  expect(faultFrom(new GateStopped(fault))).toBe(fault);
  const error = new PersonError({
    code: 'MfaCodeNeeded',
    text: { en: 'a', ko: 'b' },
    exitCode: EXIT.credentials,
  });
  expect(faultFrom(error)).toEqual({ kind: 'bad-credentials', code: 'MfaCodeNeeded', message: 'a' });
  expect(faultFrom('thrown text')).toEqual({ kind: 'unexpected', code: 'Unknown', message: 'thrown text' });
});

const USER = 'User: arn:aws:iam::111122223333:user/minji is not authorized to perform:';

test.each([
  [
    'the action AWS names',
    `${USER} s3:ListAllMyBuckets because no identity-based policy allows the s3:ListAllMyBuckets action`,
    's3:ListAllMyBuckets',
    undefined,
  ],
  [
    'the one expected, where the service names it in lower case',
    `${USER} s3:getbucketpolicy because no identity-based policy allows the s3:getbucketpolicy action`,
    's3:GetBucketPolicy',
    undefined,
  ],
  ['the one expected', 'Access Denied', 's3:GetBucketPolicy', undefined],
  [
    "a boundary is the account's own",
    `${USER} iam:ListRoles with an explicit deny in a permissions boundary`,
    'iam:ListRoles',
    undefined,
  ],
  [
    'an SCP',
    `${USER} ec2:DescribeInstances with an explicit deny in a service control policy`,
    'ec2:DescribeInstances',
    true,
  ],
  [
    'an SCP, with its ARN',
    `${USER} iam:ListRoles on resource: x with an explicit deny in a service control policy: arn:aws:organizations::987654321098:policy/o-q/service_control_policy/p-2`,
    'iam:ListRoles',
    true,
  ],
  [
    'an SCP that does not allow',
    `${USER} ecr:DescribeRepositories because no service control policy allows the ecr:DescribeRepositories action`,
    'ecr:DescribeRepositories',
    true,
  ],
  [
    'an RCP',
    `${USER} s3:GetBucketPolicy on resource: x with an explicit deny in a resource control policy`,
    's3:GetBucketPolicy',
    true,
  ],
  [
    'a declarative policy',
    'This functionality has been disabled by a Declarative Policy.',
    's3:GetBucketPolicy',
    true,
  ],
])('a denial: %s', (_name, message, action, byOrganization) => {
  expect(unreadFrom(exception('AccessDenied', message), 's3:GetBucketPolicy')).toEqual({
    state: 'denied',
    action,
    ...(byOrganization && { byOrganization }),
  });
});

test('a failure keeps the action and says why', () => {
  expect(unreadFrom(exception('ThrottlingException', 'Rate exceeded'), 'kms:ListKeys')).toEqual({
    state: 'failed',
    action: 'kms:ListKeys',
    fault: { kind: 'throttled', code: 'ThrottlingException', message: 'Rate exceeded' },
  });
});

test('an attempt takes the listed codes for an answer, and nothing else', async () => {
  const ask = (error: Error) =>
    attempt('s3:GetBucketPolicy', () => Promise.reject(error), { NoSuchBucketPolicy: null });
  expect(await ask(exception('NoSuchBucketPolicy'))).toEqual({ state: 'known', value: null });
  expect(await ask(exception('NoSuchBucket'))).toMatchObject({
    state: 'failed',
    fault: { kind: 'not-found' },
  });
  expect(await ask(exception('constructor'))).toMatchObject({ state: 'failed' });
  const madeUp = exception('NotFound', 'UnknownError', { $metadata: { httpStatusCode: 404 } });
  expect(await attempt('s3:ListBucket', () => Promise.reject(madeUp), { NotFound: null })).toMatchObject({
    state: 'failed',
  });
});
