import type { GroupDetail, ManagedPolicyDetail, UserDetail } from '@aws-sdk/client-iam';
import { describe, expect, test } from 'vitest';
import { known, type Reading, type Unread } from '../../../kernel/reading.ts';
import { parseCredentialReport } from '../../credential-report/parse.ts';
import { PolicyBook } from './policy-book.ts';
import { type FoundUser, joinUsers, type Sources } from './users.ts';

const AS_OF = '2026-11-19T22:00:00.000Z';
const CREATED = new Date('2024-01-01T00:00:00Z');
const DENIED: Unread = { state: 'denied', action: 'iam:GetAccountAuthorizationDetails' };
const REPORT_DENIED: Unread = { state: 'denied', action: 'iam:GetCredentialReport' };
const ADMIN_ARN = 'arn:aws:iam::aws:policy/AdministratorAccess';
const EVERYTHING = encodeURIComponent('{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}');
const S3_ONLY = encodeURIComponent('{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}');
const ADMINISTRATOR_ACCESS = policy(ADMIN_ARN, EVERYTHING);

function policy(Arn: string, Document: string): ManagedPolicyDetail {
  return { Arn, DefaultVersionId: 'v2', PolicyVersionList: [{ VersionId: 'v2', Document }] };
}

function user(UserName: string, over: Partial<UserDetail> = {}): UserDetail {
  return { UserName, Arn: `arn:aws:iam::111122223333:user/${UserName}`, CreateDate: CREATED, ...over };
}

function details(
  users: UserDetail[],
  policies: ManagedPolicyDetail[] = [],
  groups: GroupDetail[] = [],
): Sources['details'] {
  return known({ users, groups, roles: [], policies, book: new PolicyBook(policies, groups) });
}

function report(...names: readonly string[]): Sources['report'] {
  const rows = names.map(
    (name) => `${name},arn:aws:iam::111122223333:user/${name},2024-01-01T00:00:00+00:00,true,true`,
  );
  const text = [
    'user,arn,user_creation_time,password_enabled,mfa_active',
    '<root_account>,arn:aws:iam::111122223333:root,2019-01-01T00:00:00+00:00,not_supported,true',
    ...rows,
  ].join('\n');
  const parsed = parseCredentialReport(text, AS_OF);
  if (!parsed) throw new Error('unreadable');
  return known(parsed, AS_OF);
}

const join = (over: Partial<Sources>) =>
  joinUsers({ details: DENIED, report: REPORT_DENIED, serviceCredentials: known([]), ...over });

function one(reading: Reading<readonly FoundUser[]>): FoundUser['fields'] {
  if (reading.state !== 'known' || !reading.value[0]) throw new Error('no user');
  return reading.value[0].fields;
}

describe('both sources answer', () => {
  test('root and exactly one user is one user', () => {
    const users = join({ details: details([user('alice')]), report: report('alice') });
    expect(users.state === 'known' && users.value.map((found) => found.id)).toEqual(['alice']);
    expect(one(users).mfaActive).toEqual({ state: 'known', value: true, asOf: AS_OF });
  });
  test('a user newer than the report is judged where the report is not needed', () => {
    const fields = one(join({ details: details([user('new')]), report: report('alice') }));
    expect(fields.mfaActive).toMatchObject({ state: 'failed', fault: { code: 'NotInReportYet' } });
    expect(fields.admin.state).toBe('known');
  });
  test('a user deleted and made again is not the one in the report', () => {
    const again = user('alice', { CreateDate: new Date('2026-11-19T23:00:00Z') });
    const fields = one(join({ details: details([again]), report: report('alice') }));
    expect(fields.mfaActive).toMatchObject({ state: 'failed', fault: { code: 'NotInReportYet' } });
  });
  test('a user deleted since the report is gone', () => {
    const users = join({ details: details([user('alice')]), report: report('alice', 'gone') });
    expect(users.state === 'known' && users.value).toHaveLength(1);
  });
  test('a user of whom the report says not_supported is unread', () => {
    const text = `user,arn,password_enabled\nalice,arn:aws:iam::111122223333:user/alice,not_supported`;
    const parsed = parseCredentialReport(text, AS_OF);
    const fields = one(join({ details: details([user('alice')]), ...(parsed && { report: known(parsed) }) }));
    expect(fields.passwordEnabled.state).toBe('failed');
  });
});

describe('one source is denied', () => {
  test('the report lists the users, as old as it is', () => {
    const users = join({ report: report('alice', 'bob') });
    expect(users).toMatchObject({ state: 'known', asOf: AS_OF });
    expect(one(users).mfaActive.state).toBe('known');
    expect(one(users).admin).toEqual(DENIED);
    expect(one(users).attachedPolicies).toEqual(DENIED);
  });
  test('the details list the users', () => {
    const fields = one(join({ details: details([user('alice')]) }));
    expect(fields.mfaActive).toEqual(REPORT_DENIED);
    expect(fields.admin.state).toBe('known');
  });
  test('a report that is cut does not tell which users there are', () => {
    const parsed = parseCredentialReport('user,arn,mfa_active\nalice,arn:aws:iam::111122223333:us', AS_OF);
    expect(parsed && join({ report: known(parsed) })).toMatchObject({
      state: 'failed',
      fault: { code: 'ReportCut' },
    });
  });
  test('both denied: nobody knows the users', () => expect(join({})).toEqual(DENIED));
});

describe('administrators', () => {
  const admin = (over: Partial<UserDetail>, policies = [ADMINISTRATOR_ACCESS], groups: GroupDetail[] = []) =>
    one(join({ details: details([user('alice', over)], policies, groups) })).admin;
  const attached = { AttachedManagedPolicies: [{ PolicyName: 'AdministratorAccess', PolicyArn: ADMIN_ARN }] };

  test('directly', () => expect(admin(attached)).toMatchObject({ value: { granted: 'yes' } }));
  test('through a group', () => {
    expect(admin({ GroupList: ['admins'] }, undefined, [{ GroupName: 'admins', ...attached }])).toMatchObject(
      {
        value: { granted: 'yes', through: [{ name: 'AdministratorAccess', group: 'admins' }] },
      },
    );
  });
  test('inline', () => {
    const inline = { UserPolicyList: [{ PolicyName: 'all', PolicyDocument: EVERYTHING }] };
    expect(admin(inline)).toMatchObject({ value: { granted: 'yes', through: [{ name: 'all' }] } });
  });
  test('within a boundary', () => {
    const arn = 'arn:aws:iam::111122223333:policy/boundary';
    const bounded = { ...attached, PermissionsBoundary: { PermissionsBoundaryArn: arn } };
    expect(admin(bounded, [ADMINISTRATOR_ACCESS, policy(arn, S3_ONLY)])).toMatchObject({
      value: { granted: 'no' },
    });
    expect(admin(bounded)).toMatchObject({ state: 'failed', fault: { code: 'PolicyNotReturned' } });
  });
  test('a policy whose document is not there is a gap, not a no', () => {
    expect(admin(attached, [])).toMatchObject({
      value: { granted: 'no' },
      gaps: [{ state: 'failed', fault: { code: 'PolicyNotReturned' } }],
    });
  });
  test('a policy that cannot be read is a gap, not a no', () => {
    const inline = { UserPolicyList: [{ PolicyName: 'broken', PolicyDocument: '%7B"Statement"' }] };
    expect(admin(inline)).toMatchObject({ gaps: [{ state: 'failed' }] });
    expect(admin({ ...attached, ...inline })).toMatchObject({ value: { granted: 'yes' } });
  });
  test('an administrator in quarantine is still one underneath', () => {
    const name = 'AWSCompromisedKeyQuarantineV3';
    const arn = `arn:aws:iam::aws:policy/${name}`;
    const denied = encodeURIComponent('{"Statement":[{"Effect":"Deny","Action":"iam:*","Resource":"*"}]}');
    const both = [...attached.AttachedManagedPolicies, { PolicyName: name, PolicyArn: arn }];
    const found = admin({ AttachedManagedPolicies: both }, [ADMINISTRATOR_ACCESS, policy(arn, denied)]);
    expect(found).toMatchObject({ value: { granted: 'yes' } });
  });
  test('only the version in force counts', () => {
    const versions = {
      Arn: ADMIN_ARN,
      PolicyVersionList: [
        { VersionId: 'v1', Document: EVERYTHING, IsDefaultVersion: false },
        { VersionId: 'v2', Document: S3_ONLY, IsDefaultVersion: true },
      ],
    };
    expect(admin(attached, [versions])).toMatchObject({ value: { granted: 'no' } });
  });
});

test('credentials for one service go to their user', () => {
  const credential = {
    UserName: 'alice',
    Status: 'Active',
    ServiceName: 'bedrock.amazonaws.com',
    ServiceSpecificCredentialId: 'ACCAEXAMPLE',
    CreateDate: CREATED,
  } as const;
  const users = join({
    details: details([user('bob'), user('alice')]),
    serviceCredentials: known([credential]),
  });
  const found = users.state === 'known' ? users.value.map(({ fields }) => fields.serviceCredentials) : [];
  expect(found).toMatchObject([
    { value: [] },
    { value: [{ id: 'ACCAEXAMPLE', service: 'bedrock.amazonaws.com', active: true, expiresAt: null }] },
  ]);
});
