import type { Log, Run } from 'sarif';
import { describe, expect, test } from 'vitest';
import { compromisedStartUp } from '../../test/checkups/compromised-start-up.ts';
import { hostile } from '../../test/checkups/hostile.ts';
import { quiet } from '../../test/checkups/quiet.ts';
import { rendered } from '../../test/rendered.ts';
import type { Checkup } from '../posture/checkup.ts';
import { report } from './sarif.ts';

function runOf(checkup: Checkup, language: 'en' | 'ko' = 'en'): Run {
  const log = JSON.parse(rendered(report, checkup, { language })) as Log;
  expect(log.version).toBe('2.1.0');
  expect(log.runs).toHaveLength(1);
  return log.runs[0] as Run;
}

describe('results', () => {
  test('failures and unknowns, each of a rule that is there', () => {
    const { results = [], tool } = runOf(compromisedStartUp);
    const told = compromisedStartUp.findings.filter(
      ({ status }) => status === 'fail' || status === 'unknown',
    );
    expect(results).toHaveLength(told.length);
    for (const { ruleId, ruleIndex } of results)
      expect(tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
  });

  test('only a failure has a level (3.27.10)', () => {
    const { results = [] } = runOf(compromisedStartUp);
    for (const { kind, level } of results) {
      if (kind === 'fail') expect(['error', 'warning', 'note']).toContain(level);
      else expect([kind, level]).toEqual(['open', 'none']);
    }
    expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['fail', 'open']));
  });

  test('are told apart across runs by fingerprints that do not change', () => {
    const [one, other] = [runOf(compromisedStartUp, 'en'), runOf(compromisedStartUp, 'ko')];
    const prints = one.results?.map(({ partialFingerprints }) => partialFingerprints?.['jikimiFinding/v1']);
    expect(new Set(prints).size).toBe(one.results?.length);
    expect(
      other.results?.map(({ partialFingerprints }) => partialFingerprints?.['jikimiFinding/v1']),
    ).toEqual(prints);
  });

  test('accepted risks are suppressed, with the owner’s reason', () => {
    const { results = [] } = runOf(compromisedStartUp);
    const suppressed = results.filter(({ suppressions }) => suppressions);
    expect(suppressed.map(({ suppressions }) => suppressions?.[0]?.justification)).toEqual([
      'Our web page; nothing but pictures is in it. (2027-03-31)',
    ]);
  });

  test('every place is a relative reference that a parser takes', () => {
    const { results = [] } = runOf(hostile);
    for (const { locations } of results) {
      const uri = locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
      expect(uri).toMatch(/^[\w.~!*'()%-]+(?:\/[\w.~!*'()%-]+)+$/);
      expect(new URL(uri, 'https://example.com/').origin).toBe('https://example.com');
    }
  });

  test('a name cannot become a link (3.11.6)', () => {
    const { results = [] } = runOf(hostile);
    for (const { message } of results) expect(message.text?.replaceAll(/\\./g, '')).not.toMatch(/[[\]]/);
  });
});

test('rules help in both languages and sort by severity on GitHub', () => {
  const { tool } = runOf(compromisedStartUp);
  for (const { help, properties, name } of tool.driver.rules ?? []) {
    expect(help?.text).toMatch(/[가-힣]/);
    expect(help?.markdown).toMatch(/[가-힣]/);
    expect(Number(properties?.['security-severity'])).toBeGreaterThan(0);
    expect(name).toMatch(/^[A-Z][A-Za-z0-9]+$/);
  }
});

test('calls without an answer are notifications', () => {
  const { invocations } = runOf(compromisedStartUp);
  const texts = invocations?.[0]?.toolExecutionNotifications?.map(({ message }) => message.text);
  expect(texts).toContain('kms:GetKeyPolicy was denied (us-east-1)');
  expect(invocations?.[0]?.endTimeUtc).toBe('2026-11-23T05:05:50.400Z');
});

test('good order is a run without results', () => {
  expect(runOf(quiet).results).toEqual([]);
});
