import { expect, test } from 'vitest';
import type { Inventory, Resource } from '../inventory/inventory.ts';
import { known, type Reading } from '../kernel/reading.ts';
import { readinessOf } from './readiness.ts';

const ACCOUNT = '111122223333';
const DENIED: Reading<never> = { state: 'denied', action: 'account:GetAlternateContact' };

function inventory(
  root: Readonly<Record<string, Reading<unknown>>>,
  contacts: Readonly<Record<string, Reading<unknown>>>,
): Inventory {
  const of = (type: string, fields: Resource['fields']): Resource => ({
    type,
    id: ACCOUNT,
    region: 'global',
    fields,
  });
  return {
    resources: [
      of('AWS::IAM::RootUser', { mfaActive: known(true), accessKeyPresent: known(false), ...root }),
      of('Jikimi::Account::Contacts', {
        primary: known({ phoneEndsWith: '42', phoneVerification: 'VERIFIED' }),
        security: known({ email: 's@example.com' }),
        billing: known({ email: 'b@example.com' }),
        operations: known({ email: 'o@example.com' }),
        ...contacts,
      }),
    ],
  } as unknown as Inventory;
}

function answers(of: Inventory): Readonly<Record<string, unknown>> {
  const { items } = readinessOf(of, []);
  return Object.fromEntries(
    items.map(({ id, answer }) => [id, answer === 'ask' || answer.state !== 'known' ? answer : answer.value]),
  );
}

test('an account in good order, but for a second administrator', () => {
  const readiness = readinessOf(inventory({}, {}), []);
  expect(readiness).toMatchObject({ reached: 55, decided: 70, phoneEndsWith: '42' });
  expect(answers(inventory({}, {}))).toMatchObject({ 'second-admin': false, 'mailbox-outside': 'ask' });
});

test('one mailbox for all contacts is not distinct, whatever the case of its letters', () => {
  const same = { email: 'Team@example.com' };
  const lower = { email: 'team@example.com' };
  const contacts = { security: known(same), billing: known(lower), operations: known(null) };
  expect(answers(inventory({}, contacts))).toMatchObject({
    'contacts-distinct': false,
    'other-contacts': false,
  });
});

test('what could not be read gives no points and takes none', () => {
  const of = inventory({}, { security: DENIED });
  expect(answers(of)).toMatchObject({ 'security-contact': DENIED, 'contacts-distinct': DENIED });
  expect(readinessOf(of, [])).toMatchObject({ reached: 40, decided: 55 });
});

test('the points are a hundred', () => {
  const { items } = readinessOf(inventory({}, {}), []);
  expect(items.reduce((sum, { points }) => sum + points, 0)).toBe(100);
});
