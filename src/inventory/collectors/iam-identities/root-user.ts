import type { VirtualMFADevice } from '@aws-sdk/client-iam';
import { known, mapReading, type Reading } from '../../../kernel/reading.ts';
import { reportFault } from '../../credential-report/cells.ts';
import type { CredentialReport, CredentialRow } from '../../credential-report/parse.ts';
import type { Readings } from '../../resource-type.ts';
import type { RootUse, RootUser } from '../../resources/root-user.ts';

export interface RootSources {
  readonly account: string;
  readonly partition: string;
  readonly summary: Reading<Readonly<Record<string, number>>>;
  readonly report: Reading<CredentialReport>;
  readonly virtualDevices: Reading<readonly VirtualMFADevice[]>;
}

/** The summary is live, so it speaks before the credential report does. */
export function joinRoot(sources: RootSources): Readings<typeof RootUser> {
  const { summary, report } = sources;
  const row = <T>(pick: (row: CredentialRow) => Reading<T>): Reading<T> => {
    if (report.state !== 'known') return report;
    if (report.value.root) return pick(report.value.root);
    return reportFault('NotInReport', 'The credential report has no row for the root user');
  };
  const liveOr = <T>(entry: string, otherwise: Reading<T>): Reading<boolean | T> => {
    if (summary.state !== 'known') return otherwise.state === 'known' ? otherwise : summary;
    const count = summary.value[entry];
    return count === undefined ? otherwise : known(count > 0);
  };
  const password = liveOr(
    'AccountPasswordPresent',
    row((one) => one.passwordEnabled),
  );
  return {
    mfaActive: liveOr(
      'AccountMFAEnabled',
      row((one) => one.mfaActive),
    ),
    // A summary without the entry is an answer: AWS does not say.
    passwordPresent: password.state !== 'known' && summary.state === 'known' ? known(null) : password,
    accessKeyPresent: liveOr(
      'AccountAccessKeysPresent',
      row((one) => mapReading(one.accessKeys, (keys) => keys.length > 0)),
    ),
    signingCertificatePresent: liveOr(
      'AccountSigningCertificatesPresent',
      row((one) => mapReading(one.signingCertificates, (certificates) => certificates.length > 0)),
    ),
    uses: row(usesOf),
    accountCreatedAt: row((one) => one.createdAt),
    virtualMfaDevices: mapReading(sources.virtualDevices, (devices) =>
      devices.filter((device) => isRoots(device, sources)).map((device) => device.SerialNumber ?? ''),
    ),
  };
}

/** A root key may be in use while its password rests for years, and the other way round. */
function usesOf(row: CredentialRow): Reading<readonly RootUse[]> {
  if (row.passwordLastUsedAt.state !== 'known') return row.passwordLastUsedAt;
  const password = row.passwordLastUsedAt.value;
  return mapReading(row.accessKeys, (keys) =>
    [
      ...(password === null ? [] : [{ credential: 'password', at: password } as const]),
      ...keys.flatMap(({ slot, lastUsedAt }) =>
        lastUsedAt === null ? [] : [{ credential: `access-key-${slot}`, at: lastUsedAt } as const],
      ),
    ].sort((one, other) => Date.parse(other.at) - Date.parse(one.at)),
  );
}

/** By whom it is assigned to; a user may well be named `groot`, or name a device as root's is named. */
function isRoots({ SerialNumber, User }: VirtualMFADevice, { partition, account }: RootSources): boolean {
  if (User?.Arn !== undefined) return User.Arn === `arn:${partition}:iam::${account}:root`;
  return SerialNumber === `arn:${partition}:iam::${account}:mfa/root-account-mfa-device`;
}
