/** Who an ARN of IAM stands for, and what the policies behind it allow: what last-accessed data is about. */
import type { EntityInfo, GetAccountAuthorizationDetailsResponse } from '@aws-sdk/client-iam';
import type { CallContext } from '../../call-context.ts';
import { AwsRefusal } from '../../service-answers.ts';

export interface Granted {
  /** The users and roles whose use counts. */
  readonly entities: readonly EntityInfo[];
  /** Patterns as policies spell them: `ec2:Describe*`, `*`. */
  readonly actions: readonly string[];
}

interface Holder {
  readonly AttachedManagedPolicies?: readonly { readonly PolicyArn?: string | undefined }[] | undefined;
}

/** @throws {AwsRefusal} where there is no such user, group, role or policy */
export async function grantedTo(arn: string, at: CallContext): Promise<Granted> {
  const { IAMClient, paginateGetAccountAuthorizationDetails } = await import('@aws-sdk/client-iam');
  const all: Required<
    Pick<
      GetAccountAuthorizationDetailsResponse,
      'UserDetailList' | 'GroupDetailList' | 'RoleDetailList' | 'Policies'
    >
  > = { UserDetailList: [], GroupDetailList: [], RoleDetailList: [], Policies: [] };
  for await (const page of paginateGetAccountAuthorizationDetails({ client: at.moto(IAMClient) }, {})) {
    all.UserDetailList?.push(...(page.UserDetailList ?? []));
    all.GroupDetailList?.push(...(page.GroupDetailList ?? []));
    all.RoleDetailList?.push(...(page.RoleDetailList ?? []));
    all.Policies?.push(...(page.Policies ?? []));
  }
  const { UserDetailList: users = [], GroupDetailList: groups = [] } = all;
  const { RoleDetailList: roles = [], Policies: policies = [] } = all;

  const ofManaged = (policyArn: string): string[] =>
    policies
      .filter((policy) => policy.Arn === policyArn)
      .flatMap((policy) => policy.PolicyVersionList ?? [])
      .filter((version) => version.IsDefaultVersion)
      .flatMap((version) => actionsIn(version.Document));
  const ofAttached = (holder: Holder) =>
    (holder.AttachedManagedPolicies ?? []).flatMap((policy) => ofManaged(policy.PolicyArn ?? ''));
  const ofGroup = (group: (typeof groups)[number]) => [
    ...ofAttached(group),
    ...(group.GroupPolicyList ?? []).flatMap((policy) => actionsIn(policy.PolicyDocument)),
  ];
  const groupsOf = (user: (typeof users)[number]) =>
    groups.filter((group) => user.GroupList?.includes(group.GroupName ?? ''));

  const user = users.find((one) => one.Arn === arn);
  if (user) {
    const inline = (user.UserPolicyList ?? []).flatMap((policy) => actionsIn(policy.PolicyDocument));
    const actions = [...ofAttached(user), ...inline, ...groupsOf(user).flatMap(ofGroup)];
    return { entities: [asUser(user)], actions };
  }
  const role = roles.find((one) => one.Arn === arn);
  if (role) {
    const inline = (role.RolePolicyList ?? []).flatMap((policy) => actionsIn(policy.PolicyDocument));
    return { entities: [asRole(role)], actions: [...ofAttached(role), ...inline] };
  }
  const group = groups.find((one) => one.Arn === arn);
  if (group) {
    const members = users.filter((one) => one.GroupList?.includes(group.GroupName ?? ''));
    return { entities: members.map(asUser), actions: ofGroup(group) };
  }
  const has = (holder: Holder) => holder.AttachedManagedPolicies?.some((one) => one.PolicyArn === arn);
  if (policies.some((policy) => policy.Arn === arn)) {
    const holders = users.filter((one) => has(one) || groupsOf(one).some(has));
    return {
      entities: [...holders.map(asUser), ...roles.filter(has).map(asRole)],
      actions: ofManaged(arn),
    };
  }
  throw new AwsRefusal('NoSuchEntity', `The entity with ARN ${arn} cannot be found.`, 404);
}

function asUser(user: {
  Arn?: string | undefined;
  UserName?: string | undefined;
  UserId?: string | undefined;
  Path?: string | undefined;
}): EntityInfo {
  return { Arn: user.Arn, Name: user.UserName, Type: 'USER', Id: user.UserId, Path: user.Path };
}

function asRole(role: {
  Arn?: string | undefined;
  RoleName?: string | undefined;
  RoleId?: string | undefined;
  Path?: string | undefined;
}): EntityInfo {
  return { Arn: role.Arn, Name: role.RoleName, Type: 'ROLE', Id: role.RoleId, Path: role.Path };
}

interface Statement {
  readonly Effect?: string;
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
}

/** What the allowing statements allow; `NotAction` counts as everything. Documents come URL-encoded. */
function actionsIn(document: string | undefined): string[] {
  if (document === undefined) return [];
  const { Statement: statements = [] } = JSON.parse(decodeURIComponent(document)) as {
    readonly Statement?: Statement | readonly Statement[];
  };
  return [statements]
    .flat()
    .filter((statement) => statement.Effect === 'Allow')
    .flatMap((statement) => (statement.NotAction ? ['*'] : [statement.Action ?? []].flat()));
}
