import { expect, test } from 'vitest';
import type { Found } from '../change/action.ts';
import { CloudTrailTrail } from '../inventory/resources/cloudtrail-trail.ts';
import { Ec2RegionDefaults } from '../inventory/resources/ec2-region-defaults.ts';
import { S3Bucket } from '../inventory/resources/s3-bucket.ts';
import { SqsQueue } from '../inventory/resources/sqs-queue.ts';
import { known, type Reading } from '../kernel/reading.ts';
import { theBucket, theRegion, theResource } from './found.ts';

function found(
  type: string,
  resource: Partial<Found['resource']>,
  facts: Readonly<Record<string, Reading<unknown>>> = {},
): Found {
  return {
    account: { id: '111122223333', partition: 'aws' },
    homeRegion: 'us-east-1',
    regions: ['ap-northeast-2', 'us-east-1'],
    resource: { type, id: 'it', arn: 'arn:aws:it', region: 'eu-west-1', ...resource },
    facts,
    judged: [],
    now: '2026-11-25T00:00:00Z',
    idleDays: 45,
    email: undefined,
  };
}

const IT = { region: 'eu-west-1', name: 'it', arn: 'arn:aws:it', account: '111122223333' };
const DENIED: Reading<never> = { state: 'denied', action: 's3:ListAllMyBuckets' };
const trail = (bucket: Reading<unknown>) => found(CloudTrailTrail.type, {}, { bucket });

test.for<[string, readonly object[], readonly object[]]>([
  ['the thing itself', theResource(SqsQueue)(found(SqsQueue.type, {})), [IT]],
  [
    'without a region of its own',
    theResource(SqsQueue)(found(SqsQueue.type, { region: 'global' })),
    [{ ...IT, region: 'us-east-1' }],
  ],
  ['another kind of thing', theResource(SqsQueue)(found(S3Bucket.type, {})), []],
  ['all of a kind', theResource(SqsQueue)(found(SqsQueue.type, { id: '*' })), []],
  ['without an ARN', theResource(SqsQueue)(found(SqsQueue.type, { arn: null })), []],
  [
    'a region',
    theRegion(Ec2RegionDefaults)(found(Ec2RegionDefaults.type, { id: 'eu-west-1' })),
    [{ region: 'eu-west-1', name: 'eu-west-1' }],
  ],
  ['a bucket', theBucket(found(S3Bucket.type, {})), [{ region: 'eu-west-1', name: 'it' }]],
  [
    'the same bucket, by its trail',
    theBucket(trail(known({ name: 'it', isForeign: false }))),
    [{ region: 'eu-west-1', name: 'it' }],
  ],
  ["somebody else's bucket", theBucket(trail(known({ name: 'it', isForeign: true }))), []],
  ['a bucket that could not be told', theBucket(trail(DENIED)), []],
])('%s', ([, targets, expected]) => expect(targets).toEqual(expected));
