import { describe, expect, test } from 'vitest';
import { allDenied } from '../../../test/checkups/all-denied.ts';
import { denied, findings } from '../../../test/checkups/build.ts';
import { compromisedStartUp } from '../../../test/checkups/compromised-start-up.ts';
import { quiet } from '../../../test/checkups/quiet.ts';
import * as subjects from '../../../test/checkups/subjects.ts';
import type { Checkup } from '../../posture/checkup.ts';
import { coverageText, tallyText, verdictOf } from './verdict.ts';

const because = { en: 'Seen.', ko: '확인.' };
const withOnly = (...all: Checkup['findings']): Checkup => ({ ...quiet, findings: all });
const lowOnly = findings(subjects.securityContact, [{ id: 'x', status: 'fail', because }]);
const unknown = findings(subjects.queueOpen, [denied('sqs:ListQueues', 'us-east-1')]);

describe('verdict', () => {
  test('the worst risk speaks', () => {
    expect(verdictOf(compromisedStartUp)).toMatchObject({ level: 'alarm' });
    expect(
      verdictOf(withOnly(...findings(subjects.bedrockKey, [{ id: 'x', status: 'fail', because }]))).text.en,
    ).toBe('Someone could run up a large bill in this account.');
  });

  test('the sample account is named as such', () => {
    expect(verdictOf({ ...withOnly(...lowOnly), sample: true })).toEqual({
      level: 'later',
      text: {
        en: 'Sample account: Nothing urgent was found.',
        ko: '샘플 계정: 급한 문제는 보이지 않았습니다.',
      },
    });
  });

  test('what can wait is said to wait', () => {
    expect(verdictOf(withOnly(...lowOnly))).toEqual({
      level: 'later',
      text: { en: 'Nothing urgent was found.', ko: '급한 문제는 보이지 않았습니다.' },
    });
  });

  test('answers that could not be had stand in the verdict itself', () => {
    const { text } = verdictOf(withOnly(...quiet.findings, ...unknown));
    expect(text.en).toBe('No problem was found in what was checked. But 1 result could not be determined.');
    expect(text.ko).toBe('확인한 범위에서는 문제가 보이지 않았습니다. 다만 결과 1건은 확인하지 못했습니다.');
  });

  test('nothing seen is no good news', () => {
    expect(verdictOf(allDenied)).toMatchObject({
      level: 'unseen',
      text: { en: 'Nothing could be checked.' },
    });
    expect(verdictOf(withOnly())).toMatchObject({ level: 'unseen' });
  });

  test('an accepted risk alarms nobody', () => {
    const all = findings(subjects.publicBucket, [{ id: 'www', status: 'fail', because }]);
    const accepted = { [all[0]?.id ?? '']: { reason: 'our site', until: '2027-01-01' } };
    expect(verdictOf({ ...quiet, findings: all, accepted }).level).toBe('quiet');
  });
});

describe('coverage', () => {
  const coverage = (regions: Checkup['coverage']['regions']): string =>
    coverageText({ coverage: { regions, denied: [], failed: [] } }).en;
  test('a region that was denied was not looked at, one left out is named, a disabled one is not wanted', () => {
    expect(
      coverage([
        { name: 'us-east-1', state: 'checked' },
        { name: 'us-east-2', state: 'partial' },
        { name: 'us-west-1', state: 'denied' },
        { name: 'us-west-2', state: 'excluded' },
        { name: 'af-south-1', state: 'disabled' },
      ]),
    ).toBe('2 of 4 regions checked (1 in part), 1 denied, 1 skipped');
  });
});

test('each control counts once, where its worst answer stands', () => {
  expect(tallyText(compromisedStartUp)).toEqual({
    en: '13 problems in 59 places, 2 controls incomplete, 1 control passed, 1 not applicable',
    ko: '문제 13건(59곳), 다 확인하지 못한 점검 항목 2개, 통과 1개, 해당 없음 1개',
  });
});
