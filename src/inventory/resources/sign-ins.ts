import { defineResource, field } from '../resource-type.ts';

/** One attempt to sign in to the console, as Event history tells it. */
export interface SignIn {
  readonly eventId: string;
  /** ISO 8601. */
  readonly at: string;
  /** ARN; `null` where AWS hides a name that may be a mistyped password. */
  readonly arn: string | null;
  /** `Root`, `IAMUser`, `AssumedRole`, ... */
  readonly type: string;
  readonly userName: string | null;
  readonly sourceIp: string;
  readonly userAgent: string;
  /** `null` where AWS does not say; of single sign-on it always says no. */
  readonly mfaUsed: boolean | null;
  readonly succeeded: boolean;
  /** AWS's words for why not. */
  readonly failure: string | null;
}

/**
 * Sign-ins of the last 90 days whose record lies in a region: root's in us-east-1, us-east-2 or us-west-2, users' also
 * elsewhere, by the sign-in page used. Event history is free and needs no trail.
 */
export const SignIns = defineResource({
  type: 'Jikimi::Account::SignIns',
  name: { en: 'Sign-ins', ko: '로그인 기록' },
  scope: 'region',
  fields: {
    events: field<{ readonly list: readonly SignIn[]; readonly isCut: boolean }>('cloudtrail:LookupEvents'),
  },
});
