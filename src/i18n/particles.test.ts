import { expect, test } from 'vitest';
import { josa } from './particles.ts';

test.for([
  ['버킷', '이/가', '버킷이'],
  ['역할', '을/를', '역할을'],
  ['키', '은/는', '키는'],
  ['사용자', '과/와', '사용자와'],
  ['역할', '으로/로', '역할로'],
  ['리전', '으로/로', '리전으로'],
  ['키', '으로/로', '키로'],
  ['EC2', '이/가', 'EC2가'],
  ['S3', '을/를', 'S3을'],
  ['us-east-1', '으로/로', 'us-east-1로'],
  ['ap-northeast-2', '이/가', 'ap-northeast-2가'],
  ['URL', '으로/로', 'URL로'],
  ['IAM', '은/는', 'IAM은'],
  ['버킷(S3)', '이/가', '버킷(S3)이'],
  ['"키"', '을/를', '"키"를'],
  ['', '이/가', '가'],
  ['🔥', '이/가', '🔥가'],
] as const)('%s + %s = %s', ([word, pair, expected]) => {
  expect(josa(word, pair)).toBe(expected);
});
