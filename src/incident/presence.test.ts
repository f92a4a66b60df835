import { expect, test } from 'vitest';
import type { Inventory } from '../inventory/inventory.ts';
import { standingOf } from './presence.ts';

const ADMIN = 'arn:aws:iam::aws:policy/AdministratorAccess';
const READ = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
const INVENTORY = {
  account: { id: '111122223333', alias: null, partition: 'aws' },
  startedAt: '2026-11-20T00:00:00.000Z',
  resources: [
    {
      type: 'AWS::IAM::User',
      id: 'eve',
      region: 'global',
      fields: {
        attachedPolicies: { state: 'known', value: [{ name: 'AdministratorAccess', arn: ADMIN }] },
        policies: {
          state: 'known',
          value: [
            { name: 'AdministratorAccess', arn: ADMIN },
            { name: 'ReadOnlyAccess', arn: READ, group: 'readers' },
            { name: 'own' },
          ],
        },
      },
    },
  ],
  listings: [{ type: 'AWS::IAM::User', region: 'global', result: { state: 'known', value: { count: 1 } } }],
} as unknown as Inventory;

test.each([
  ['AWS::IAM::UserPolicyAttachment', `eve/${ADMIN}`, 'there'],
  ['AWS::IAM::UserPolicyAttachment', `eve/${READ}`, 'gone'],
  ['AWS::IAM::UserPolicyAttachment', `bob/${ADMIN}`, 'gone'],
  ['AWS::IAM::UserPolicy', 'eve/own', 'there'],
  ['AWS::IAM::UserPolicy', 'eve/other', 'gone'],
])('%s %s is %s: a right is told of whoever has it, not through a group', (type, id, expected) => {
  const thing = { type, id, account: '111122223333', region: 'us-east-1', made: new Date('2026-11-01') };
  expect(standingOf(thing, INVENTORY)).toEqual({ presence: expected });
});
