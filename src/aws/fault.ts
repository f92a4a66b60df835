/** The one place where AWS exceptions become the product's faults. */
import type { AwsFault, FaultKind } from '../kernel/fault.ts';
import { PersonError } from '../kernel/person-error.ts';
import type { IamAction, Unread } from '../kernel/reading.ts';
import { errorCode, isProviderError, metadataOf } from './error-code.ts';
import { KIND_BY_CODE, NETWORK_CODES, NOT_FOUND, TURNED_AWAY } from './fault-codes.ts';
import { redact } from './redact.ts';

/** Thrown by the gate instead of asking AWS, once it has stopped. */
export class GateStopped extends Error {
  readonly fault: AwsFault;

  constructor(fault: AwsFault) {
    super(fault.message);
    this.name = fault.code;
    this.fault = fault;
  }
}

const fromElsewhere = new WeakSet<Error>();

/** Notes that the credentials behind this exception work in another region, and were never seen to work in this one. */
export function markElsewhere(error: Error): void {
  fromElsewhere.add(error);
}

export function faultFrom(error: unknown): AwsFault {
  if (error instanceof GateStopped) return error.fault;
  if (error instanceof PersonError)
    return { kind: 'bad-credentials', code: error.code, message: error.text.en };
  if (!(error instanceof Error))
    return { kind: 'unexpected', code: 'Unknown', message: redact(String(error)) };
  // The SDK appends advice to its own developers.
  const message = redact(
    error.message.replace(/\s*Deserialization error: to see the raw response[\s\S]*$/, ''),
  );
  const code = errorCode(error);
  const connection = connectionCode(error);
  if (connection) return { kind: 'network', code: connection, message };
  if (isUnreadable(error, code)) return { kind: 'unexpected', code: 'UnreadableAnswer', message };
  return { kind: kindOf(error, code, message), code, message };
}

/** The reading that an exception leaves behind. A denial names the action AWS named, or else the one expected. */
export function unreadFrom(error: unknown, expected: IamAction): Unread {
  const fault = faultFrom(error);
  if (fault.kind !== 'denied') return { state: 'failed', action: expected, fault };
  const named = deniedAction(fault.message) ?? expected;
  // SQS names its actions in lower case.
  const action = named.toLowerCase() === expected.toLowerCase() ? expected : named;
  return isByOrganization(fault)
    ? { state: 'denied', action, byOrganization: true }
    : { state: 'denied', action };
}

function kindOf(error: Error, code: string, message: string): FaultKind {
  // Some services say it with the code of an unknown token.
  if (/security token included in the request is expired|\bExpiredToken\b/i.test(message))
    return 'expired-token';
  if (isProviderError(error) && /expired|re-?authenticate|aws (sso )?login/i.test(message))
    return 'expired-token';
  // EC2's AuthFailure is two things: credentials it does not know, and a resource that is not yours.
  if (code === 'AuthFailure' && /not authorized/i.test(message)) return 'denied';
  if (TURNED_AWAY.has(code) && fromElsewhere.has(error)) return 'region-disabled';
  const known = KIND_BY_CODE.get(code) ?? (NOT_FOUND.test(code) ? 'not-found' : undefined);
  if (known) return known;
  if (deniedAction(message) !== undefined) return 'denied';
  return code === 'Unknown' ? kindByStatus(error) : 'unexpected';
}

/** For answers without a code, such as those to HEAD. A status without AWS's request id is some proxy's. */
function kindByStatus(error: Error): FaultKind {
  const { httpStatusCode, requestId } = metadataOf(error);
  if (httpStatusCode === 429) return 'throttled';
  if (requestId === undefined) return 'unexpected';
  if (httpStatusCode === 401 || httpStatusCode === 403) return 'denied';
  return httpStatusCode === 404 ? 'not-found' : 'unexpected';
}

function isUnreadable(error: Error, code: string): boolean {
  return code === 'SyntaxError' || /XML parse error|Deserialization error/.test(error.message);
}

function connectionCode(error: Error, depth = 0): string | undefined {
  const own = NETWORK_CODES.get((error as { code?: string }).code ?? '');
  if (own) return own;
  if (error.name === 'TimeoutError') return 'TimedOut';
  if (/socket hang up|^aborted$/.test(error.message)) return 'ConnectionLost';
  // Happy eyeballs: every address failed, each in its own way.
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause;
  return inner instanceof Error && depth < 5 ? connectionCode(inner, depth + 1) : undefined;
}

/** "User: arn is not authorized to perform: svc:Action on resource: ..." */
function deniedAction(message: string): IamAction | undefined {
  const match = /not authorized to perform:? ([a-z0-9-]+:[A-Za-z0-9]+)/.exec(message);
  return match?.[1] as IamAction | undefined;
}

function isByOrganization(fault: AwsFault): boolean {
  return (
    fault.code === 'DeclarativePolicyViolation' ||
    /(explicit deny in an?|because no) (service|resource) control policy|declarative policy/i.test(
      fault.message,
    )
  );
}
