/**
 * AWS error codes by what the product does about them, from the common errors of each service's API reference and the
 * SDK's own retry tables. Read November 2026.
 */
import type { FaultKind } from '../kernel/fault.ts';

const CODES: Partial<Record<FaultKind, readonly string[]>> = {
  denied: [
    'AccessDenied',
    'AccessDeniedException',
    'AccessDeniedFault',
    'AllAccessDisabled',
    'AuthorizationError',
    'AuthorizationErrorException',
    'AuthorizationException',
    'DeclarativePolicyViolation',
    'Forbidden',
    'ForbiddenException',
    'NotAuthorized',
    'NotAuthorizedException',
    'UnauthorizedAccess',
    'UnauthorizedException',
    'UnauthorizedOperation',
  ],
  throttled: [
    'BandwidthLimitExceeded',
    'EC2ThrottledException',
    'PriorRequestNotComplete',
    'RateExceeded',
    'RateExceededException',
    'RequestLimitExceeded',
    'RequestThrottled',
    'RequestThrottledException',
    'SlowDown',
    'ThrottledException',
    'Throttling',
    'ThrottlingException',
    'TooManyRequests',
    'TooManyRequestsException',
  ],
  'region-disabled': ['OptInRequired', 'RegionDisabled', 'RegionDisabledException'],
  // EC2 says RequestExpired for temporary credentials past their end.
  'expired-token': [
    'ExpiredToken',
    'ExpiredTokenException',
    'RequestExpired',
    'TokenExpired',
    'TokenRefreshRequired',
  ],
  'bad-credentials': [
    'AuthFailure',
    'CredentialsProviderError',
    'IncompleteSignature',
    'IncompleteSignatureException',
    'InvalidAccessKeyId',
    'InvalidClientTokenId',
    'InvalidSecurity',
    'InvalidSecurityToken',
    'InvalidSignatureException',
    'InvalidToken',
    'MissingAuthenticationToken',
    'MissingAuthenticationTokenException',
    'MissingSecurityHeader',
    'RequestInTheFuture',
    'RequestTimeTooSkewed',
    'SignatureDoesNotMatch',
    'TokenProviderError',
    'UnrecognizedClientException',
  ],
  network: ['NetworkingError', 'RequestTimeout', 'RequestTimeoutException', 'TimeoutError'],
  aborted: ['AbortError'],
};

export const KIND_BY_CODE: ReadonlyMap<string, FaultKind> = new Map(
  Object.entries(CODES).flatMap(([kind, codes]) => codes.map((code) => [code, kind as FaultKind] as const)),
);

/** `NoSuchEntity`, `TrailNotFoundException`, `InvalidGroup.NotFound`, `DBSnapshotNotFound`, `QueueDoesNotExist`, ... */
export const NOT_FOUND = /^NoSuch|NotFound(Exception|Fault|Error)?$|(DoesNotExist|NonExistent\w*)$/;

/** Codes with which a region that is not enabled for the account, or knows no old global tokens, turns away good credentials. */
export const TURNED_AWAY: ReadonlySet<string> = new Set([
  'AuthFailure',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'InvalidToken',
  'UnrecognizedClientException',
]);

/** Node's codes for a call that got no answer, and ours. */
export const NETWORK_CODES: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'HostNotFound'],
  ['EAI_AGAIN', 'HostNotFound'],
  ['ECONNREFUSED', 'ConnectionRefused'],
  ['ECONNRESET', 'ConnectionLost'],
  ['ECONNABORTED', 'ConnectionLost'],
  ['EPIPE', 'ConnectionLost'],
  ['ERR_STREAM_PREMATURE_CLOSE', 'ConnectionLost'],
  ['ETIMEDOUT', 'TimedOut'],
  ['EHOSTUNREACH', 'NoRoute'],
  ['ENETUNREACH', 'NoRoute'],
  ['ENETDOWN', 'NoRoute'],
  ['ERR_PROXY_TUNNEL', 'ProxyRefused'],
  ['ERR_PROXY_INVALID_CONFIG', 'ProxyRefused'],
  ['EPROTO', 'TlsFailed'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'TlsFailed'],
  ['CERT_HAS_EXPIRED', 'TlsFailed'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'TlsFailed'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'TlsFailed'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'TlsFailed'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'TlsFailed'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'TlsFailed'],
]);
