import { describe, expect, test } from 'vitest';
import { KNOWN_CALLS } from '../known-calls.generated.ts';
import { knownUse } from './known-use.ts';
import { CALL_CONTEXT } from './known-uses.ts';

/** What CloudTrail records and no client at hand names: of another interface, or of the console. */
const CLOUDTRAIL_ONLY = new Set([
  'bedrock:InvokeModel',
  'bedrock:PutFoundationModelEntitlement',
  's3:PutBucketLifecycle',
]);

test.for(Object.entries(CALL_CONTEXT))('%s is a call, told in both languages', ([call, { en, ko }]) => {
  const [service = '', name = ''] = call.split(':');
  const known = KNOWN_CALLS[`${service}.amazonaws.com`];
  if (known !== undefined && !CLOUDTRAIL_ONLY.has(call)) expect(known.split(' ')).toContain(name);
  expect(en).toMatch(/^[a-z].*[^.]$/);
  expect(ko).toMatch(/\p{Script=Hangul}/u);
  expect(en.length).toBeLessThanOrEqual(60);
});

describe('a record', () => {
  test.for([
    ['iam.amazonaws.com', 'CreateUser', true],
    ['lambda.amazonaws.com', 'AddPermission20150331v2', true],
    ['lambda.amazonaws.com', 'CreateFunction20150331', true],
    ['sso-directory.amazonaws.com', 'CreateUser', false],
    ['iam.amazonaws.com', 'createuser', false],
    ['constructor', 'toString', false],
  ] as const)('%s %s has a known use: %s', ([source, call, isKnown]) => {
    expect(knownUse(source, call) !== undefined).toBe(isKnown);
  });
});
