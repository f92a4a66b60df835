import { describe, expect, test } from 'vitest';
import { ACCOUNT } from '../../test/control-table.ts';
import { finding } from '../../test/finding.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { known } from '../kernel/reading.ts';
import { coverageOf } from './coverage.ts';
import type { Missing } from './finding.ts';

const inventory: Inventory = {
  account: ACCOUNT,
  caller: { arn: 'a', userId: 'u' },
  startedAt: '2026-11-20T00:00:00Z',
  durationMs: 1,
  regions: [
    { name: 'ap-northeast-2', state: 'checked' },
    { name: 'eu-west-1', state: 'excluded' },
    { name: 'me-south-1', state: 'disabled' },
    { name: 'us-east-1', state: 'checked' },
    { name: 'us-west-2', state: 'checked' },
  ],
  regionsFrom: known('account:ListRegions'),
  listings: ['ap-northeast-2', 'us-east-1'].map((region) => ({
    type: 'AWS::SQS::Queue',
    region,
    result: known({ count: 0 }),
  })),
  resources: [],
  apiCalls: { total: 3, byService: { sqs: 3 } },
};

const unread = (...missing: readonly Missing[]) => [finding({ status: 'unknown', missing })];

describe('coverage', () => {
  test('a region is partial when something else there answered, denied when nothing did', () => {
    const { regions } = coverageOf(
      inventory,
      unread(
        { action: 'sns:ListTopics', region: 'us-east-1', reason: 'denied' },
        { action: 'sqs:ListQueues', region: 'us-west-2', reason: 'denied-by-organization' },
      ),
    );
    expect(Object.fromEntries(regions.map(({ name, state }) => [name, state]))).toEqual({
      'ap-northeast-2': 'checked',
      'eu-west-1': 'excluded',
      'me-south-1': 'disabled',
      'us-east-1': 'partial',
      'us-west-2': 'denied',
    });
  });

  test('each unanswered call once, sorted; what derives from a regional call does not repeat it', () => {
    const sns: Missing = { action: 'sns:ListTopics', region: 'us-east-1', reason: 'denied' };
    const { denied, failed } = coverageOf(
      inventory,
      unread(
        sns,
        sns,
        { ...sns, region: 'global' },
        { action: 'sqs:ListQueues', region: 'us-west-2', reason: 'failed', fault: 'Throttling' },
        { action: 'ec2:DescribeInstances', region: 'us-west-2', reason: 'denied-by-organization' },
      ),
    );
    expect(denied).toEqual([
      { action: 'ec2:DescribeInstances', region: 'us-west-2', byOrganization: true },
      { action: 'sns:ListTopics', region: 'us-east-1', byOrganization: false },
    ]);
    expect(failed).toEqual([{ action: 'sqs:ListQueues', region: 'us-west-2', fault: 'Throttling' }]);
  });

  test('not knowing the regions is said', () => {
    const { denied } = coverageOf(
      { ...inventory, regionsFrom: { state: 'denied', action: 'ec2:DescribeRegions' } },
      [],
    );
    expect(denied).toEqual([{ action: 'ec2:DescribeRegions', region: 'global', byOrganization: false }]);
  });
});
