import { describe, expect, test } from 'vitest';
import { compromisedStartUp } from '../../../test/checkups/compromised-start-up.ts';
import type { Finding } from '../../posture/finding.ts';
import { gapsOf } from './gaps.ts';
import { byRegionText, placesText, placeText } from './places.ts';
import { doNowOf, problemsOf } from './problems.ts';

const problems = problemsOf(compromisedStartUp);
const of = (control: string): readonly Finding[] =>
  problems.find((problem) => problem.control === control)?.findings ?? [];

describe('problems', () => {
  test('one per control, without accepted risks, as bad as its worst', () => {
    const trust = problems.find(({ control }) => control === 'iam-role-trusts-other-account');
    expect(trust).toMatchObject({ severity: 'critical', urgency: 'now', appeared: 1 });
    expect(of('s3-bucket-public').map(({ resource }) => resource.id)).toEqual(['haru-backup-2024']);
    expect(of('guardduty-off')).toHaveLength(17);
  });

  test('"do now" follows the checkup, and an id that is not there is left out', () => {
    expect(doNowOf(compromisedStartUp, problems).map(({ finding }) => finding.id)).toEqual(
      compromisedStartUp.doNow,
    );
    expect(doNowOf({ ...compromisedStartUp, doNow: ['000000000000'] }, problems)).toEqual([]);
  });
});

describe('places', () => {
  test('are told in as few words as tell them apart', () => {
    expect(placesText(of('guardduty-off'))).toEqual({ en: '17 regions', ko: '리전 17개' });
    expect(placesText(of('ec2-instance-in-unused-region')).en).toBe('9 places in 3 regions');
    expect(placesText(of('iam-user-console-without-mfa')).ko).toBe('3곳');
    expect(placesText(of('root-without-mfa')).ko).toBe('루트 사용자');
    expect(byRegionText(of('ec2-instance-in-unused-region')).en).toBe(
      'us-east-1 (4), eu-west-1 (3), sa-east-1 (2)',
    );
  });

  test('one alone is named', () => {
    const [bucket] = of('s3-bucket-public');
    expect(bucket && placeText(bucket, 'en')).toBe('S3 bucket haru-backup-2024 (ap-northeast-2)');
  });
});

test('gaps are by permission, with what they hide', () => {
  expect(gapsOf(compromisedStartUp).map(({ action, reason, regions }) => [action, reason, regions])).toEqual([
    ['kms:GetKeyPolicy', 'denied', ['ap-northeast-2', 'us-east-1']],
    ['sqs:ListQueues', 'failed', ['ca-central-1']],
    ['sqs:ListQueues', 'denied-by-organization', ['eu-north-1']],
  ]);
});

test('a failure that may be more than what was seen leaves a gap, too', () => {
  const [first, ...rest] = compromisedStartUp.findings;
  if (!first) throw new Error('no finding');
  const missing = [{ action: 'ec2:DescribeInstances', region: 'us-west-1', reason: 'denied' }] as const;
  const gaps = gapsOf({ ...compromisedStartUp, findings: [{ ...first, missing }, ...rest] });
  expect(gaps.map(({ action }) => action)).toContain('ec2:DescribeInstances');
});
