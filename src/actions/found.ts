/** From the thing that failed a check to the target of an action. Pure. */
import type { Found, Target } from '../change/action.ts';
import { CloudTrailTrail } from '../inventory/resources/cloudtrail-trail.ts';
import { S3Bucket } from '../inventory/resources/s3-bucket.ts';
import { factOf } from './facts.ts';

export interface ResourceTarget extends Target {
  readonly arn: string;
  /** The account's id, which not every ARN tells. */
  readonly account: string;
}

interface ResourceType {
  readonly type: string;
}

/** The thing itself: a bucket, an instance. */
export function theResource(one: ResourceType): (found: Found) => readonly ResourceTarget[] {
  return ({ resource, account, homeRegion }) => {
    const { type, id, arn } = resource;
    if (type !== one.type || arn === null || id === '*') return [];
    const region = resource.region === 'global' ? homeRegion : resource.region;
    return [{ region, name: id, arn, account: account.id }];
  };
}

/** The region whose setting it is. */
export function theRegion(one: ResourceType): (found: Found) => readonly Target[] {
  return ({ resource: { type, region } }) => (type === one.type ? [{ region, name: region }] : []);
}

/** The bucket, or that of a trail: one and the same target, whichever check failed. */
export function theBucket(found: Found): readonly Target[] {
  const bucket = factOf(found, CloudTrailTrail, 'bucket');
  // A trail's bucket may be in another region: the SDK finds it.
  if (bucket) return bucket.isForeign ? [] : [{ region: found.resource.region, name: bucket.name }];
  return theResource(S3Bucket)(found).map(({ region, name }) => ({ region, name }));
}
