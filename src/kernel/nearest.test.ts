import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const REGIONS = ['us-east-1', 'us-east-2', 'us-west-1', 'eu-west-1', 'ap-northeast-1', 'ap-northeast-2'];
const CONTROLS = ['root-mfa-missing', 'root-mfa-virtual-only', 's3-bucket-public', 'sqs-queue-public'];

test.for<[string, readonly string[], readonly string[]]>([
  ['us-esat-1', REGIONS, ['us-east-1', 'us-east-2', 'us-west-1']],
  ['AP-NORTHEAST-2', REGIONS, ['ap-northeast-2', 'ap-northeast-1']],
  ['mars', REGIONS, []],
  ['', REGIONS, []],
  ['root-mfa', CONTROLS, ['root-mfa-missing', 'root-mfa-virtual-only']],
  ['s3-bucket-publik', CONTROLS, ['s3-bucket-public']],
  ['htlm', ['html', 'json', 'csv'], ['html']],
  ['__proto__', CONTROLS, []],
])('%s', ([typed, names, meant]) => {
  expect(nearest(typed, names)).toEqual(meant);
});
