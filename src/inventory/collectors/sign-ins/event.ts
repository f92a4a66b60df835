import type { Event } from '@aws-sdk/client-cloudtrail';
import { z } from 'zod';
import type { SignIn } from '../../resources/sign-ins.ts';

/** Of a ConsoleLogin record, what is asked here; the rest of it may change. */
const record = z.object({
  eventID: z.string(),
  eventTime: z.string(),
  sourceIPAddress: z.string().catch(''),
  userAgent: z.string().catch(''),
  errorMessage: z.string().optional(),
  userIdentity: z.object({
    type: z.string().catch('Unknown'),
    arn: z.string().optional(),
    userName: z.string().optional(),
  }),
  additionalEventData: z.object({ MFAUsed: z.string().optional() }).nullish().catch(undefined),
  responseElements: z.object({ ConsoleLogin: z.string().optional() }).nullish().catch(undefined),
});

/** What people typed as a name may be a password: AWS does not show it. */
const HIDDEN = 'HIDDEN_DUE_TO_SECURITY_REASONS';

/** @returns `undefined` for what is no record of a sign-in */
export function readSignIn({ CloudTrailEvent: text = '' }: Event): SignIn | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = record.safeParse(raw);
  if (!parsed.success) return undefined;
  const { userIdentity, additionalEventData, responseElements, ...event } = parsed.data;
  const mfa = additionalEventData?.MFAUsed;
  const { userName } = userIdentity;
  return {
    eventId: event.eventID,
    at: event.eventTime,
    arn: userIdentity.arn ?? null,
    type: userIdentity.type,
    userName: userName === undefined || userName === HIDDEN ? null : userName,
    sourceIp: event.sourceIPAddress,
    userAgent: event.userAgent,
    mfaUsed: mfa === undefined ? null : mfa === 'Yes',
    succeeded: responseElements?.ConsoleLogin === 'Success',
    failure: event.errorMessage ?? null,
  };
}
