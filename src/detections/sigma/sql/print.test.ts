/** Golden text in both dialects: a change of what a rule becomes is seen in review. */
import { expect, test } from 'vitest';
import type { Node } from '../node.ts';
import { parseRules } from '../parse.ts';
import { duckdb } from './duckdb.ts';
import { printCondition } from './print.ts';
import { trino } from './trino.ts';

function conditionOf(lines: string): Node {
  const text = `title: t\ndetection:\n  s:\n    ${lines}\n  condition: s`;
  const [rule] = parseRules([{ path: 'a.yml', text }]).rules;
  if (rule?.type !== 'event') throw new Error(text);
  return rule.condition;
}

test.each([
  'eventName: [CreateUser, DeleteUser]',
  "userAgent|contains: 'Kali'",
  'errorCode: null',
  'eventName: "Describe*s?_"',
  'requestParameters.policyArn|endswith: AdministratorAccess',
  'requestParameters.ipPermissions.items|contains|all: ["0.0.0.0/0", "22"]',
  'sourceIPAddress|cidr: 10.0.0.0/8',
  'requestParameters.maxCount|gte: 10',
  'userAgent|re|i: ^python-(requests|urllib)',
  'userAgent|re: a(?=b)',
  'userIdentity.userName|fieldref: requestParameters.userName',
])('%s', (lines) => {
  const node = conditionOf(lines);
  expect({ duckdb: printCondition(node, duckdb), trino: printCondition(node, trino) }).toMatchSnapshot();
});
