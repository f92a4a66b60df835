/** moto's credential report as AWS would write it: with the root user, without dates for passwords that do not exist. */
import { stringify } from 'csv-stringify/sync';
import type { AccountState } from './account-state.ts';

type Row = Record<string, string>;

const PASSWORD_COLUMNS =
  'user_creation_time password_enabled password_last_used password_last_changed password_next_rotation mfa_active'.split(
    ' ',
  );
const KEY_COLUMNS = 'active last_rotated last_used_date last_used_region last_used_service'.split(' ');
const CREDENTIAL_COLUMNS = [
  ...KEY_COLUMNS.map((column) => `access_key_1_${column}`),
  ...KEY_COLUMNS.map((column) => `access_key_2_${column}`),
  'cert_1_active',
  'cert_1_last_rotated',
  'cert_2_active',
  'cert_2_last_rotated',
];

const NO_KEYS: Row = Object.fromEntries(
  CREDENTIAL_COLUMNS.map((column) => [column, column.endsWith('_active') ? 'false' : 'N/A']),
);

export function mendCredentialReport(content: Uint8Array, account: AccountState): Uint8Array {
  const root: Row = {
    user: '<root_account>',
    arn: `arn:aws:iam::${account.id}:root`,
    user_creation_time: '2024-03-02T09:00:00+00:00',
    password_enabled: 'true',
    password_last_used: 'no_information',
    password_last_changed: '2024-03-02T09:00:00+00:00',
    password_next_rotation: 'not_supported',
    mfa_active: 'true',
    ...NO_KEYS,
    ...account.root.report,
  };
  const [, ...lines] = Buffer.from(content).toString().trimEnd().split('\n');
  const users = lines
    .map(readLine)
    .map((row) => ({ ...row, ...account.reportColumns.get(row['user'] ?? '') }));
  const rows = [root, ...users];
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  // AWS ends no line after the last row.
  return Buffer.from(stringify(rows, { header: true, columns }).trimEnd());
}

/** moto quotes nothing, so a comma in a user's name splits it: the columns are counted from the right. */
function readLine(line: string): Row {
  const cells = line.split(',');
  const columns = [...PASSWORD_COLUMNS, ...CREDENTIAL_COLUMNS];
  const [, user = '', arn = ''] = /^(.*?),(arn:.*)$/.exec(cells.slice(0, -columns.length).join(',')) ?? [];
  const values = cells.slice(-columns.length).map((cell) => (cell === 'not_supported' ? 'N/A' : cell));
  const row: Row = {
    user,
    arn,
    ...Object.fromEntries(columns.map((column, at) => [column, values[at] ?? ''])),
  };
  // A password that does not exist was never changed.
  return row['password_enabled'] === 'true' ? row : { ...row, password_last_changed: 'N/A' };
}
