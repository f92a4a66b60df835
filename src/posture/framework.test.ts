import { describe, expect, test } from 'vitest';
import { finding as findingOf } from '../../test/finding.ts';
import type { Attestation } from './attestation.ts';
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
  findingOf({ status, frameworks: { 'cis-aws-7.0': sections } });

const answers = (
  findings: readonly Finding[],
  attestations: readonly Attestation[] = [],
  accepted: Record<string, { reason: string; until: string }> = {},
) => answerSections(framework, { findings, attestations, accepted, startedAt: '2026-11-20T01:00:00Z' });

const verdicts = (...findings: Finding[]) => answers(findings).map(({ verdict }) => verdict);

test('a section is as bad as the worst of its findings, and unread is worse than passed', () => {
  expect(verdicts(finding('pass', '1'), finding('fail', '1', '2'), finding('not-applicable', '2'))).toEqual([
    'fail',
    'fail',
    'to-answer',
    'to-answer',
  ]);
  expect(verdicts(finding('pass', '1'), finding('unknown', '1'), finding('not-applicable', '2'))).toEqual([
    'unknown',
    'not-applicable',
    'to-answer',
    'to-answer',
  ]);
});

test('sections nobody answered say so, in the order of the framework', () => {
  expect(verdicts()).toEqual(['not-checked', 'not-checked', 'to-answer', 'to-answer']);
});

test('a finding of another framework, or of a section that does not exist, counts nowhere', () => {
  const other = findingOf({ frameworks: { 'aws-fsbp': ['1'] } });
  expect(verdicts(other, finding('fail', '9'))).toEqual(verdicts());
});

test('a section that a person decides can still be failed by what was seen', () => {
  expect(verdicts(finding('fail', '3'))[2]).toBe('fail');
});

test('where every failure is accepted, the section is', () => {
  const failure = finding('fail', '1');
  const accepted = { [failure.id]: { reason: 'r', until: '2026-12-31' } };
  expect(answers([failure, finding('pass', '1')], [], accepted)[0]?.verdict).toBe('accepted');
});

test('whether sections about organizations ask anything is known only once somebody looked', () => {
  const organizations = defineFramework({
    ...framework,
    sections: [{ id: '5', title, kind: 'partly', ofOrganizations: true }],
  });
  const verdictOf = (...findings: Finding[]) =>
    answerSections(organizations, { findings, accepted: {}, startedAt: '2026-11-20T01:00:00Z' })[0]?.verdict;
  expect(verdictOf()).toBe('not-checked');
  expect(verdictOf(finding('not-applicable', '5'))).toBe('not-applicable');
  expect(verdictOf(finding('pass', '5'))).toBe('to-answer');
});

describe('what a person answered', () => {
  const said = (answer: Attestation['answer'], until = '2026-11-20'): Attestation => ({
    framework: 'cis-aws-7.0',
    section: '4',
    answer,
    note: 'looked',
    by: 'minji',
    on: '2026-06-01',
    until,
  });
  const of = (attestations: readonly Attestation[], ...findings: Finding[]) =>
    answers(findings, attestations)[3];

  test.for([
    ['yes', 'pass'],
    ['no', 'fail'],
    ['not-applicable', 'not-applicable'],
  ] as const)('%s is the verdict %s, until the last day', ([answer, verdict]) => {
    expect(of([said(answer)])).toMatchObject({ verdict, attestation: { expired: false, by: 'minji' } });
    expect(of([said(answer)], finding('pass', '4'))?.verdict).toBe(verdict);
    expect(of([said(answer, '2026-11-19')])).toMatchObject({
      verdict: 'to-answer',
      attestation: { expired: true },
    });
  });

  test.for(['fail', 'unknown'] as const)('does not answer away what AWS told: %s', (status) => {
    for (const answer of ['yes', 'not-applicable'] as const) {
      expect(of([said(answer)], finding(status, '4'))?.verdict).toBe(status);
    }
  });

  test('is not asked for where AWS says that it does not apply', () => {
    expect(of([], finding('not-applicable', '4'))?.verdict).toBe('not-applicable');
  });

  test('of another section or framework counts nowhere', () => {
    expect(of([{ ...said('yes'), section: '3' }])?.verdict).toBe('to-answer');
    expect(of([{ ...said('yes'), framework: 'aws-fsbp' }])?.verdict).toBe('to-answer');
  });

  test('does not decide what AWS tells in full', () => {
    expect(answers([], [{ ...said('yes'), section: '1' }])[0]?.verdict).toBe('not-checked');
  });

  test('the later one holds', () => {
    expect(of([said('yes'), said('no')])?.verdict).toBe('fail');
  });
});
