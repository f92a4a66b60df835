import type { PolicyVersion, RoleDetail } from '@aws-sdk/client-iam';
import { parseArn } from '../../../kernel/arn.ts';
import { known } from '../../../kernel/reading.ts';
import type { Readings } from '../../resource-type.ts';
import type { IamGroup } from '../../resources/iam-group.ts';
import type { IamPolicy, OtherVersion, PolicyHolder } from '../../resources/iam-policy.ts';
import type { IamRole } from '../../resources/iam-role.ts';
import type { AuthorizationDetails } from './authorization-details.ts';
import { type PolicyBook, readDocument } from './policy-book.ts';

export function roleFields(role: RoleDetail, book: PolicyBook): Partial<Readings<typeof IamRole>> {
  const holder = { attached: role.AttachedManagedPolicies, inline: role.RolePolicyList };
  const boundaryArn = role.PermissionsBoundary?.PermissionsBoundaryArn;
  return {
    trustPolicy: readDocument(role.AssumeRolePolicyDocument),
    path: known(role.Path ?? '/'),
    ...(role.CreateDate && { createdAt: known(role.CreateDate.toISOString()) }),
    lastUsedAt: known(role.RoleLastUsed?.LastUsedDate?.toISOString() ?? null),
    lastUsedRegion: known(role.RoleLastUsed?.Region ?? null),
    admin: book.admin({ arn: role.Arn ?? '', ...holder, boundaryArn }),
    policies: book.policies(holder),
    boundary: book.boundary(boundaryArn),
    instanceProfiles: known((role.InstanceProfileList ?? []).map((one) => one.Arn ?? '')),
  };
}

interface Entity {
  readonly holder: PolicyHolder;
  readonly attached: NonNullable<RoleDetail['AttachedManagedPolicies']>;
  readonly inlined: NonNullable<RoleDetail['RolePolicyList']>;
}

export interface FoundPolicy {
  readonly id: string;
  readonly arn?: string;
  readonly fields: Readings<typeof IamPolicy>;
}

/** The account's own policies: managed ones by name, inline ones as `role/name-of-role/name-of-policy`. */
export function ownPolicies(details: AuthorizationDetails, book: PolicyBook): readonly FoundPolicy[] {
  const holders = holdersByArn(details);
  const managed = details.policies
    .filter(({ Arn = '' }) => !isAwsOwned(Arn))
    .map(({ Arn: arn = '', PolicyVersionList: versions = [] }) => ({
      id: nameIn(arn),
      arn,
      fields: {
        document: book.managed(arn),
        attachedTo: known(holders.get(arn) ?? []),
        otherVersions: known(otherVersions(versions)),
      },
    }));
  const inline = entities(details).flatMap(({ holder, inlined }) =>
    inlined.map(({ PolicyName = '', PolicyDocument: text }) => ({
      id: `${holder.kind}/${holder.name}/${PolicyName}`,
      fields: { document: readDocument(text), attachedTo: known([holder]), otherVersions: known([]) },
    })),
  );
  return [...managed, ...inline];
}

function otherVersions(versions: readonly PolicyVersion[]): readonly OtherVersion[] {
  return versions
    .filter(({ IsDefaultVersion }) => !IsDefaultVersion)
    .map(({ VersionId: id = '', Document }) => {
      const document = readDocument(Document);
      return { id, document: document.state === 'known' ? document.value : null };
    });
}

/** Groups and what they give to their members. */
export function groupsOf({ groups }: AuthorizationDetails, book: PolicyBook): readonly FoundGroup[] {
  return groups.map(({ GroupName: id = '', Arn: arn = '', AttachedManagedPolicies, GroupPolicyList }) => ({
    id,
    arn,
    fields: { policies: book.policies({ attached: AttachedManagedPolicies, inline: GroupPolicyList }) },
  }));
}

export interface FoundGroup {
  readonly id: string;
  readonly arn: string;
  readonly fields: Readings<typeof IamGroup>;
}

export function holdersOfAwsPolicies(
  details: AuthorizationDetails,
): Readonly<Record<string, readonly PolicyHolder[]>> {
  return Object.fromEntries(
    [...holdersByArn(details)]
      .filter(([arn]) => isAwsOwned(arn))
      .map(([arn, holders]) => [nameIn(arn), holders]),
  );
}

function holdersByArn(details: AuthorizationDetails): ReadonlyMap<string, readonly PolicyHolder[]> {
  const pairs = entities(details).flatMap(({ holder, attached }) =>
    attached.map(({ PolicyArn = '' }) => ({ arn: PolicyArn, holder })),
  );
  return new Map(
    [...Map.groupBy(pairs, ({ arn }) => arn)].map(([arn, found]) => [arn, found.map(({ holder }) => holder)]),
  );
}

function entities({ users, groups, roles }: AuthorizationDetails): readonly Entity[] {
  return [
    ...users.map((one) => entity('user', one.UserName, one.AttachedManagedPolicies, one.UserPolicyList)),
    ...groups.map((one) => entity('group', one.GroupName, one.AttachedManagedPolicies, one.GroupPolicyList)),
    ...roles.map((one) => entity('role', one.RoleName, one.AttachedManagedPolicies, one.RolePolicyList)),
  ];
}

function entity(
  kind: PolicyHolder['kind'],
  name: string | undefined,
  attached: RoleDetail['AttachedManagedPolicies'],
  inlined: RoleDetail['RolePolicyList'],
): Entity {
  return { holder: { kind, name: name ?? '' }, attached: attached ?? [], inlined: inlined ?? [] };
}

function nameIn(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

function isAwsOwned(arn: string): boolean {
  return parseArn(arn)?.account === 'aws';
}
