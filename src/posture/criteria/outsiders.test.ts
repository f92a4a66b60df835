import { describe, expect, test } from 'vitest';
import { ACCOUNT, CIRCUMSTANCES } from '../../../test/control-table.ts';
import { parsePolicy } from '../../policy/document.ts';
import { exposure } from '../../policy/exposure.ts';
import { judgePublic, judgeSharing, listed, openingWords, shortList } from './outsiders.ts';

const policy = (...statements: readonly object[]) =>
  parsePolicy(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: statements.map((one) => ({
        Effect: 'Allow',
        Principal: '*',
        Action: 'sqs:SendMessage',
        Resource: '*',
        ...one,
      })),
    }),
  );
const words = (statement: object) => {
  const [opening] = exposure(policy(statement), ACCOUNT.id).openings;
  return opening && openingWords(opening);
};
const when = (operator: string, key: string, value: string) => ({
  Condition: { [operator]: { [key]: value } },
});

describe('who comes in, in words', () => {
  test.for<[string, object, string, string]>([
    [
      'everyone',
      { Sid: 'Open' },
      'statement "Open" allows anyone, whoever they are',
      '"Open" 문(Statement)이 누구인지',
    ],
    ['without a Sid', {}, 'statement number 1 allows anyone', '1번째 문(Statement)이'],
    [
      'signed in',
      when('StringLike', 'aws:PrincipalArn', '*'),
      'anyone with an AWS account',
      'AWS 계정이 있는',
    ],
    ['an account', { Principal: { AWS: '444455556666' } }, 'AWS account 444455556666:', '444455556666을'],
    ['an account that ends in 2', { Principal: { AWS: '444455556662' } }, '444455556662:', '444455556662를'],
    [
      'a user of it',
      { Principal: { AWS: 'arn:aws:iam::444455556666:user/eve' } },
      '444455556666 (arn:aws:iam::444455556666:user/eve)',
      '444455556666의 사용자 또는 역할(arn:aws:iam::444455556666:user/eve)을',
    ],
    [
      'an organization',
      when('StringEquals', 'aws:PrincipalOrgID', 'o-abcdef1234'),
      'organization o-abc',
      '조직 o-abc',
    ],
    [
      'the own organization',
      when('StringEquals', 'aws:ResourceOrgID', '${aws:PrincipalOrgID}'),
      "this account's organization",
      '이 계정이 속한 조직',
    ],
    [
      'a network',
      when('IpAddress', 'aws:SourceIp', '203.0.113.7'),
      'anyone from 203.0.113.7',
      '203.0.113.7에서',
    ],
    ['an id', when('StringLike', 'aws:userid', 'AROAEXAMPLE:*'), 'with ID AROAEXAMPLE', 'ID가 AROAEXAMPLE인'],
    ['a canonical user', { Principal: { CanonicalUser: '79a5' } }, 'identity 79a5', '79a5 사용자를'],
    [
      'a provider',
      { Principal: { Federated: 'x.example' } },
      'signs in at x.example',
      'x.example에서 로그인한',
    ],
    [
      'a service',
      { Principal: { Service: 's3.amazonaws.com' } },
      'service s3.amazonaws.com',
      '서비스 s3.amazonaws.com',
    ],
  ])('%s', ([, statement, en, ko]) => {
    expect(words(statement)?.en).toContain(en);
    expect(words(statement)?.ko).toContain(ko);
  });
  test('a doubt says what it hangs on', () => {
    expect(words(when('StringEquals', 'aws:Tomorrow', 'x'))?.en).toMatch(/aws:tomorrow.*counts as open/);
    const deny = {
      Sid: 'Later',
      Effect: 'Deny',
      Action: '*',
      ...when('StringNotEquals', 'aws:Tomorrow', 'x'),
    };
    const [opening] = exposure(policy({}, deny), ACCOUNT.id).openings;
    expect(opening && openingWords(opening).en).toContain('the Deny in statement "Later"');
  });
});

test('long lists are cut, and say so', () => {
  expect(shortList(['a', 'b', 'c'])).toEqual({ en: 'a, b, c', ko: 'a, b, c' });
  expect(shortList(['a', 'b', 'c', 'd', 'e'])).toEqual({ en: 'a, b, c and 2 more', ko: 'a, b, c 외 2개' });
  const four = Array.from({ length: 4 }, (_, index) => ({ en: `${index}.`, ko: `${index}.` }));
  expect(listed(four).en).toBe('0. 1. 2. And 1 more.');
});

describe('verdicts', () => {
  test('a certain opening decides the severity, a doubtful one beside it does not', () => {
    const both = policy({}, { ...when('StringEquals', 'aws:Tomorrow', 'x'), Action: 'sqs:*' });
    const verdict = judgePublic(both, CIRCUMSTANCES, ({ actions }) =>
      actions.includes('sqs:*') ? 'critical' : undefined,
    );
    expect(verdict).toMatchObject({ status: 'fail' });
    expect(verdict).not.toHaveProperty('severity');
  });
  test('the worst certain opening counts', () => {
    const verdict = judgePublic(policy({}, { Action: 'sqs:*' }), CIRCUMSTANCES, ({ actions }) =>
      actions.includes('sqs:*') ? 'critical' : undefined,
    );
    expect(verdict).toMatchObject({ status: 'fail', severity: 'critical' });
  });
  test('a pass tells who does come in', () => {
    const verdict = judgePublic(policy({ Principal: { AWS: '444455556666' } }), CIRCUMSTANCES);
    expect(verdict.status).toBe('pass');
    expect(verdict.because.en).toContain('444455556666');
  });
  test('a pass by Deny says so', () => {
    const verdict = judgePublic(policy({}, { Effect: 'Deny', Action: '*' }), CIRCUMSTANCES);
    expect(verdict).toMatchObject({ status: 'pass', because: { en: expect.stringContaining('Deny') } });
  });
  test('sharing is with other accounts, not with everyone', () => {
    expect(judgeSharing(policy({}), CIRCUMSTANCES).status).toBe('pass');
    expect(judgeSharing(policy({ Principal: { AWS: '444455556666' } }), CIRCUMSTANCES).status).toBe('fail');
  });
});
