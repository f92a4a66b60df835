import { expect, test } from 'vitest';
import type { Finding, Status } from './finding.ts';
import { answerSections, defineFramework } from './framework.ts';

const title = { en: 'x', ko: '엑스' };
const framework = defineFramework({
  id: 'cis-aws-7.0',
  name: title,
  url: 'https://example.com',
  sections: [
    { id: '1', title, kind: 'automated' },
    { id: '2', title, kind: 'automated' },
    { id: '3', title, kind: 'human' },
    { id: '4', title, kind: 'partly' },
  ],
});

const finding = (status: Status, ...sections: string[]): Finding =>
  ({ status, frameworks: { 'cis-aws-7.0': sections } }) as unknown as Finding;

const statuses = (...findings: Finding[]) => answerSections(framework, findings).map(({ status }) => status);

test('a section is as bad as the worst of its findings, and unread is worse than passed', () => {
  expect(statuses(finding('pass', '1'), finding('fail', '1', '2'), finding('not-applicable', '2'))).toEqual([
    'fail',
    'fail',
    'human',
    'not-checked',
  ]);
  expect(statuses(finding('pass', '1'), finding('unknown', '1'), finding('not-applicable', '2'))).toEqual([
    'unknown',
    'not-applicable',
    'human',
    'not-checked',
  ]);
});

test('sections nobody answered say so, in the order of the framework', () => {
  expect(statuses()).toEqual(['not-checked', 'not-checked', 'human', 'not-checked']);
});

test('a finding of another framework, or of a section that does not exist, counts nowhere', () => {
  const other = { status: 'fail', frameworks: { 'aws-fsbp': ['1'] } } as unknown as Finding;
  expect(statuses(other, finding('fail', '9'))).toEqual(statuses());
});

test('a section that a person decides can still be failed by what was seen', () => {
  expect(statuses(finding('fail', '3'))[2]).toBe('fail');
});
