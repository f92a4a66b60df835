import { expect, test } from 'vitest';
import { lintRules } from './lint.ts';
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

test.each<[string, RegExp | null]>([
  ['  s: { eventSource: iam.amazonaws.com, eventName: CreateUser }\n  condition: s', null],
  ['  s: { eventSource: sts.amazonaws.com, eventName: CreateUser }\n  condition: s', /comes from sts/],
  ['  s: { eventSource: new.amazonaws.com, eventName: NotKnown }\n  condition: s', null],
  ['  s: { eventSource: lambda.amazonaws.com, eventName: CreateFunction20150331 }\n  condition: s', null],
  ['  s: { status: deleted }\n  condition: s', /field "status"/],
  ['  s: { eventName: a }\n  f: { userIdentity.arn: admin }\n  condition: s and not f', /never applies/],
  [
    "  s: { eventName: a }\n  f: { userIdentity.arn: 'arn:aws:iam::1:user/x' }\n  condition: s and not f",
    null,
  ],
  [
    '  s: { eventName: a }\n  f: { userIdentity.arn|contains: requestParameters.userName }\n  condition: s and not f',
    /never applies/,
  ],
  ['  s: { eventName: a }\n  f: { readOnly: yes please }\n  condition: s and not f', /never applies/],
])('%s', (lines, expected) => {
  const { rules, problems } = parseRules([{ path: 'a.yml', text: rule(lines) }]);
  expect(problems).toEqual([]);
  const found = lintRules(rules, known);
  if (expected === null) expect(found).toEqual([]);
  else expect(found.map(({ reason }) => reason.en)).toEqual([expect.stringMatching(expected)]);
});
