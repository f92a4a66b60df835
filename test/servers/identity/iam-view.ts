/** The users, roles and policies of an account as its authorization sees them: read from moto, kept until IAM changes. */
import type { GetAccountAuthorizationDetailsResponse, RoleDetail, Tag } from '@aws-sdk/client-iam';
import type { AccountState } from '../account-state.ts';
import { userBoundaries } from '../boundaries.ts';
import type { CallContext } from '../call-context.ts';
import { type NamedPolicy, namedPolicy } from './evaluate.ts';
import { Gradual } from './gradual.ts';

export interface Identity {
  readonly arn: string;
  readonly id: string;
  readonly name: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly policies: readonly NamedPolicy[];
  readonly boundary?: NamedPolicy;
  /** Of a role. */
  readonly trust?: NamedPolicy;
}

export interface IamView {
  /** Users and roles by ARN. */
  readonly identities: ReadonlyMap<string, Identity>;
  /** ARNs of groups. */
  readonly groups: ReadonlyMap<string, string>;
}

type View = Promise<IamView>;

interface Kept {
  readonly seen: Gradual<View | undefined>;
  /** AWS's own policies do not change. */
  readonly managed: Map<string, Promise<NamedPolicy>>;
}

const kept = new WeakMap<AccountState, Kept>();

function keptOf(account: AccountState): Kept {
  const known = kept.get(account) ?? { seen: new Gradual<View | undefined>(), managed: new Map() };
  kept.set(account, known);
  return known;
}

/** As far as it has come to be known: changes may take the account's `settleMs`. */
export async function iamView(at: CallContext): Promise<IamView> {
  const { seen } = keptOf(at.account);
  const known = seen.at(at.account.clock.nowMs());
  if (known) return await known;
  const read = readView(at);
  seen.set(read);
  // A view that could not be read is asked for again.
  read.catch(() => seen.set(undefined));
  return await read;
}

/** IAM changed: at once or, where the account takes its time, later. */
export async function iamChanged(at: CallContext, settledMs: number | undefined): Promise<void> {
  const { seen } = keptOf(at.account);
  if (settledMs === undefined) return seen.set(undefined);
  seen.set(Promise.resolve(await readView(at)), settledMs);
}

/** A managed policy by its ARN, attached to anyone or not. */
export async function managedPolicy(arn: string, at: CallContext): Promise<NamedPolicy> {
  if (!arn.startsWith('arn:aws:iam::aws:')) return await readPolicy(arn, at);
  const { managed } = keptOf(at.account);
  const known = managed.get(arn) ?? readPolicy(arn, at);
  managed.set(arn, known);
  return await known;
}

async function readPolicy(arn: string, at: CallContext): Promise<NamedPolicy> {
  const { GetPolicyCommand, GetPolicyVersionCommand, IAMClient } = await import('@aws-sdk/client-iam');
  const iam = at.moto(IAMClient);
  const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn: arn }));
  const { PolicyVersion } = await iam.send(
    new GetPolicyVersionCommand({ PolicyArn: arn, VersionId: Policy?.DefaultVersionId }),
  );
  return namedPolicy(PolicyVersion?.Document ?? '', arn);
}

async function readView(at: CallContext): Promise<IamView> {
  const { GetAccountAuthorizationDetailsCommand, IAMClient } = await import('@aws-sdk/client-iam');
  const details = await at.moto(IAMClient).send(new GetAccountAuthorizationDetailsCommand());
  const managed = managedOf(details);
  const policy = async (arn: string) => managed.get(arn) ?? (await managedPolicy(arn, at));
  const attached = (list: readonly { PolicyArn?: string | undefined }[] = []) =>
    Promise.all(list.map(({ PolicyArn = '' }) => policy(PolicyArn)));
  const groups = await Promise.all(
    (details.GroupDetailList ?? []).map(async (group) => ({
      arn: group.Arn ?? '',
      name: group.GroupName ?? '',
      policies: [...inline(group.GroupPolicyList), ...(await attached(group.AttachedManagedPolicies))],
    })),
  );
  const policiesOf = new Map(groups.map((group) => [group.name, group.policies]));
  const boundaries = userBoundaries(at).value;
  const bounded = async (arn: string | undefined) =>
    arn === undefined ? {} : { boundary: await policy(arn) };
  const users = (details.UserDetailList ?? []).map(
    async (user): Promise<Identity> => ({
      arn: user.Arn ?? '',
      id: user.UserId ?? '',
      name: user.UserName ?? '',
      tags: tagsOf(user.Tags),
      policies: [
        ...inline(user.UserPolicyList),
        ...(await attached(user.AttachedManagedPolicies)),
        ...(user.GroupList ?? []).flatMap((name) => policiesOf.get(name) ?? []),
      ],
      ...(await bounded(boundaries.get(user.UserName ?? ''))),
    }),
  );
  const roles = (details.RoleDetailList ?? []).map(
    async (role: RoleDetail): Promise<Identity> => ({
      arn: role.Arn ?? '',
      id: role.RoleId ?? '',
      name: role.RoleName ?? '',
      tags: tagsOf(role.Tags),
      policies: [...inline(role.RolePolicyList), ...(await attached(role.AttachedManagedPolicies))],
      ...(await bounded(role.PermissionsBoundary?.PermissionsBoundaryArn)),
      ...(role.AssumeRolePolicyDocument !== undefined && {
        trust: namedPolicy(role.AssumeRolePolicyDocument),
      }),
    }),
  );
  const identities = await Promise.all([...users, ...roles]);
  return {
    identities: new Map(identities.map((one) => [one.arn, one])),
    groups: new Map(groups.map(({ name, arn }) => [name, arn])),
  };
}

function managedOf(details: GetAccountAuthorizationDetailsResponse): ReadonlyMap<string, NamedPolicy> {
  return new Map(
    (details.Policies ?? []).flatMap(({ Arn = '', PolicyVersionList = [] }) => {
      const version = PolicyVersionList.find((one) => one.IsDefaultVersion);
      return version?.Document === undefined ? [] : [[Arn, namedPolicy(version.Document, Arn)] as const];
    }),
  );
}

function inline(list: readonly { PolicyDocument?: string | undefined }[] = []): NamedPolicy[] {
  return list.flatMap(({ PolicyDocument }) =>
    PolicyDocument === undefined ? [] : [namedPolicy(PolicyDocument)],
  );
}

function tagsOf(tags: readonly Tag[] = []): Record<string, string> {
  return Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value]));
}
