/**
 * Mistakes that other auditing tools make with the credential report and MFA devices, read in their sources in November
 * 2026. Each is a case here, from the report's text to what the owner is told.
 */
import type { VirtualMFADevice } from '@aws-sdk/client-iam';
import { describe, expect, test } from 'vitest';
import { assembleAccess } from '../../src/access/assemble.ts';
import { loadControls } from '../../src/app/registry.generated.ts';
import { joinRoot } from '../../src/inventory/collectors/iam-identities/root-user.ts';
import { joinUsers } from '../../src/inventory/collectors/iam-identities/users.ts';
import { parseCredentialReport } from '../../src/inventory/credential-report/parse.ts';
import type { Resource } from '../../src/inventory/inventory.ts';
import { known, type Reading } from '../../src/kernel/reading.ts';
import type { Finding } from '../../src/posture/finding.ts';
import { judge } from '../../src/posture/judge.ts';
import { ACCOUNT } from '../control-table.ts';
import { inventory } from '../inventory.ts';

const AS_OF = '2026-11-19T22:00:00.000Z';
const OLD = '2026-01-10T00:00:00+00:00';
const SETTINGS = { idleDays: 45, keyAgeDays: 90, homeRegions: [] };
const controls = await loadControls();

type Row = Readonly<Record<string, string>>;

const NO_CREDENTIALS: Row = {
  password_enabled: 'false',
  password_last_used: 'N/A',
  password_last_changed: 'N/A',
  password_next_rotation: 'N/A',
  mfa_active: 'false',
  ...keySlot(1, 'false', 'N/A', 'N/A'),
  ...keySlot(2, 'false', 'N/A', 'N/A'),
  cert_1_active: 'false',
  cert_1_last_rotated: 'N/A',
  cert_2_active: 'false',
  cert_2_last_rotated: 'N/A',
};

function keySlot(
  slot: 1 | 2,
  active: string,
  made: string,
  used: string,
  region = 'N/A',
  service = 'N/A',
): Row {
  const key = `access_key_${slot}`;
  return {
    [`${key}_active`]: active,
    [`${key}_last_rotated`]: made,
    [`${key}_last_used_date`]: used,
    [`${key}_last_used_region`]: region,
    [`${key}_last_used_service`]: service,
  };
}

function user(name: string, over: Row = {}): Row {
  const arn = `arn:aws:iam::${ACCOUNT.id}:user/${name}`;
  return { user: name, arn, user_creation_time: OLD, ...NO_CREDENTIALS, ...over };
}

function root(over: Row = {}): Row {
  return {
    ...user('<root_account>'),
    arn: `arn:aws:iam::${ACCOUNT.id}:root`,
    password_enabled: 'not_supported',
    password_last_used: 'no_information',
    password_last_changed: 'not_supported',
    password_next_rotation: 'not_supported',
    mfa_active: 'true',
    ...over,
  };
}

interface Seen {
  readonly rows: readonly Row[];
  readonly devices?: readonly VirtualMFADevice[];
  /** AWS's live counts; denied where not given, so that the report has to answer. */
  readonly summary?: Readonly<Record<string, number>>;
}

function account({ rows, devices = [], summary }: Seen) {
  const columns = Object.keys(user('x'));
  const text = [columns, ...rows.map((row) => columns.map((column) => row[column]))].map(String).join('\n');
  const parsed = parseCredentialReport(text, AS_OF);
  if (!parsed) throw new Error('unreadable');
  const report: Reading<typeof parsed> = known(parsed, AS_OF);
  const live = summary ? known(summary) : ({ state: 'denied', action: 'iam:GetAccountSummary' } as const);
  const rootFields = joinRoot({
    account: ACCOUNT.id,
    partition: 'aws',
    summary: live,
    report,
    virtualDevices: known(devices),
  });
  const users = joinUsers({
    details: { state: 'denied', action: 'iam:GetAccountAuthorizationDetails' },
    report,
    serviceCredentials: known([]),
  });
  if (users.state !== 'known') throw new Error('no users');
  const resources: Resource[] = [
    { type: 'AWS::IAM::RootUser', id: ACCOUNT.id, region: 'global', fields: rootFields },
    ...users.value.map((one) => ({ ...one, type: 'AWS::IAM::User', region: 'global' })),
  ];
  const listings = [
    { type: 'AWS::IAM::User', region: 'global', result: known({ count: users.value.length }) },
  ];
  return inventory({ resources, listings });
}

/** What the control says of each: `fail`, `pass`, ..., by the name of whom it is about. */
function verdicts(control: string, seen: Seen): Readonly<Record<string, Finding['status']>> {
  const findings = judge(
    account(seen),
    controls.filter(({ id }) => id === control),
    SETTINGS,
  );
  return Object.fromEntries(findings.map(({ resource, status }) => [resource.id, status]));
}

const NEVER_USED = keySlot(1, 'true', OLD, 'N/A');
const byRoot = (control: string, seen: Omit<Seen, 'rows'> & { readonly row: Row }) =>
  verdicts(control, { ...seen, rows: [seen.row] })[ACCOUNT.id];

describe('keys that nobody ever used', () => {
  test('an active key that was never used is found, with a password or without', () => {
    const rows = [
      root(),
      user('machine', NEVER_USED),
      user('person', {
        ...NEVER_USED,
        password_enabled: 'true',
        password_last_used: '2026-11-19T00:00:00+00:00',
      }),
    ];
    expect(verdicts('iam-user-key-never-used', { rows })).toEqual({ machine: 'fail', person: 'fail' });
  });

  test('it is not passed as used lately, and counts as unused since it was made', () => {
    const { principals } = assembleAccess(
      account({ rows: [root(), user('machine', NEVER_USED)] }),
      SETTINGS,
      [],
    );
    const machine = principals.find(({ name }) => name === 'machine');
    expect(machine?.credentials).toMatchObject([{ kind: 'access-key', lastUsed: { value: null } }]);
    expect(
      verdicts('iam-user-key-idle', { rows: [root(), user('machine', NEVER_USED)] })['machine'],
    ).not.toBe('pass');
  });

  test('a key whose last region is N/A was used: in a global service', () => {
    const used = keySlot(1, 'true', OLD, '2026-11-18T00:00:00+00:00', 'N/A', 'iam');
    expect(verdicts('iam-user-key-never-used', { rows: [root(), user('ci', used)] })['ci']).toBe('pass');
  });

  test('a password that was never used is found', () => {
    const password = {
      password_enabled: 'true',
      password_last_used: 'no_information',
      password_last_changed: OLD,
    };
    const rows = [root(), user('new', password)];
    expect(verdicts('iam-user-password-never-used', { rows })['new']).toBe('fail');
  });
});

describe('small accounts', () => {
  test('root and exactly one user: the user is judged', () => {
    expect(verdicts('iam-user-key-never-used', { rows: [root(), user('only', NEVER_USED)] })).toEqual({
      only: 'fail',
    });
  });

  test('root alone is no user', () => {
    expect(Object.values(verdicts('iam-user-key-never-used', { rows: [root()] }))).not.toContain('fail');
  });
});

describe('names', () => {
  test.for(['a,b', '=cmd()', '+82', '-x', '@SUM(A1)', 'groot'])('a user called %s is read as one', (name) => {
    expect(verdicts('iam-user-key-never-used', { rows: [root(), user(name, NEVER_USED)] })).toEqual({
      [name]: 'fail',
    });
  });
});

describe('the root user', () => {
  const today = '2026-11-19T20:00:00+00:00';
  const longAgo = '2021-01-01T00:00:00+00:00';

  test('an old password sign-in does not hide a key used today', () => {
    const row = root({
      password_last_used: longAgo,
      ...keySlot(1, 'true', longAgo, today, 'us-east-1', 'ec2'),
    });
    expect(byRoot('root-used-recently', { row })).toBe('fail');
  });

  test('a key newer than the password, and never used, breaks nothing', () => {
    const row = root({ password_last_used: longAgo, ...keySlot(1, 'true', today, 'N/A') });
    expect(byRoot('root-used-recently', { row })).toBe('pass');
    expect(byRoot('root-access-key-present', { row })).toBe('fail');
  });

  test.for(['not_supported', 'true', 'TRUE', 'false', 'FALSE'])(
    'password_enabled %s: MFA and keys are judged all the same',
    (password_enabled) => {
      const bare = root({ password_enabled, mfa_active: 'false' });
      // Without a password there is nothing that MFA would protect; the answer is given, never left out.
      const expected = password_enabled.toLowerCase() === 'false' ? 'not-applicable' : 'fail';
      expect(byRoot('root-mfa-missing', { row: bare })).toBe(expected);
      expect(byRoot('root-access-key-present', { row: bare })).toBe('pass');
      const keyed = root({ password_enabled, ...keySlot(1, 'true', longAgo, 'N/A') });
      expect(byRoot('root-access-key-present', { row: keyed })).toBe('fail');
    },
  );

  const app = (arn: string, owner: string): VirtualMFADevice => ({
    SerialNumber: `arn:aws:iam::${ACCOUNT.id}:mfa/${arn}`,
    User: {
      Arn: owner,
      UserName: owner.slice(owner.lastIndexOf('/') + 1),
      UserId: 'x',
      Path: '/',
      CreateDate: new Date(OLD),
    },
  });
  const rootArn = `arn:aws:iam::${ACCOUNT.id}:root`;

  test("an app of a user called groot is not root's", () => {
    const devices = [app('groot', `arn:aws:iam::${ACCOUNT.id}:user/groot`)];
    expect(byRoot('root-mfa-virtual-only', { row: root(), devices })).toBe('pass');
  });

  test("an app of root's by any name is found, one of eight", () => {
    const devices = ['phone', 'tablet', 'root-account-mfa-device'].map((name) => app(name, rootArn));
    expect(byRoot('root-mfa-virtual-only', { row: root(), devices: [devices[0] as VirtualMFADevice] })).toBe(
      'fail',
    );
    expect(byRoot('root-mfa-virtual-only', { row: root(), devices })).toBe('fail');
  });

  test('what is no app is not called hardware: a synced passkey looks the same', () => {
    const findings = judge(
      account({ rows: [root()] }),
      controls.filter(({ id }) => id === 'root-mfa-virtual-only'),
      SETTINGS,
    );
    expect(findings[0]?.because.en).toContain('does not say whether it is a passkey');
  });
});

test('a service that is allowed and was never called is not told as used', () => {
  const seen = account({ rows: [root(), user('dev')] });
  const services = [
    { service: 's3', name: 'Amazon S3', at: '2026-11-01T00:00:00Z', region: 'us-east-1' },
    { service: 'ec2', name: 'Amazon EC2', at: null, region: null },
  ];
  const arn = `arn:aws:iam::${ACCOUNT.id}:user/dev`;
  const asked: Resource = {
    type: 'Jikimi::IAM::LastAccessed',
    id: 'dev',
    arn,
    region: 'global',
    fields: { services: known(services, AS_OF) },
  };
  const { timeline } = assembleAccess({ ...seen, resources: [...seen.resources, asked] }, SETTINGS, []);
  const used = timeline.filter(({ kind }) => kind === 'service-used');
  expect(used).toEqual([expect.objectContaining({ who: arn, detail: 's3', asOf: AS_OF })]);
});
