/** The role through which people of Identity Center come into an account. AWS makes it with the first assignment. */
import { createHash } from 'node:crypto';
import type { CallContext } from '../../call-context.ts';

const PATH = '/aws-reserved/sso.amazonaws.com/';

interface Assigned {
  readonly InstanceArn: string;
  readonly PermissionSetArn: string;
}

export async function provisionRole(
  at: CallContext,
  { InstanceArn, PermissionSetArn }: Assigned,
): Promise<void> {
  const { DescribePermissionSetCommand, ListManagedPoliciesInPermissionSetCommand, SSOAdminClient } =
    await import('@aws-sdk/client-sso-admin');
  const sso = at.moto(SSOAdminClient);
  const { PermissionSet } = await sso.send(
    new DescribePermissionSetCommand({ InstanceArn, PermissionSetArn }),
  );
  const { AttachedManagedPolicies = [] } = await sso.send(
    new ListManagedPoliciesInPermissionSetCommand({ InstanceArn, PermissionSetArn }),
  );
  const { AttachRolePolicyCommand, CreateRoleCommand, EntityAlreadyExistsException, IAMClient } =
    await import('@aws-sdk/client-iam');
  const iam = at.moto(IAMClient, 'us-east-1');
  const RoleName = nameOf(PermissionSet?.Name ?? '', PermissionSetArn);
  const trust = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: `arn:aws:iam::${at.account.id}:saml-provider/AWSSSO_DO_NOT_DELETE` },
        Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession'],
        Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
      },
    ],
  };
  await iam
    .send(new CreateRoleCommand({ Path: PATH, RoleName, AssumeRolePolicyDocument: JSON.stringify(trust) }))
    .catch((error: unknown) => {
      if (!(error instanceof EntityAlreadyExistsException)) throw error;
    });
  for (const { Arn } of AttachedManagedPolicies)
    await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: Arn }));
}

/** With the last assignment of a permission set its role goes. */
export async function removeRole(
  at: CallContext,
  { InstanceArn, PermissionSetArn }: Assigned,
): Promise<void> {
  const { DescribePermissionSetCommand, ListAccountAssignmentsCommand, SSOAdminClient } = await import(
    '@aws-sdk/client-sso-admin'
  );
  const sso = at.moto(SSOAdminClient);
  const { AccountAssignments = [] } = await sso.send(
    new ListAccountAssignmentsCommand({ InstanceArn, PermissionSetArn, AccountId: at.account.id }),
  );
  if (AccountAssignments.length > 0) return;
  const { PermissionSet } = await sso.send(
    new DescribePermissionSetCommand({ InstanceArn, PermissionSetArn }),
  );
  const { DeleteRoleCommand, DetachRolePolicyCommand, IAMClient, ListAttachedRolePoliciesCommand } =
    await import('@aws-sdk/client-iam');
  const iam = at.moto(IAMClient, 'us-east-1');
  const RoleName = nameOf(PermissionSet?.Name ?? '', PermissionSetArn);
  const { AttachedPolicies = [] } = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
  for (const { PolicyArn } of AttachedPolicies)
    await iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn }));
  await iam.send(new DeleteRoleCommand({ RoleName }));
}

function nameOf(permissionSet: string, arn: string): string {
  const suffix = createHash('sha256').update(arn).digest('hex').slice(0, 16);
  return `AWSReservedSSO_${permissionSet}_${suffix}`;
}
