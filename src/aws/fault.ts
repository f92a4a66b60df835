/** The one place where AWS exceptions become the product's faults. */
import type { AwsFault, FaultKind } from '../kernel/fault.ts';
import type { IamAction, Unread } from '../kernel/reading.ts';

const KIND_BY_CODE: Readonly<Record<string, FaultKind>> = {
  AccessDenied: 'denied',
  AccessDeniedException: 'denied',
  AuthorizationError: 'denied',
  UnauthorizedOperation: 'denied',
};

export function faultFrom(error: unknown): AwsFault {
  const code = error instanceof Error ? error.name : 'Unknown';
  const message = error instanceof Error ? error.message : String(error);
  return { kind: KIND_BY_CODE[code] ?? 'unexpected', code, message };
}

/** The reading that an exception leaves behind. A denial names the action AWS named, or else the one expected. */
export function unreadFrom(error: unknown, expected: IamAction): Unread {
  const fault = faultFrom(error);
  if (fault.kind !== 'denied') return { state: 'failed', action: expected, fault };
  return { state: 'denied', action: expected };
}
