/** What AWS decides of an account and no API of the account's own sets: a test says it. */

import type { PhoneNumberVerificationStatus } from '@aws-sdk/client-account';
import type { Anomaly } from '@aws-sdk/client-cost-explorer';
import type { Recommendation } from '@aws-sdk/client-cost-optimization-hub';
import type { AffectedEntity, Event } from '@aws-sdk/client-health';

import type { Handshake } from '@aws-sdk/client-organizations';

export type SupportPlan = 'basic' | 'business-plus' | 'enterprise';

export interface FreeTierUse {
  readonly service: string;
  readonly operation: string;
  readonly usageType: string;
  readonly region: string;
  readonly actualUsageAmount: number;
  readonly forecastedUsageAmount: number;
  readonly limit: number;
  readonly unit: string;
  readonly description: string;
  readonly freeTierType: string;
}

export interface AccountPlan {
  type: 'FREE' | 'PAID';
  /** Left; absent: what the bill's terms gave and use has not spent. */
  creditsUsd?: number;
  expiresAt?: Date;
}

export class OutsideFacts {
  supportPlan: SupportPlan = 'basic';
  /** The plan of an account opened since July 2025; the older ones have none. */
  plan: AccountPlan | undefined;
  /** Whether the primary contact's phone number was proved; accounts of before that was asked have no answer. */
  phoneVerification: PhoneNumberVerificationStatus | undefined;
  /**
   * When the owner switched on billing alerts in the preferences of the billing console, which no API does and nothing undoes:
   * from then on CloudWatch has the metric of estimated charges.
   */
  billingAlertsSince: Date | undefined;
  /** Absent: what the bill says. */
  freeTierUsage: FreeTierUse[] | undefined;
  /** Of a budget's running period, in its unit. */
  readonly budgetSpend = new Map<string, { readonly actual: number; readonly forecasted?: number }>();
  /** Addresses whose owners answer AWS's mail at once, so that their subscriptions are confirmed. */
  readonly answersMail = new Set<string>();
  readonly anomalies: Anomaly[] = [];
  /** AWS's own monitor of all services, which newer accounts start with. */
  hasDefaultAnomalyMonitor = false;
  readonly healthEvents: HealthEvent[] = [];
  /** Invitations of other organisations. */
  readonly handshakes: Handshake[] = [];
  /** Of the Cost Optimization Hub, for those enrolled. */
  readonly recommendations: Recommendation[] = [];
  /** What AWS mailed to an address, by address. */
  readonly oneTimeCodes = new Map<string, string>();
  /** On the open request for a quota, by quota code. */
  readonly quotaDecisions = new Map<string, 'APPROVED' | 'DENIED' | 'CASE_OPENED'>();
}

export interface HealthEvent {
  readonly event: Event & { readonly arn: string };
  readonly description: string;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly entities?: readonly AffectedEntity[];
}
