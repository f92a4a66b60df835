/** moto's credential report as AWS would write it: with the root user, without dates for passwords that do not exist. */
import { stringify } from 'csv-stringify/sync';
import type { CallContext } from './call-context.ts';
import { keyLastUsed, passwordLastUsed } from './last-used.ts';
import { rootKeys } from './services/iam/root-keys.ts';

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

export async function mendCredentialReport(content: Uint8Array, at: CallContext): Promise<Uint8Array> {
  const { account } = at;
  const rootArn = `arn:aws:iam::${account.id}:root`;
  const rootUsed = passwordLastUsed(account, rootArn);
  const root: Row = {
    user: '<root_account>',
    arn: rootArn,
    user_creation_time: '2024-03-02T09:00:00+00:00',
    password_enabled: 'true',
    password_last_used: rootUsed ? written(rootUsed) : 'no_information',
    password_last_changed: '2024-03-02T09:00:00+00:00',
    password_next_rotation: 'not_supported',
    mfa_active: 'true',
    ...NO_KEYS,
    ...account.root.report,
    ...rootKeyColumns(at),
  };
  const [, ...lines] = Buffer.from(content).toString().trimEnd().split('\n');
  const users = lines.map(readLine).map(async (row) => ({
    ...row,
    ...(await used(row, at)),
    ...account.reportColumns.get(row['user'] ?? ''),
  }));
  const rows = [root, ...(await Promise.all(users))];
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

/** The columns of last use, from what happened in the account. */
async function used(row: Row, at: CallContext): Promise<Row> {
  const columns: Row = {};
  const signedIn = passwordLastUsed(at.account, row['arn'] ?? '');
  if (signedIn && row['password_enabled'] === 'true') columns['password_last_used'] = written(signedIn);
  if (row['access_key_1_last_rotated'] === 'N/A') return columns;
  const { IAMClient, ListAccessKeysCommand } = await import('@aws-sdk/client-iam');
  const { AccessKeyMetadata: keys = [] } = await at
    .moto(IAMClient)
    .send(new ListAccessKeysCommand({ UserName: row['user'] }));
  for (const [index, key] of keys.slice(0, 2).entries()) {
    Object.assign(columns, useColumns(index, key.AccessKeyId ?? '', at));
  }
  return columns;
}

function useColumns(index: number, accessKeyId: string, { account }: CallContext): Row {
  const use = keyLastUsed(account, accessKeyId);
  const prefix = `access_key_${index + 1}_last_used`;
  return {
    [`${prefix}_date`]: use ? written(use.at) : 'N/A',
    // AWS names S3 as a service that is not of one region.
    [`${prefix}_region`]: use && use.service !== 's3' ? use.region : 'N/A',
    [`${prefix}_service`]: use?.service ?? 'N/A',
  };
}

/** The keys that root made itself; none where there are none, so that told ones stand. */
function rootKeyColumns(at: CallContext): Row {
  return Object.assign(
    {},
    ...rootKeys(at).map(({ id, isActive, madeAt }, index) => ({
      [`access_key_${index + 1}_active`]: String(isActive),
      [`access_key_${index + 1}_last_rotated`]: written(madeAt),
      ...useColumns(index, id, at),
    })),
  );
}

function written(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, '+00:00');
}
