import { expect, test } from 'vitest';
import type { Truth } from '../../policy/truth.ts';
import { matchesEventPattern } from './event-pattern.ts';

const event = {
  source: 'aws.iam',
  'detail-type': 'AWS API Call via CloudTrail',
  detail: {
    eventName: 'DeleteTrail',
    userIdentity: { type: 'IAMUser' },
    sourceIPAddress: '192.0.2.10',
    count: 3,
    tags: ['a', 'b'],
  },
};

test.for<[object | string, Truth]>([
  [{ source: ['aws.iam'] }, 'yes'],
  [{ source: ['aws.ec2', 'aws.iam'] }, 'yes'],
  [{ source: ['aws.ec2'] }, 'no'],
  [{ 'detail-type': ['AWS API Call via CloudTrail'], detail: { eventName: ['DeleteTrail'] } }, 'yes'],
  [{ detail: { eventName: ['deletetrail'] } }, 'no'],
  [{ detail: { eventName: [{ prefix: 'Delete' }] } }, 'yes'],
  [{ detail: { eventName: [{ suffix: 'Trail' }, 'Other'] } }, 'yes'],
  [{ detail: { eventName: [{ wildcard: '*let*l' }] } }, 'yes'],
  [{ detail: { eventName: [{ 'equals-ignore-case': 'deletetrail' }] } }, 'yes'],
  [{ detail: { eventName: [{ prefix: { 'equals-ignore-case': 'DELETE' } }] } }, 'yes'],
  [{ detail: { eventName: [{ 'anything-but': ['DeleteTrail'] }] } }, 'no'],
  [{ detail: { eventName: [{ 'anything-but': { prefix: 'Get' } }] } }, 'yes'],
  [{ detail: { eventName: [{ 'anything-but': { suffix: ['Trail', 'x'] } }] } }, 'no'],
  [{ detail: { errorCode: [{ 'anything-but': 'x' }] } }, 'no'],
  [{ detail: { errorCode: [{ exists: false }] } }, 'yes'],
  [{ detail: { errorCode: [{ exists: true }] } }, 'no'],
  [{ detail: { userIdentity: { type: ['Root'] } } }, 'no'],
  [{ detail: { count: [{ numeric: ['>', 0, '<=', 3] }] } }, 'yes'],
  [{ detail: { count: [{ numeric: ['>', 3] }] } }, 'no'],
  [{ detail: { tags: ['b'] } }, 'yes'],
  [{ $or: [{ source: ['aws.ec2'] }, { detail: { count: [3] } }] }, 'yes'],
  [{ $or: [{ source: ['aws.ec2'] }, { detail: { count: [4] } }] }, 'no'],
  [{ detail: { missing: { deeper: ['x'] } } }, 'no'],
  // What is not judged here.
  [{ detail: { sourceIPAddress: [{ cidr: '192.0.2.0/24' }] } }, 'unclear'],
  [{ source: ['aws.ec2'], detail: { sourceIPAddress: [{ cidr: '192.0.2.0/24' }] } }, 'no'],
  [{ detail: { eventName: [{ brandNew: 'x' }] } }, 'unclear'],
  [{ detail: { eventName: 'DeleteTrail' } }, 'unclear'],
  ['not json', 'unclear'],
  ['[]', 'unclear'],
  ['{"__proto__":["x"]}', 'no'],
])('%j: %s', ([pattern, truth]) => {
  expect(matchesEventPattern(typeof pattern === 'string' ? pattern : JSON.stringify(pattern), event)).toBe(
    truth,
  );
});
