import type { VirtualMFADevice } from '@aws-sdk/client-iam';
import { describe, expect, test } from 'vitest';
import { known, type Unread } from '../../../kernel/reading.ts';
import { parseCredentialReport } from '../../credential-report/parse.ts';
import { joinRoot, type RootSources } from './root-user.ts';

const AS_OF = '2026-11-19T22:00:00.000Z';
const SUMMARY_DENIED: Unread = { state: 'denied', action: 'iam:GetAccountSummary' };
const REPORT_DENIED: Unread = { state: 'denied', action: 'iam:GetCredentialReport' };
const USED = 'password_last_used';

function report(cells: Readonly<Record<string, string>> = {}): RootSources['report'] {
  const row: Record<string, string> = {
    user: '<root_account>',
    arn: 'arn:aws:iam::111122223333:root',
    user_creation_time: '2019-05-05T00:00:00+00:00',
    password_enabled: 'not_supported',
    [USED]: 'no_information',
    password_last_changed: 'not_supported',
    mfa_active: 'true',
    access_key_1_active: 'false',
    access_key_1_last_rotated: 'N/A',
    access_key_1_last_used_date: 'N/A',
    access_key_2_active: 'false',
    access_key_2_last_rotated: 'N/A',
    access_key_2_last_used_date: 'N/A',
    cert_1_active: 'false',
    cert_1_last_rotated: 'N/A',
    cert_2_active: 'false',
    cert_2_last_rotated: 'N/A',
    ...cells,
  };
  const parsed = parseCredentialReport(`${Object.keys(row).join()}\n${Object.values(row).join()}`, AS_OF);
  if (!parsed) throw new Error('unreadable');
  return known(parsed, AS_OF);
}

const join = (over: Partial<RootSources> = {}) =>
  joinRoot({
    account: '111122223333',
    partition: 'aws',
    summary: known({ AccountMFAEnabled: 1, AccountPasswordPresent: 1, AccountAccessKeysPresent: 0 }),
    report: report(),
    virtualDevices: known([]),
    ...over,
  });

describe('the live summary and the older report', () => {
  test('the summary speaks first: a key deleted an hour ago is gone', () => {
    const old = report({
      access_key_1_active: 'true',
      access_key_1_last_rotated: '2020-01-01T00:00:00+00:00',
    });
    expect(join({ report: old }).accessKeyPresent).toEqual(known(false));
  });
  test('the report stands in for a denied summary, and says how old it is', () => {
    const fields = join({ summary: SUMMARY_DENIED });
    expect(fields.mfaActive).toEqual(known(true, AS_OF));
    expect(fields.accessKeyPresent).toEqual(known(false, AS_OF));
  });
  test('an inactive key is still a key', () => {
    const inactive = report({ access_key_2_last_rotated: '2020-01-01T00:00:00+00:00' });
    expect(join({ summary: SUMMARY_DENIED, report: inactive }).accessKeyPresent).toMatchObject({
      value: true,
    });
  });
  test('both denied is unread', () => {
    expect(join({ summary: SUMMARY_DENIED, report: REPORT_DENIED })).toMatchObject({
      mfaActive: SUMMARY_DENIED,
      passwordPresent: SUMMARY_DENIED,
      accessKeyPresent: SUMMARY_DENIED,
      uses: REPORT_DENIED,
    });
  });
  test('a report without the root row is unread, not "never used"', () => {
    const parsed = parseCredentialReport('user,arn\nalice,arn:aws:iam::111122223333:user/alice', AS_OF);
    expect(parsed && join({ report: known(parsed) }).uses).toMatchObject({ fault: { code: 'NotInReport' } });
  });
  test.for([
    [1, 'not_supported', true],
    [0, 'true', false],
    [undefined, 'TRUE', true],
    [undefined, 'FALSE', false],
    [undefined, 'not_supported', null],
  ] as const)('password: summary %s, report %s is %s', ([entry, cell, expected]) => {
    const summary = known({
      AccountMFAEnabled: 1,
      ...(entry !== undefined && { AccountPasswordPresent: entry }),
    });
    expect(join({ summary, report: report({ password_enabled: cell }) }).passwordPresent).toMatchObject({
      value: expected,
    });
  });
});

describe('last use', () => {
  const key = (slot: 1 | 2, at: string) => ({
    [`access_key_${slot}_active`]: 'true',
    [`access_key_${slot}_last_rotated`]: '2026-11-01T00:00:00+00:00',
    [`access_key_${slot}_last_used_date`]: at,
  });

  test('never', () => expect(join().uses).toMatchObject({ value: [] }));
  test('an old password sign-in does not hide a key used today, nor a key newer than the password', () => {
    const cells = { [USED]: '2020-01-01T00:00:00Z', ...key(2, '2026-11-19T00:00:00+00:00') };
    expect(join({ report: report(cells) }).uses).toMatchObject({
      value: [
        { credential: 'access-key-2', at: '2026-11-19T00:00:00.000Z' },
        { credential: 'password', at: '2020-01-01T00:00:00.000Z' },
      ],
    });
  });
  test('N/A beside a date breaks nothing', () => {
    const cells = { [USED]: '2026-11-18T00:00:00Z', ...key(1, 'N/A') };
    expect(join({ report: report(cells) }).uses).toMatchObject({ value: [{ credential: 'password' }] });
  });
  test('a date that cannot be read is unread', () => {
    expect(join({ report: report({ [USED]: 'yesterday' }) }).uses.state).toBe('failed');
  });
});

describe('virtual MFA devices of root', () => {
  const device = (SerialNumber: string, arn?: string): VirtualMFADevice => ({
    SerialNumber,
    ...(arn && { User: { Path: '/', UserName: '', UserId: '', Arn: arn, CreateDate: new Date(0) } }),
  });
  const ROOT_ARN = 'arn:aws:iam::111122223333:root';
  const SERIAL = 'arn:aws:iam::111122223333:mfa/root-account-mfa-device';

  test.for<[string, VirtualMFADevice, boolean]>([
    ['as AWS names the first one', device(SERIAL, ROOT_ARN), true],
    ['a second one with a name of its own', device('arn:aws:iam::111122223333:mfa/phone', ROOT_ARN), true],
    ['without a user', device(SERIAL), true],
    [
      'a user named groot',
      device('arn:aws:iam::111122223333:mfa/groot', 'arn:aws:iam::111122223333:user/groot'),
      false,
    ],
    [
      'a user named root',
      device('arn:aws:iam::111122223333:mfa/root', 'arn:aws:iam::111122223333:user/root'),
      false,
    ],
    ['a user who took the name', device(SERIAL, 'arn:aws:iam::111122223333:user/eve'), false],
    ['somebody else', device('arn:aws:iam::111122223333:mfa/my-root-account-mfa-device'), false],
  ])('%s', ([, found, expected]) => {
    expect(join({ virtualDevices: known([found]) }).virtualMfaDevices).toEqual(
      known(expected ? [found.SerialNumber] : []),
    );
  });
  test('eight of them', () => {
    const devices = Array.from({ length: 8 }, (_, index) => device(`${SERIAL}-${index}`, ROOT_ARN));
    expect(join({ virtualDevices: known(devices) }).virtualMfaDevices).toMatchObject({
      value: { length: 8 },
    });
  });
});
