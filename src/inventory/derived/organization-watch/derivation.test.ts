import { expect, test } from 'vitest';
import { known, type Reading } from '../../../kernel/reading.ts';
import { AccountWatch } from '../../resources/account-watch.ts';
import { Organization } from '../../resources/organization.ts';
import { derivation } from './derivation.ts';

const denied: Reading<never> = { state: 'denied', action: 'organizations:DescribeOrganization' };
const deniedRules: Reading<never> = { state: 'denied', action: 'events:ListRules' };
const member = known({ id: 'o-1', managementAccount: '999988887777', isManagement: false });
const silent = known({ watchers: [], missed: ['LeaveOrganization'], broken: [] });

function derive(membership: Reading<unknown>, organizationChanges: Reading<unknown>): Reading<unknown> {
  const resources = [
    { type: Organization.type, id: 'a', region: 'global', fields: { membership } },
    { type: AccountWatch.type, id: 'a', region: 'global', fields: { organizationChanges } },
  ];
  return derivation.derive({ resources, listings: [] }).changes;
}

test('an account that is alone has no organization to watch, whatever else could not be read', () => {
  expect(derive(known(null), silent)).toEqual(known(null));
  expect(derive(known(null), deniedRules)).toEqual(known(null));
});

test('one of several passes on what is known of its alerts', () => {
  expect(derive(member, silent)).toEqual(silent);
  expect(derive(member, deniedRules)).toEqual(deniedRules);
});

test('who may or may not be alone is unread, never alone', () => {
  expect(derive(denied, silent)).toEqual(denied);
  expect(derivation.derive({ resources: [], listings: [] }).changes.state).toBe('failed');
});
