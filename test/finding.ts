import { createHash } from 'node:crypto';
import { sameInBoth } from '../src/kernel/text.ts';
import type { Finding } from '../src/posture/finding.ts';

const NOTHING = sameInBoth('-');

/** A finding of which only what the test is about needs saying; the id follows from control, region and resource. */
export function finding(
  about: Partial<Omit<Finding, 'resource' | 'id'>> & { readonly resource?: string; readonly region?: string },
): Finding {
  const { resource = 'it', region = 'us-east-1', control = 'sqs-queue-public', ...rest } = about;
  return {
    id: createHash('sha256').update([control, region, resource].join(' ')).digest('hex').slice(0, 12),
    control,
    status: 'fail',
    severity: 'high',
    risk: 'data-exposure',
    resource: { type: 'AWS::SQS::Queue', name: NOTHING, id: resource, arn: `arn:${resource}`, region },
    title: NOTHING,
    because: NOTHING,
    why: NOTHING,
    fix: { steps: [NOTHING], minutes: 1, cost: null, breaks: null, check: NOTHING, console: '' },
    missing: [],
    remedies: [],
    frameworks: {},
    ...rest,
  };
}
