import type { CallContext } from './call-context.ts';
import { AwsRefusal } from './service-answers.ts';

/** The APIs of Support and Health answer nobody on the Basic plan. */
export function needsPaidSupport({ account }: CallContext): void {
  if (account.facts.supportPlan !== 'basic') return;
  throw new AwsRefusal(
    'SubscriptionRequiredException',
    'Amazon Web Services Premium Support Subscription is required to use this service.',
  );
}
