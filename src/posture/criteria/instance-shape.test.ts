import { expect, test } from 'vitest';
import { isPowerful } from './instance-shape.ts';

test.for([
  ['p4d.24xlarge', true],
  ['g4dn.xlarge', true],
  ['trn1.2xlarge', true],
  ['c5a.24xlarge', true],
  ['c7i.metal-48xl', true],
  ['m5.8xlarge', true],
  ['m5.4xlarge', false],
  ['t3.micro', false],
  ['c7gn.xlarge', false],
  ['im4gn.large', false],
  ['x', false],
] as const)('%s', ([instanceType, expected]) => {
  expect(isPowerful(instanceType)).toBe(expected);
});
