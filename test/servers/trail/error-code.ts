/** Errors as CloudTrail tells them, and what it then keeps to itself. */
import type { Called } from '../identify.ts';
import type { ServiceModel } from '../model/service-model.ts';
import type { AwsError } from '../protocols/protocol.ts';

const DENIED: ReadonlySet<string> = new Set(['AccessDenied', 'AccessDeniedException', 'AuthorizationError']);

/** Whoever shows such credentials is nobody yet: AWS writes no record. */
const NOBODY: ReadonlySet<string> = new Set([
  'AuthFailure',
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'InvalidToken',
  'RequestExpired',
  'UnrecognizedClientException',
  // Ours: the server itself failed.
  'TestServerCannotAnswer',
]);

/** Services that decide after they have read the request, and so tell what was denied. */
const TELLS_DENIED: ReadonlySet<string> = new Set(['appsync', 'ce', 'ec2', 's3', 's3control']);

export function isOfNobody(error: AwsError | undefined): boolean {
  return error !== undefined && NOBODY.has(error.code);
}

export function errorCodeOf({ service }: Called, { code, status }: AwsError): string {
  if (service.id === 'ec2') return `${status >= 500 ? 'Server' : 'Client'}.${code}`;
  if (DENIED.has(code)) return 'AccessDenied';
  if (code === 'Throttling') return 'ThrottlingException';
  return namesOnTheWire(service).get(code) ?? code;
}

export function losesParameters({ service }: Called, { code }: AwsError): boolean {
  if (service.id === 'ssm') return true;
  if (DENIED.has(code)) return !TELLS_DENIED.has(service.id);
  return code.startsWith('Throttling');
}

const names = new WeakMap<ServiceModel, ReadonlyMap<string, string>>();

/** The wire says `NoSuchEntity`, the record `NoSuchEntityException`. */
function namesOnTheWire(service: ServiceModel): ReadonlyMap<string, string> {
  const known = names.get(service);
  if (known) return known;
  const made = new Map<string, string>();
  // S3 says what the wire says.
  for (const [name, shape] of Object.entries(service.id === 's3' ? {} : service.shapes)) {
    if (shape.error?.code !== undefined) made.set(shape.error.code, name);
  }
  names.set(service, made);
  return made;
}
