/** What guards are called: found again by name, told from an owner's own things by their tag. */
import { partitionOfRegion } from '../../kernel/partitions.ts';

/** Billing, budgets and the records of IAM live there. */
export const GUARD_REGION = 'us-east-1';
export const TOPIC = 'jikimi-guard';
/** By which EventBridge hands events from region to region. */
export const FORWARD_ROLE = 'jikimi-guard-forward';
/** The administrator's way in for emergencies, whose use is told. */
export const BREAK_GLASS_ROLE = 'jikimi-break-glass';
/** By which AWS Budgets stops what the owner named. */
export const BUDGET_ROLE = 'jikimi-guard-budget';
export const TAG = { key: 'jikimi', value: 'guard' } as const;
export const MONITOR = 'jikimi-guard';
/** Of every rule. */
export const RULE_PREFIX = 'jikimi-alert-';

export function topicArn(account: string, region = GUARD_REGION): string {
  return `arn:${partitionOfRegion(region).id}:sns:${region}:${account}:${TOPIC}`;
}
