/**
 * The IAM credential report, by the names of its columns: 22 or 23 of them, and AWS may add more. Never throws: what
 * cannot be understood is unread.
 */
import { parse } from 'csv-parse/sync';
import { known, knownExcept, type Reading } from '../../kernel/reading.ts';
import type { AccessKey, SigningCertificate } from '../resources/iam-user.ts';
import { type Cell, readDate, readFlag, readFlagOrNone, readWord, reportFault } from './cells.ts';

export interface CredentialRow {
  readonly user: string;
  readonly arn: string;
  readonly createdAt: Reading<string | null>;
  /** `null`: not said (root). */
  readonly passwordEnabled: Reading<boolean | null>;
  readonly passwordLastUsedAt: Reading<string | null>;
  readonly passwordChangedAt: Reading<string | null>;
  readonly mfaActive: Reading<boolean>;
  readonly accessKeys: Reading<readonly AccessKey[]>;
  readonly signingCertificates: Reading<readonly SigningCertificate[]>;
}

export interface CredentialReport {
  /** When AWS generated it. */
  readonly asOf: string;
  readonly root: CredentialRow | undefined;
  readonly users: readonly CredentialRow[];
  /** Whether it is certain that no row is missing or cut. */
  readonly whole: boolean;
}

type Look = (column: string) => Cell;

/** `undefined`: the text is no credential report. */
export function parseCredentialReport(text: string, asOf: string): CredentialReport | undefined {
  const { records, skipped } = recordsOf(text);
  const [header = [], ...lines] = records;
  if (header[0] !== 'user' || header[1] !== 'arn') return undefined;
  const aligned = lines.map((line) => align(line, header.length));
  const rows = aligned.map((cells) => {
    const byColumn = new Map(header.map((column, index) => [column, cells[index]]));
    return parseRow((column) => ({ column, text: byColumn.get(column), asOf }));
  });
  const root = rows.find((row) => row.arn.endsWith(':root'));
  const users = rows.filter((row) => row !== root && row.user !== '' && row.arn !== '');
  const whole =
    !skipped &&
    root !== undefined &&
    users.length === rows.length - 1 &&
    aligned.every((cells) => cells.length === header.length);
  return { asOf, root, users, whole };
}

function recordsOf(text: string): {
  readonly records: readonly (readonly string[])[];
  readonly skipped: boolean;
} {
  let skipped = false;
  const records = parse(text, {
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: () => {
      skipped = true;
    },
  });
  return { records, skipped };
}

/** Mends a row made too long by commas that nobody quoted: in the name, and so in the ARN, or in the last column. */
function align(cells: readonly string[], columns: number): readonly string[] {
  const tooMany = cells.length - columns;
  if (tooMany <= 0) return cells;
  const arnAt = cells.findIndex((cell) => cell.startsWith('arn:'));
  if (arnAt < 2) return [...cells.slice(0, columns - 1), cells.slice(columns - 1).join(',')];
  const rest = 2 + tooMany;
  return [cells.slice(0, arnAt).join(','), cells.slice(arnAt, rest).join(','), ...cells.slice(rest)];
}

function parseRow(look: Look): CredentialRow {
  return {
    user: look('user').text ?? '',
    arn: look('arn').text ?? '',
    createdAt: readDate(look('user_creation_time')),
    passwordEnabled: readFlagOrNone(look('password_enabled')),
    passwordLastUsedAt: readDate(look('password_last_used')),
    passwordChangedAt: readDate(look('password_last_changed')),
    mfaActive: readFlag(look('mfa_active')),
    accessKeys: slots(look, parseAccessKey),
    signingCertificates: slots(look, parseCertificate),
  };
}

/** The credentials in both slots; with a gap where AWS says that there are more than the two it describes. */
function slots<T>(
  look: Look,
  parseSlot: (look: Look, slot: 1 | 2) => Reading<T | undefined>,
): Reading<readonly T[]> {
  const readings = ([1, 2] as const).map((slot) => parseSlot(look, slot));
  const unread = readings.find((reading) => reading.state !== 'known');
  if (unread) return unread;
  const found = readings.flatMap((one) =>
    one.state === 'known' && one.value !== undefined ? [one.value] : [],
  );
  const more = readWord(look('additional_credentials_info'));
  if (more === null || more.trim() === '' || more === '0') return known(found, look('user').asOf);
  const gap = reportFault('MoreThanTwoCredentials', `The credential report describes two and says: ${more}`);
  return { ...knownExcept(found, [{ ...gap, region: 'global' }]), asOf: look('user').asOf };
}

/** An inactive key keeps its date; without one there is no key. */
function parseAccessKey(look: Look, slot: 1 | 2): Reading<AccessKey | undefined> {
  const active = readFlag(look(`access_key_${slot}_active`));
  const rotatedAt = readDate(look(`access_key_${slot}_last_rotated`));
  const lastUsedAt = readDate(look(`access_key_${slot}_last_used_date`));
  const lastUsedService = readWord(look(`access_key_${slot}_last_used_service`));
  const lastUsedRegion = readWord(look(`access_key_${slot}_last_used_region`));
  if (active.state !== 'known') return active;
  if (rotatedAt.state !== 'known') return rotatedAt;
  if (!active.value && rotatedAt.value === null) return known(undefined);
  if (lastUsedAt.state !== 'known') return lastUsedAt;
  return known({
    slot,
    active: active.value,
    rotatedAt: rotatedAt.value,
    lastUsedAt: lastUsedAt.value,
    lastUsedService,
    ...(lastUsedRegion !== null && { lastUsedRegion }),
  });
}

function parseCertificate(look: Look, slot: 1 | 2): Reading<SigningCertificate | undefined> {
  const active = readFlag(look(`cert_${slot}_active`));
  const rotatedAt = readDate(look(`cert_${slot}_last_rotated`));
  if (active.state !== 'known') return active;
  if (rotatedAt.state !== 'known') return rotatedAt;
  if (!active.value && rotatedAt.value === null) return known(undefined);
  return known({ slot, active: active.value });
}
