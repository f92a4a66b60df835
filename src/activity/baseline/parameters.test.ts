import { describe, expect, test } from 'vitest';
import { readAsked } from './parameters.ts';

const asked = (call: string, request: object, failed = false) =>
  readAsked({
    eventId: 'e',
    account: '111122223333',
    source: 'x.amazonaws.com',
    call,
    failed,
    request: JSON.stringify(request),
  }).map(({ id }) => id);

const trust = (principal: unknown, condition?: object) => ({
  roleName: 'r',
  policyDocument: JSON.stringify({
    Statement: [
      {
        Effect: 'Allow',
        Principal: principal,
        Action: 'sts:AssumeRole',
        ...(condition && { Condition: condition }),
      },
    ],
  }),
});
const policy = (statement: object) => ({
  policyName: 'p',
  policyDocument: JSON.stringify({ Version: '2012-10-17', Statement: statement }),
});

describe('policies', () => {
  test.each([
    ['everything', { Effect: 'Allow', Action: '*', Resource: '*' }, ['policy-makes-administrators']],
    [
      'everything in a list',
      { Effect: 'Allow', Action: ['*:*'], Resource: ['*'] },
      ['policy-makes-administrators'],
    ],
    [
      'everything but one',
      { Effect: 'Allow', NotAction: 'organizations:*', Resource: '*' },
      ['policy-makes-administrators'],
    ],
    ['one service', { Effect: 'Allow', Action: 's3:*', Resource: '*' }, []],
    ['a refusal of everything', { Effect: 'Deny', Action: '*', Resource: '*' }, []],
  ])('%s', (_, statement, ids) => {
    expect(asked('PutUserPolicy', policy(statement))).toEqual(ids);
  });

  test('what is no policy says nothing', () => {
    expect(asked('PutUserPolicy', { policyName: 'p', policyDocument: '{"Statement": [' })).toEqual([]);
    expect(asked('PutUserPolicy', {})).toEqual([]);
  });
});

describe('trust', () => {
  test.each([
    [
      'a foreign account',
      { AWS: 'arn:aws:iam::444455556666:root' },
      undefined,
      ['opened-to-a-foreign-account'],
    ],
    ['a bare number', { AWS: '444455556666' }, undefined, ['opened-to-a-foreign-account']],
    ['anyone', '*', undefined, ['opened-to-a-foreign-account']],
    ['the own account', { AWS: 'arn:aws:iam::111122223333:root' }, undefined, []],
    ['a service', { Service: 'ec2.amazonaws.com' }, undefined, []],
    ['a vendor by external id', { AWS: '444455556666' }, { StringEquals: { 'sts:ExternalId': 'x' } }, []],
    [
      'anyone who knows an id that is no secret',
      '*',
      { StringEquals: { 'sts:ExternalId': 'x' } },
      ['opened-to-a-foreign-account'],
    ],
    ['the own organization', '*', { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }, []],
  ])('%s', (_, principal, condition, ids) => {
    expect(asked('UpdateAssumeRolePolicy', trust(principal, condition))).toEqual(ids);
  });
});

test('a policy that stands as an object, deeper down', () => {
  const Policy = { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sqs:*', Resource: '*' }] };
  expect(asked('SetQueueAttributes', { queueUrl: 'q', attributes: { Policy } })).toEqual([
    'opened-to-a-foreign-account',
  ]);
  expect(asked('SetQueueAttributes', { queueUrl: 'q', attributes: { VisibilityTimeout: '5' } })).toEqual([]);
});

describe('ports', () => {
  const range = (cidrIp: string, fromPort: number, toPort = fromPort) => ({
    groupId: 'sg-1',
    ipPermissions: { items: [{ ipProtocol: 'tcp', fromPort, toPort, ipRanges: { items: [{ cidrIp }] } }] },
  });
  test.each([
    ['22 to everyone', range('0.0.0.0/0', 22), ['port-opened-to-everyone']],
    ['a range around 22', range('0.0.0.0/0', 0, 65_535), ['port-opened-to-everyone']],
    ['any address with /0', range('198.51.100.7/0', 22), ['port-opened-to-everyone']],
    [
      'the older, flat form',
      { cidrIp: '0.0.0.0/0', fromPort: 3389, toPort: 3389 },
      ['port-opened-to-everyone'],
    ],
    ['a web server', range('0.0.0.0/0', 443), []],
    ['22 to one', range('198.51.100.7/32', 22), []],
  ])('%s', (_, request, ids) => {
    expect(asked('AuthorizeSecurityGroupIngress', request)).toEqual(ids);
  });

  test('a port that was not opened in the end', () => {
    expect(asked('AuthorizeSecurityGroupIngress', range('0.0.0.0/0', 22), true)).toEqual([]);
  });
});

describe('machines', () => {
  test.each([
    ['p2.xlarge', true],
    ['g5.12xlarge', true],
    ['c7i.metal-24xl', true],
    ['m5.24xlarge', true],
    ['t3.micro', false],
    ['m5.2xlarge', false],
    ['gr6.4xlarge', true],
  ])('%s', (instanceType, costly) => {
    expect(asked('RunInstances', { instanceType }, true)).toEqual(costly ? ['costly-machine-asked-for'] : []);
  });
});
