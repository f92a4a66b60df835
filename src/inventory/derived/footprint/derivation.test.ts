import { describe, expect, test } from 'vitest';
import { known, type Reading, type Unread } from '../../../kernel/reading.ts';
import type { Collected, Listing, Resource } from '../../inventory.ts';
import { FOOTPRINT } from '../../resources/footprint.ts';
import { derivation } from './derivation.ts';

const DENIED: Unread = { state: 'denied', action: 'ec2:DescribeInstances', byOrganization: true };

/** Every type listed in two regions, with nothing in it. */
const LISTED: readonly Listing[] = FOOTPRINT.flatMap(({ type: { type } }) =>
  ['ap-northeast-2', 'us-east-1'].map((region) => ({ type, region, result: known({ count: 0 }) })),
);

function instance(region: string, id: string, fields: Record<string, string>): Resource {
  const readings = Object.entries(fields).map(([name, value]): [string, Reading<unknown>] => [
    name,
    known(value),
  ]);
  return { type: 'AWS::EC2::Instance', id, region, fields: Object.fromEntries(readings) };
}

const derive = (seen: Collected) => derivation.derive(seen).regions;

describe('footprint', () => {
  test('nothing anywhere is known to be nothing', () => {
    expect(derive({ listings: LISTED, resources: [] })).toEqual({ state: 'known', value: [] });
  });

  test('what runs is counted by instance type, and dated', () => {
    const at = (hour: number) => `2026-11-10T0${hour}:00:00.000Z`;
    const resources = [
      instance('us-east-1', 'i-1', { state: 'running', instanceType: 'g5.xlarge', startedAt: at(1) }),
      instance('us-east-1', 'i-2', { state: 'pending', instanceType: 'g5.xlarge', startedAt: at(3) }),
      instance('us-east-1', 'i-3', { state: 'stopped', instanceType: 't3.micro', startedAt: at(2) }),
    ];
    expect(derive({ listings: LISTED, resources })).toEqual(
      known([
        {
          region: 'us-east-1',
          counts: { 'AWS::EC2::Instance': 3 },
          running: [{ instanceType: 'g5.xlarge', count: 2, newestAt: at(3) }],
          oldest: { type: 'AWS::EC2::Instance', id: 'i-1', at: at(1) },
          newest: { type: 'AWS::EC2::Instance', id: 'i-2', at: at(3) },
        },
      ]),
    );
  });

  test('what costs nothing leaves no footprint', () => {
    const queue: Resource = { type: 'AWS::SQS::Queue', id: 'q', region: 'us-east-1', fields: {} };
    expect(derive({ listings: LISTED, resources: [queue] })).toEqual(known([]));
  });

  test('a region whose listing was denied is a gap', () => {
    const listings = [...LISTED, { type: 'AWS::EC2::Instance', region: 'eu-west-1', result: DENIED }];
    expect(derive({ listings, resources: [] })).toEqual({
      state: 'known',
      value: [],
      gaps: [{ ...DENIED, region: 'eu-west-1' }],
    });
  });

  test('a type that nobody listed is a gap, not an empty one', () => {
    const reading = derive({
      listings: LISTED.filter(({ type }) => type !== 'AWS::RDS::DBInstance'),
      resources: [],
    });
    expect(reading).toMatchObject({ gaps: [{ action: 'rds:DescribeDBInstances', region: 'global' }] });
  });

  test('a fact that was not read of one resource is a gap', () => {
    const odd: Resource = {
      type: 'AWS::EC2::Instance',
      id: 'i-1',
      region: 'us-east-1',
      fields: {
        state: DENIED,
        instanceType: known('t3.micro'),
        startedAt: known('2026-11-10T01:00:00.000Z'),
      },
    };
    expect(derive({ listings: LISTED, resources: [odd] })).toMatchObject({
      value: [{ counts: { 'AWS::EC2::Instance': 1 }, running: [] }],
      gaps: [{ region: 'us-east-1' }],
    });
  });
});
