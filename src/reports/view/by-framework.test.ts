import { expect, test } from 'vitest';
import { audited } from '../../../test/checkups/audited.ts';
import { compromisedStartUp } from '../../../test/checkups/compromised-start-up.ts';
import { FRAMEWORKS } from '../../posture/control.ts';
import { isElsewhere, pagesOf, toAnswer } from './by-framework.ts';

const [cis] = pagesOf(audited, ['cis-aws-7.0']);
if (!cis) throw new Error('no page');
const row = (id: string) => cis.rows.find(({ section }) => section.id === id);

test('every framework has its page, with every section once', () => {
  const pages = pagesOf(compromisedStartUp);
  expect(pages.map(({ framework }) => framework.id)).toEqual(FRAMEWORKS);
  for (const { framework, rows, tally } of pages) {
    expect(rows.map(({ section }) => section.id)).toEqual(framework.sections.map(({ id }) => id));
    expect(Object.values(tally).reduce((sum, one) => sum + one)).toBe(rows.length);
  }
});

test('a section names its controls once and counts its places as the owner sees them', () => {
  const failed = row('2.10');
  expect(failed?.verdict).toBe('fail');
  expect(failed?.controls).toEqual([...new Set(failed?.findings.map(({ control }) => control))]);
  const { fail = 0, accepted = 0 } = failed?.places ?? {};
  expect(fail).toBeGreaterThan(0);
  expect(fail + accepted).toBe(failed?.findings.filter(({ status }) => status === 'fail').length);
});

test('what a person answered counts until its last day', () => {
  expect(row('3.1.3')).toMatchObject({ verdict: 'pass', attestation: { expired: false } });
  expect(row('6.6')?.verdict).toBe('fail');
  expect(row('6.8')?.verdict).toBe('not-applicable');
  expect(row('2.2')).toMatchObject({ verdict: 'to-answer', attestation: { expired: true } });
  expect(toAnswer(cis).map(({ section }) => section.id)).toContain('2.2');
  expect(toAnswer(cis).map(({ section }) => section.id)).not.toContain('3.1.3');
});

test('only sections about organizations are folded, and only where nothing is asked', () => {
  expect(cis.rows.filter(isElsewhere).map(({ section }) => section.id)).toEqual(['2.1.1', '2.1.2']);
});

test('in another partition, the pages to look at are of its console', () => {
  const china = { ...audited, account: { ...audited.account, partition: 'aws-cn' } };
  const pages = pagesOf(china).flatMap(({ rows }) =>
    rows.flatMap(({ section }) => section.byHand?.console ?? []),
  );
  expect(pages.length).toBeGreaterThan(10);
  for (const page of pages) expect(page).toMatch(/\.amazonaws\.cn\//);
});
