import { expect, test } from 'vitest';
import { known, type Reading } from '../../../kernel/reading.ts';
import type { Collected } from '../../inventory.ts';
import { WORKLOADS } from '../../resources/management-account-workloads.ts';
import { derivation } from './derivation.ts';

const MANAGEMENT = { id: 'o-1', managementAccount: '111122223333', isManagement: true };
const DENIED = { state: 'denied', action: 'rds:DescribeDBInstances' } as const;

const seen = (
  membership: Reading<unknown>,
  found: readonly string[] = [],
  unread: readonly string[] = [],
): Collected => ({
  resources: [
    {
      type: 'AWS::Organizations::Organization',
      id: '111122223333',
      region: 'global',
      fields: { membership },
    },
    ...found.map((type, at) => ({ type, id: `r${at}`, region: 'us-east-1', fields: {} })),
  ],
  listings: WORKLOADS.map(({ type: { type } }) => ({
    type,
    region: 'us-east-1',
    result: unread.includes(type) ? DENIED : known({ count: 0 }),
  })),
});

test('counts what runs in a management account', () => {
  const found = ['AWS::EC2::Instance', 'AWS::EC2::Instance', 'AWS::Lambda::Function', 'AWS::S3::Bucket'];
  expect(derivation.derive(seen(known(MANAGEMENT), found))).toEqual({
    counts: known({ 'AWS::EC2::Instance': 2, 'AWS::Lambda::Function': 1 }),
  });
});

test.for([
  ['in no organization', null],
  ['a member', { ...MANAGEMENT, isManagement: false }],
] as const)('counts nothing of an account that is %s', ([, membership]) => {
  expect(derivation.derive(seen(known(membership), ['AWS::EC2::Instance']))).toEqual({ counts: known(null) });
});

test('what could not be listed is a gap', () => {
  const { counts } = derivation.derive(seen(known(MANAGEMENT), [], ['AWS::RDS::DBInstance']));
  expect(counts).toEqual({ state: 'known', value: {}, gaps: [{ ...DENIED, region: 'us-east-1' }] });
});

test('without the membership nothing is known', () => {
  const denied = { state: 'denied', action: 'organizations:DescribeOrganization' } as const;
  expect(derivation.derive(seen(denied))).toEqual({ counts: denied });
  expect(derivation.derive({ resources: [], listings: [] })).toMatchObject({ counts: { state: 'failed' } });
});
