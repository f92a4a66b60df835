/**
 * How fast each service is asked, per account and region, unless AWS asks for less (the SDK's adaptive retry slows down
 * further). Below the published quotas, which the owner's own applications share. Read November 2026:
 * EC2 API throttling (100 + 20/s per action), Account Management quotas (China: 3/s, burst 5), Lambda control plane 15/s,
 * SNS ListTopics 30/s, CloudTrail 10/s, Secrets Manager 50/s, KMS 100/s and more. IAM publishes none and throttles early.
 */
import type { Pace } from './token-bucket.ts';

const USUAL: Pace = { perSecond: 10, burst: 20 };

/** By SDK service id in lower case without spaces. */
const PACES: Readonly<Record<string, Pace>> = {
  account: { perSecond: 3, burst: 5 },
  cloudtrail: { perSecond: 5, burst: 10 },
  ec2: { perSecond: 15, burst: 40 },
  iam: { perSecond: 12, burst: 15 },
  kms: { perSecond: 40, burst: 40 },
  lambda: { perSecond: 12, burst: 12 },
  s3: { perSecond: 40, burst: 60 },
  secretsmanager: { perSecond: 40, burst: 40 },
  sns: { perSecond: 25, burst: 25 },
  sqs: { perSecond: 40, burst: 40 },
  sts: { perSecond: 10, burst: 10 },
};

/** Operations that AWS allows far less of than the rest of their service. CloudTrail's LookupEvents: 2/s, read November 2026. */
const SLOW: Readonly<Record<string, Pace>> = {
  'cloudtrail:LookupEvents': { perSecond: 2, burst: 2 },
};

export function paceOf(service: string): Pace {
  return PACES[service] ?? USUAL;
}

/** `undefined` where it goes at its service's pace. */
export function paceOfOperation(service: string, operation: string): Pace | undefined {
  return SLOW[`${service}:${operation}`];
}
