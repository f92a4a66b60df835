import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintRules } from './lint.ts';
import { matcher } from './sigma/match.ts';
import { parseRules } from './sigma/parse.ts';

const known = {
  callsOf: new Map([
    ['iam.amazonaws.com', new Set(['createuser'])],
    ['sts.amazonaws.com', new Set(['assumerole'])],
    ['lambda.amazonaws.com', new Set(['createfunction'])],
  ]),
};
const rule = (lines: string) =>
  `title: t\nlogsource: { product: aws, service: cloudtrail }\ndetection:\n${lines}`;

const found = (text: string) => {
  const { rules, problems } = parseRules([{ path: 'a.yml', text }]);
  expect(problems).toEqual([]);
  return lintRules(rules, known).map(({ reason }) => reason);
};

test.each<string>([
  '  s: { eventSource: iam.amazonaws.com, eventName: CreateUser }\n  condition: s',
  '  s: { eventSource: new.amazonaws.com, eventName: NotKnown }\n  condition: s',
  '  s: { eventSource: [iam.amazonaws.com, sts.amazonaws.com], eventName: [CreateUser, AssumeRole] }\n  condition: s',
  '  s: { eventSource: iam.amazonaws.com, eventName: [CreateUser, NotKnown] }\n  condition: s',
  '  s: { eventSource: iam.amazonaws.com }\n  condition: s',
  '  s: { eventSource: [iam.amazonaws.com, new.amazonaws.com], eventName: NotKnown }\n  condition: s',
  '  s: { eventSource: lambda.amazonaws.com, eventName: CreateFunction20150331 }\n  condition: s',
  "  s: { eventName: a }\n  f: { userIdentity.arn: 'arn:aws:iam::1:user/x' }\n  condition: s and not f",
  '  s: { eventName: a, errorCode: null }\n  condition: s',
  '  s: { eventName: a }\n  t: { errorCode|exists: true }\n  condition: s and not t',
  '  s: { eventName: [a, b] }\n  t: { eventName|startswith: a }\n  condition: s and t',
  '  s: { requestParameters.ids.items: a }\n  t: { requestParameters.ids.items: b }\n  condition: s and t',
  '  s: { eventName|cased: Aa }\n  t: { eventName: aa }\n  condition: s and t',
  '  s: { userIdentity.type: Root, eventType: AwsConsoleSignIn, awsRegion: ap-northeast-2 }\n  condition: s',
  '  s: { userIdentity.arn|fieldref: requestParameters.roleArn }\n  condition: s',
  '  s: { userIdentity.arn|contains|fieldref: requestParameters.userName }\n  condition: s',
  '  s: { tlsDetails.tlsVersion: TLSv1.1, resources.ARN|contains: secret }\n  condition: s',
  '  s: { eventName: a }\n  t: { eventName: b }\n  condition: s or t',
  '  condition: 1 of x*\n  x1: { eventName: a, errorCode: AccessDenied }\n  x2: { eventName: a, errorCode: null }',
])('nothing is said of %s', (lines) => {
  expect(found(rule(lines))).toEqual([]);
});

test.each<[string, ...RegExp[]]>([
  ['  s: { eventSource: sts.amazonaws.com, eventName: CreateUser }\n  condition: s', /comes from sts/],
  [
    '  a1: { eventSource: sts.amazonaws.com, eventName: [CreateUser, DeleteUser] }\n  a2: { eventSource: iam.amazonaws.com, eventName: CreateUser }\n  a3: { eventSource: lambda.amazonaws.com, eventName: AssumeRole }\n  condition: 1 of a*',
    /comes from lambda.amazonaws.com: AssumeRole/,
  ],
  ['  s: { status: deleted }\n  condition: s', /field "status"/, /never fire/],
  ['  s: { eventname: CreateUser }\n  condition: s', /"eventName" is one/, /never fire/],
  ['  s: { userIdentity.username: x }\n  condition: s', /"userIdentity.userName" is one/, /never fire/],
  ['  s: { userIdentity.sessionContext.issuer.arn: x }\n  condition: s', /has the field/, /never fire/],
  ['  s: { eventName: a }\n  f: { userIdentity.arn: admin }\n  condition: s and not f', /never applies/],
  [
    '  s: { eventName: a }\n  f: { userIdentity.arn|contains: requestParameters.userName }\n  condition: s and not f',
    /never applies/,
  ],
  [
    '  s: { eventName: a }\n  f: { userIdentity.arn|fieldref: requestParameters.userName }\n  condition: s and not f',
    /never applies/,
  ],
  ['  s: { eventName: a }\n  f: { readOnly: yes please }\n  condition: s and not f', /never applies/],
  ['  s: { eventName: a, errorCode: Success }\n  condition: s', /can never be "Success"/, /never fire/],
  [
    '  s: { eventName: a }\n  x1: { errorCode: Success }\n  x2: { errorCode: null }\n  condition: s and 1 of x*',
    /can never be "Success"/,
  ],
  ['  s: { eventSource: iam }\n  condition: s', /"eventSource" can never be "iam"/, /never fire/],
  ["  s: { eventName: 'iam:CreateUser' }\n  condition: s", /can never be/, /never fire/],
  ['  s: { userIdentity.type: User }\n  condition: s', /can never be "User"/, /never fire/],
  ['  s: { eventType|startswith: Call }\n  condition: s', /can never be/, /never fire/],
  ['  s: { awsRegion: Seoul }\n  condition: s', /can never be "Seoul"/, /never fire/],
  ["  s: { recipientAccountId: '1111-2222-3333' }\n  condition: s", /can never be/, /never fire/],
  ['  s: { eventName: a }\n  t: { eventName: b }\n  condition: s and t', /exclude each other/],
  ['  s: { eventName: a }\n  t: { eventName|startswith: b }\n  condition: s and t', /exclude each other/],
  ['  s: { eventName: a }\n  condition: s and not s', /exclude each other/],
  [
    '  s: { errorCode: AccessDenied }\n  t: { errorCode: null }\n  condition: s and t',
    /"errorCode" "AccessDenied" and no "errorCode" exclude/,
  ],
  [
    '  s: { requestParameters.userName: a }\n  t: { requestParameters|exists: false }\n  condition: s and t',
    /exclude each other/,
  ],
  [
    '  a1: { eventName: a }\n  a2: { eventName: b }\n  t: { eventName|startswith: c }\n  condition: 1 of a* and t',
    /exclude each other/,
  ],
  [
    '  s: { eventName: CreateUser }\n  f: { eventName|contains: user }\n  condition: s and not f',
    /exclude each other/,
  ],
])('%s', (lines, ...expected) => {
  const reasons = found(rule(lines));
  expect(reasons.map(({ en }) => en)).toEqual(expected.map((one) => expect.stringMatching(one)));
  for (const { ko } of reasons) expect(ko).toMatch(/[가-힣]/);
});

test('a correlation that groups by what no record has', () => {
  const text = `${rule('  s: { eventName: a }\n  condition: s')}
---
title: c
correlation: { type: event_count, rules: [t], group-by: [user.name], timespan: 5m, condition: { gte: 2 } }
`;
  expect(found(text)).toMatchObject([{ en: expect.stringMatching(/field "user.name"/) }]);
});

test('what it calls dead, the matcher never finds', () => {
  const words = fc.constantFrom('a', 'b', 'ab', 'AccessDenied', '*', 'a*', 'root');
  const fields = fc.constantFrom('eventName', 'errorCode', 'requestParameters.a', 'requestParameters');
  const line = fc.tuple(fields, fc.constantFrom('', '|startswith', '|contains', '|cased'), words);
  const selection = fc.array(line, { minLength: 1, maxLength: 2 });
  const condition = fc.constantFrom(
    's and t',
    's and not t',
    'not s and t',
    's or t',
    'not (s or t)',
    's and t and not u',
  );
  const record = fc.record(
    {
      eventName: fc.constantFrom('a', 'b', 'ab'),
      errorCode: fc.constantFrom('AccessDenied', 'a'),
      requestParameters: fc.oneof(fc.constant('a'), fc.record({ a: fc.constantFrom('a', 'b', ['a', 'b']) })),
    },
    { requiredKeys: [] },
  );
  let dead = 0;
  fc.assert(
    fc.property(
      selection,
      selection,
      selection,
      condition,
      fc.array(record, { minLength: 20, maxLength: 20 }),
      (s, t, u, how, records) => {
        const yaml = [s, t, u].map(
          (lines, at) =>
            `  ${'stu'[at]}:\n${lines
              .map(([field, modifier, word]) => `    ${field}${modifier}: '${word}'`)
              .filter(
                (one, index, all) =>
                  all.findIndex((other) => other.split(':')[0] === one.split(':')[0]) === index,
              )
              .join('\n')}`,
        );
        const { rules } = parseRules([
          { path: 'a.yml', text: rule(`${yaml.join('\n')}\n  condition: ${how}`) },
        ]);
        const [only] = rules;
        if (only?.type !== 'event') throw new Error(yaml.join('\n'));
        const said = lintRules(rules, known).some(({ reason }) => /exclude|never fire/.test(reason.en));
        if (!said) return;
        dead += 1;
        expect(records.filter(matcher(only.condition))).toEqual([]);
      },
    ),
    { numRuns: 3000 },
  );
  expect(dead).toBeGreaterThan(100);
});
