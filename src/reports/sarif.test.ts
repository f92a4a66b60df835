import type { Log, Run } from 'sarif';
import { describe, expect, test } from 'vitest';
import { compromisedStartUp } from '../../test/checkups/compromised-start-up.ts';
import { hostile } from '../../test/checkups/hostile.ts';
import { quiet } from '../../test/checkups/quiet.ts';
import type { Checkup } from '../posture/checkup.ts';
import { report } from './sarif.ts';

async function runOf(checkup: Checkup, language: 'en' | 'ko' = 'en'): Promise<Run> {
  const log = JSON.parse(
    await report.render(checkup, { language, timeZone: 'UTC', version: '1.2.3' }),
  ) as Log;
  expect(log.version).toBe('2.1.0');
  expect(log.runs).toHaveLength(1);
  return log.runs[0] as Run;
}

describe('results', () => {
  test('failures and unknowns, each of a rule that is there', async () => {
    const { results = [], tool } = await runOf(compromisedStartUp);
    const told = compromisedStartUp.findings.filter(
      ({ status }) => status === 'fail' || status === 'unknown',
    );
    expect(results).toHaveLength(told.length);
    for (const { ruleId, ruleIndex } of results)
      expect(tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
  });

  test('only a failure has a level (3.27.10)', async () => {
    const { results = [] } = await runOf(compromisedStartUp);
    for (const { kind, level } of results) {
      if (kind === 'fail') expect(['error', 'warning', 'note']).toContain(level);
      else expect([kind, level]).toEqual(['open', 'none']);
    }
    expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['fail', 'open']));
  });

  test('are told apart across runs by fingerprints that do not change', async () => {
    const [one, other] = [await runOf(compromisedStartUp, 'en'), await runOf(compromisedStartUp, 'ko')];
    const prints = one.results?.map(({ partialFingerprints }) => partialFingerprints?.['jikimiFinding/v1']);
    expect(new Set(prints).size).toBe(one.results?.length);
    expect(
      other.results?.map(({ partialFingerprints }) => partialFingerprints?.['jikimiFinding/v1']),
    ).toEqual(prints);
  });

  test('accepted risks are suppressed, with the owner’s reason', async () => {
    const { results = [] } = await runOf(compromisedStartUp);
    const suppressed = results.filter(({ suppressions }) => suppressions);
    expect(suppressed.map(({ suppressions }) => suppressions?.[0]?.justification)).toEqual([
      'Our web page; nothing but pictures is in it. (2027-03-31)',
    ]);
  });

  test('every place is a relative reference that a parser takes', async () => {
    const { results = [] } = await runOf(hostile);
    for (const { locations } of results) {
      const uri = locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
      expect(uri).toMatch(/^[\w.~!*'()%-]+(?:\/[\w.~!*'()%-]+)+$/);
      expect(new URL(uri, 'https://example.com/').origin).toBe('https://example.com');
    }
  });

  test('a name cannot become a link (3.11.6)', async () => {
    const { results = [] } = await runOf(hostile);
    for (const { message } of results) expect(message.text?.replaceAll(/\\./g, '')).not.toMatch(/[[\]]/);
  });
});

test('rules help in both languages and sort by severity on GitHub', async () => {
  const { tool } = await runOf(compromisedStartUp);
  for (const { help, properties, name } of tool.driver.rules ?? []) {
    expect(help?.text).toMatch(/[가-힣]/);
    expect(help?.markdown).toMatch(/[가-힣]/);
    expect(Number(properties?.['security-severity'])).toBeGreaterThan(0);
    expect(name).toMatch(/^[A-Z][A-Za-z0-9]+$/);
  }
});

test('calls without an answer are notifications', async () => {
  const { invocations } = await runOf(compromisedStartUp);
  const texts = invocations?.[0]?.toolExecutionNotifications?.map(({ message }) => message.text);
  expect(texts).toContain('kms:GetKeyPolicy was denied (us-east-1)');
  expect(invocations?.[0]?.endTimeUtc).toBe('2026-11-23T05:05:50.400Z');
});

test('good order is a run without results', async () => {
  expect((await runOf(quiet)).results).toEqual([]);
});
