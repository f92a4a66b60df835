import { expect, test } from 'vitest';
import { parsePolicy } from '../../../policy/document.ts';
import { refusesPlainHttp } from '../../../policy/plain-http.ts';
import { withHttpsOnly } from './https-only.ts';

const ARN = 'arn:aws:s3:::photos';
const READ = {
  Sid: 'RequireHttps',
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: `${ARN}/*`,
};

test.for<[string, object | null, readonly (string | undefined)[]]>([
  ['no policy yet', null, ['RequireHttps']],
  [
    'one statement, not in a list',
    { Version: '2012-10-17', Statement: READ },
    ['RequireHttps', 'RequireHttps2'],
  ],
  ['a list', { statement: [{ ...READ, Sid: 'Read' }] }, ['Read', 'RequireHttps']],
])('%s', ([, before, sids]) => {
  const policy = parsePolicy(withHttpsOnly(before && JSON.stringify(before), ARN));
  expect(policy.statements.map(({ sid }) => sid)).toEqual(sids);
  expect(refusesPlainHttp(policy, ARN)).toBe(true);
  expect(refusesPlainHttp(policy, `${ARN}/*`)).toBe(true);
});
