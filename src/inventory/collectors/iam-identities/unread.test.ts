import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type IamAction, known, type Reading } from '../../../kernel/reading.ts';
import { parseCredentialReport } from '../../credential-report/parse.ts';
import type { ResourceType } from '../../resource-type.ts';
import { IamUser } from '../../resources/iam-user.ts';
import { RootUser } from '../../resources/root-user.ts';
import { PolicyBook } from './policy-book.ts';
import { joinRoot } from './root-user.ts';
import { joinUsers } from './users.ts';

const ROW =
  'true,no_information,2024-01-01T00:00:00Z,true,true,2024-01-01T00:00:00Z,N/A,false,N/A,N/A,false,N/A,false,N/A';
const REPORT = parseCredentialReport(
  [
    'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated',
    `<root_account>,arn:aws:iam::111122223333:root,2019-05-05T00:00:00Z,${ROW}`,
    `alice,arn:aws:iam::111122223333:user/alice,2024-01-01T00:00:00Z,${ROW}`,
  ].join('\n'),
  '2026-11-19T22:00:00.000Z',
);
const ALICE = {
  UserName: 'alice',
  Arn: 'arn:aws:iam::111122223333:user/alice',
  CreateDate: new Date('2024-01-01T00:00:00Z'),
};
const SUMMARY = { AccountMFAEnabled: 1, AccountAccessKeysPresent: 0, AccountSigningCertificatesPresent: 0 };
const ACTIONS = [
  'iam:GetAccountAuthorizationDetails',
  'iam:GetCredentialReport',
  'iam:GetAccountSummary',
  'iam:ListVirtualMFADevices',
  'iam:ListServiceSpecificCredentials',
] as const satisfies readonly IamAction[];

/** The fields that are known, and those that should be by what was answered. */
function compare(
  type: ResourceType,
  fields: Readonly<Record<string, Reading<unknown>>>,
  answered: readonly string[],
) {
  const names = Object.keys(type.fields);
  return {
    known: names.filter((name) => fields[name]?.state === 'known'),
    expected: names.filter((name) => type.fields[name]?.needs.some((action) => answered.includes(action))),
  };
}

test('a field is known where, and only where, AWS answered a question it needs', () => {
  fc.assert(
    fc.property(fc.subarray([...ACTIONS]), (answered) => {
      const ask = <T>(action: (typeof ACTIONS)[number], value: T): Reading<T> =>
        answered.includes(action) ? known(value) : { state: 'denied', action };
      if (!REPORT) throw new Error('unreadable');
      const report = ask('iam:GetCredentialReport', REPORT);
      const root = joinRoot({
        account: '111122223333',
        partition: 'aws',
        report,
        summary: ask('iam:GetAccountSummary', SUMMARY),
        virtualDevices: ask('iam:ListVirtualMFADevices', []),
      });
      const users = joinUsers({
        report,
        details: ask('iam:GetAccountAuthorizationDetails', {
          users: [ALICE],
          groups: [],
          roles: [],
          policies: [],
          book: new PolicyBook([], []),
        }),
        serviceCredentials: ask('iam:ListServiceSpecificCredentials', []),
      });
      const ofRoot = compare(RootUser, root, answered);
      expect(ofRoot.known).toEqual(ofRoot.expected);
      const lists = new Set<string>(['iam:GetAccountAuthorizationDetails', 'iam:GetCredentialReport']);
      expect(users.state === 'known').toBe(answered.some((action) => lists.has(action)));
      for (const { fields } of users.state === 'known' ? users.value : []) {
        const ofUser = compare(IamUser, fields, answered);
        expect(ofUser.known).toEqual(ofUser.expected);
      }
    }),
  );
});
