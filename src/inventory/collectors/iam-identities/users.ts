/**
 * Users from two sources. The authorization details are live; the credential report is up to four hours old. Either
 * lists the users; what the other would have said is then unread. Asking per user is live too: live-credentials.ts.
 */
import type { ServiceSpecificCredentialMetadata, UserDetail } from '@aws-sdk/client-iam';
import { known, mapReading, type Reading } from '../../../kernel/reading.ts';
import { reportFault } from '../../credential-report/cells.ts';
import type { CredentialReport, CredentialRow } from '../../credential-report/parse.ts';
import type { Readings } from '../../resource-type.ts';
import type { IamUser, ServiceCredential } from '../../resources/iam-user.ts';
import type { AuthorizationDetails } from './authorization-details.ts';
import { attachedPolicies, type PolicyBook } from './policy-book.ts';

export interface Sources {
  readonly details: Reading<AuthorizationDetails & { readonly book: PolicyBook }>;
  readonly report: Reading<CredentialReport>;
  readonly serviceCredentials: Reading<readonly ServiceSpecificCredentialMetadata[]>;
}

/** What is asked user by user. */
export type LiveField = 'liveKeys' | 'livePassword' | 'mfaDevices' | 'keyUses' | 'sshKeys';

export interface FoundUser {
  readonly id: string;
  readonly arn: string;
  readonly fields: Omit<Readings<typeof IamUser>, LiveField>;
}

/** The users, or why there is no telling which there are. */
export function joinUsers(sources: Sources): Reading<readonly FoundUser[]> {
  const { details, report } = sources;
  const credentialsOf = credentialsByUser(sources.serviceCredentials);
  if (details.state === 'known') {
    const rowOf = rowsByArn(report);
    return known(
      details.value.users.map((user) => ({
        id: user.UserName ?? '',
        arn: user.Arn ?? '',
        fields: {
          ...reportFields(rowOf(user)),
          ...permissionFields(user, details.value.book),
          serviceCredentials: credentialsOf(user.UserName),
        },
      })),
    );
  }
  if (report.state !== 'known') return details;
  if (!report.value.whole)
    return reportFault('ReportCut', 'Rows of the credential report are missing or cut');
  return known(
    report.value.users.map((row) => ({
      id: row.user,
      arn: row.arn,
      fields: {
        ...reportFields(known(row)),
        attachedPolicies: details,
        inlinePolicies: details,
        admin: details,
        createdAt: details,
        groups: details,
        policies: details,
        boundary: details,
        serviceCredentials: credentialsOf(row.user),
      },
    })),
    report.value.asOf,
  );
}

/** A user made, or deleted and made again, since the report was generated is not in it. */
function rowsByArn(report: Reading<CredentialReport>): (user: UserDetail) => Reading<CredentialRow> {
  if (report.state !== 'known') return () => report;
  const rows = new Map(report.value.users.map((row) => [row.arn, row]));
  return (user) => {
    const row = rows.get(user.Arn ?? '');
    const isOther =
      row?.createdAt.state === 'known' &&
      row.createdAt.value !== null &&
      user.CreateDate !== undefined &&
      seconds(row.createdAt.value) !== seconds(user.CreateDate.toISOString());
    if (row && !isOther) return known(row);
    return reportFault(
      'NotInReportYet',
      'The user is newer than the credential report, which AWS renews every 4 hours',
    );
  };
}

function reportFields(row: Reading<CredentialRow>) {
  const from = <T>(pick: (row: CredentialRow) => Reading<T>): Reading<T> =>
    row.state === 'known' ? pick(row.value) : row;
  return {
    passwordEnabled: from(({ passwordEnabled }) =>
      passwordEnabled.state === 'known' && passwordEnabled.value === null
        ? reportFault(
            'ReportValueUnknown',
            'The credential report does not say whether the user has a password',
          )
        : (passwordEnabled as Reading<boolean>),
    ),
    passwordLastUsedAt: from((one) => one.passwordLastUsedAt),
    passwordChangedAt: from((one) => one.passwordChangedAt),
    mfaActive: from((one) => one.mfaActive),
    accessKeys: from((one) => one.accessKeys),
    signingCertificates: from((one) => one.signingCertificates),
  };
}

function permissionFields(user: UserDetail, book: PolicyBook) {
  const holder = {
    attached: user.AttachedManagedPolicies,
    inline: user.UserPolicyList,
    groups: user.GroupList,
  };
  const boundaryArn = user.PermissionsBoundary?.PermissionsBoundaryArn;
  return {
    attachedPolicies: known(attachedPolicies(user.AttachedManagedPolicies)),
    inlinePolicies: known((user.UserPolicyList ?? []).map((policy) => policy.PolicyName ?? '')),
    admin: book.admin({ arn: user.Arn ?? '', ...holder, boundaryArn }),
    createdAt: known(user.CreateDate?.toISOString() ?? ''),
    groups: known(user.GroupList ?? []),
    policies: book.policies(holder),
    boundary: book.boundary(boundaryArn),
  };
}

function credentialsByUser(reading: Sources['serviceCredentials']) {
  const byUser = mapReading(reading, (all) => Map.groupBy(all, (one) => one.UserName));
  return (name: string | undefined): Reading<readonly ServiceCredential[]> =>
    mapReading(byUser, (map) => (map.get(name) ?? []).map(serviceCredential));
}

function serviceCredential(one: ServiceSpecificCredentialMetadata): ServiceCredential {
  return {
    id: one.ServiceSpecificCredentialId ?? '',
    service: one.ServiceName ?? '',
    active: one.Status !== 'Inactive' && one.Status !== 'Expired',
    createdAt: one.CreateDate?.toISOString() ?? null,
    expiresAt: one.ExpirationDate?.toISOString() ?? null,
  };
}

function seconds(iso: string): number {
  return Math.floor(Date.parse(iso) / 1000);
}
