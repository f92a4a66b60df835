import { expect, test } from 'vitest';
import { PARTITIONS, partitionOfArn, partitionOfRegion, signInRegions } from './partitions.ts';

test.each([
  ['arn:aws:iam::111122223333:root', 'aws'],
  ['arn:aws-cn:sts::111122223333:assumed-role/a/b', 'aws-cn'],
  ['arn:aws-us-gov:iam::111122223333:user/a', 'aws-us-gov'],
  ['arn:aws-iso:iam::111122223333:user/a', undefined],
  ['arn:aws-eusc:iam::111122223333:user/a', undefined],
  ['not an arn', undefined],
])('%s is of %s', (arn, id) => {
  expect(partitionOfArn(arn)?.id).toBe(id);
});

test.each([
  ['us-east-1', 'aws'],
  ['us-gov-east-1', 'aws-us-gov'],
  ['cn-northwest-1', 'aws-cn'],
  ['ap-northeast-2', 'aws'],
  ['mars-north-9', 'aws'],
])('region %s is of %s', (region, id) => {
  expect(partitionOfRegion(region).id).toBe(id);
});

test.each([
  [undefined, ['us-east-1']],
  ['us-east-1', ['us-east-1']],
  ['ap-east-1', ['ap-east-1', 'us-east-1']],
  ['cn-northwest-1', ['cn-northwest-1', 'cn-north-1']],
  ['us-gov-east-1', ['us-gov-east-1', 'us-gov-west-1']],
])('with region %s configured, sign-in is tried in %j', (configured, places) => {
  expect(signInRegions(configured)).toEqual(places);
});

test('each partition is at home in one of its default regions', () => {
  for (const { homeRegion, defaultRegions, id } of PARTITIONS) {
    expect(defaultRegions).toContain(homeRegion);
    for (const region of defaultRegions) expect(partitionOfRegion(region).id).toBe(id);
  }
  expect(PARTITIONS.find(({ id }) => id === 'aws')?.defaultRegions).toHaveLength(17);
});
