import {
  type AttachGroupPolicyRequest,
  type AttachRolePolicyRequest,
  type AttachUserPolicyRequest,
  type CreateRoleRequest,
  type DeleteGroupRequest,
  type DeletePolicyRequest,
  type DeleteUserRequest,
  type DeleteVirtualMFADeviceRequest,
  GetGroupCommand,
  GetLoginProfileCommand,
  GetPolicyCommand,
  GetRoleCommand,
  IAMClient,
  ListAccessKeysCommand,
  ListAttachedGroupPoliciesCommand,
  ListAttachedRolePoliciesCommand,
  ListAttachedUserPoliciesCommand,
  ListGroupPoliciesCommand,
  ListGroupsForUserCommand,
  ListMFADevicesCommand,
  ListPolicyVersionsCommand,
  ListSigningCertificatesCommand,
  ListSSHPublicKeysCommand,
  ListVirtualMFADevicesCommand,
} from '@aws-sdk/client-iam';
import type { CallContext } from '../call-context.ts';
import { motoRefuses, type RefusalRule, refuse } from '../refusal-rule.ts';
import { serviceCredentials } from '../services/iam/service-credentials.ts';

/** AWS's default quota of managed policies for a user, group or role. */
const ATTACHED_POLICIES = 10;

export const refuses: readonly RefusalRule[] = [
  userRule('the user has access keys', 'delete access keys', async (iam, UserName) => {
    const { AccessKeyMetadata = [] } = await iam.send(new ListAccessKeysCommand({ UserName }));
    return AccessKeyMetadata.length > 0;
  }),
  userRule('the user has a password', 'delete login profile', async (iam, UserName) => {
    const { LoginProfile } = await iam.send(new GetLoginProfileCommand({ UserName }));
    return LoginProfile !== undefined;
  }),
  userRule('the user has an MFA device', 'delete MFA device', async (iam, UserName) => {
    const { MFADevices = [] } = await iam.send(new ListMFADevicesCommand({ UserName }));
    return MFADevices.length > 0;
  }),
  userRule('the user is in a group', 'remove users from group', async (iam, UserName) => {
    const { Groups = [] } = await iam.send(new ListGroupsForUserCommand({ UserName }));
    return Groups.length > 0;
  }),
  userRule('the user has an SSH key', 'delete SSH public keys', async (iam, UserName) => {
    const { SSHPublicKeys = [] } = await iam.send(new ListSSHPublicKeysCommand({ UserName }));
    return SSHPublicKeys.length > 0;
  }),
  userRule('the user has a signing certificate', 'delete signing certificates', async (iam, UserName) => {
    const { Certificates = [] } = await iam.send(new ListSigningCertificatesCommand({ UserName }));
    return Certificates.length > 0;
  }),
  userRule(
    'the user has a service-specific credential',
    'delete service specific credentials',
    (_iam, UserName, at) =>
      [...serviceCredentials(at).value.values()].some((one) => one.UserName === UserName),
  ),
  motoRefuses('DeleteUser', 'a policy is attached', 'DeleteConflict', 409),
  motoRefuses('DeleteUser', 'the user has an inline policy', 'DeleteConflict', 409),

  groupRule('users are in it', 'remove users from group', async (iam, GroupName) => {
    const { Users = [] } = await iam.send(new GetGroupCommand({ GroupName }));
    return Users.length > 0;
  }),
  groupRule('a policy is attached', 'detach all policies', async (iam, GroupName) => {
    const { AttachedPolicies = [] } = await iam.send(new ListAttachedGroupPoliciesCommand({ GroupName }));
    return AttachedPolicies.length > 0;
  }),
  groupRule('it has an inline policy', 'delete policies', async (iam, GroupName) => {
    const { PolicyNames = [] } = await iam.send(new ListGroupPoliciesCommand({ GroupName }));
    return PolicyNames.length > 0;
  }),

  motoRefuses('DeleteRole', 'it is in an instance profile', 'DeleteConflict', 409),
  motoRefuses('DeleteRole', 'a policy is attached', 'DeleteConflict', 409),
  motoRefuses('DeleteRole', 'it has an inline policy', 'DeleteConflict', 409),
  motoRefuses('DeleteInstanceProfile', 'a role is in it', 'DeleteConflict', 409),
  ...[
    'DeleteRole',
    'AttachRolePolicy',
    'DetachRolePolicy',
    'PutRolePolicy',
    'DeleteRolePolicy',
    'UpdateAssumeRolePolicy',
  ].map((operation) =>
    refuse<{ readonly RoleName?: string }>({
      operation,
      when: 'the role belongs to an AWS service',
      code: 'UnmodifiableEntity',
      message: async ({ RoleName = '' }, at) => {
        const { Role } = await at.moto(IAMClient).send(new GetRoleCommand({ RoleName }));
        return (
          /^\/aws-(service-role|reserved)\//.test(Role?.Path ?? '') &&
          `Cannot perform the operation on the protected role '${RoleName}' - this role is only modifiable by AWS`
        );
      },
    }),
  ),

  refuse<DeletePolicyRequest>({
    operation: 'DeletePolicy',
    when: 'it is attached',
    code: 'DeleteConflict',
    status: 409,
    message: async ({ PolicyArn }, at) => {
      const { Policy } = await at.moto(IAMClient).send(new GetPolicyCommand({ PolicyArn }));
      return (Policy?.AttachmentCount ?? 0) > 0 && 'Cannot delete a policy attached to entities.';
    },
  }),
  refuse<DeletePolicyRequest>({
    operation: 'DeletePolicy',
    when: 'it has versions beside the default one',
    code: 'DeleteConflict',
    status: 409,
    message: async ({ PolicyArn }, at) => {
      const { Versions = [] } = await at.moto(IAMClient).send(new ListPolicyVersionsCommand({ PolicyArn }));
      return (
        Versions.length > 1 &&
        'This policy has more than one version. Before you delete a policy, you must delete ' +
          "the policy's versions. The default version is deleted with the policy."
      );
    },
  }),
  motoRefuses('DeletePolicyVersion', 'it is the default version', 'DeleteConflict', 409),
  refuse<DeleteVirtualMFADeviceRequest>({
    operation: 'DeleteVirtualMFADevice',
    when: 'it is assigned',
    code: 'DeleteConflict',
    status: 409,
    message: async ({ SerialNumber }, at) => {
      const { VirtualMFADevices = [] } = await at
        .moto(IAMClient)
        .send(new ListVirtualMFADevicesCommand({ AssignmentStatus: 'Assigned' }));
      return (
        VirtualMFADevices.some((device) => device.SerialNumber === SerialNumber) &&
        'MFA VirtualDevice in use. Must deactivate first.'
      );
    },
  }),

  motoRefuses('CreateAccessKey', 'the user has two', 'LimitExceeded', 409),
  motoRefuses('CreatePolicyVersion', 'there are five', 'LimitExceeded', 409),
  quotaRule('AttachUserPolicy', 'PoliciesPerUser', (iam, { UserName }) =>
    iam.send(new ListAttachedUserPoliciesCommand({ UserName })),
  ),
  quotaRule('AttachGroupPolicy', 'PoliciesPerGroup', (iam, { GroupName }) =>
    iam.send(new ListAttachedGroupPoliciesCommand({ GroupName })),
  ),
  quotaRule('AttachRolePolicy', 'PoliciesPerRole', (iam, { RoleName }) =>
    iam.send(new ListAttachedRolePoliciesCommand({ RoleName })),
  ),

  ...[
    'CreatePolicy',
    'CreatePolicyVersion',
    'PutUserPolicy',
    'PutRolePolicy',
    'PutGroupPolicy',
    'UpdateAssumeRolePolicy',
  ].map((operation) => motoRefuses(operation, 'the policy is malformed', 'MalformedPolicyDocument')),
  refuse<CreateRoleRequest>({
    operation: 'CreateRole',
    when: 'the policy is malformed',
    code: 'MalformedPolicyDocument',
    message: ({ AssumeRolePolicyDocument = '' }) => faultOfTrust(AssumeRolePolicyDocument),
  }),
];

function faultOfTrust(document: string): string | undefined {
  const policy = parsed(document);
  if (!isObject(policy)) return 'This policy contains invalid Json';
  for (const statement of [policy['Statement']].flat()) {
    if (!isObject(statement)) return 'Syntax errors in policy.';
    if ('Resource' in statement) return 'Has prohibited field Resource';
    if (!('Action' in statement || 'NotAction' in statement)) return 'Missing required field Action';
    if (!('Principal' in statement || 'NotPrincipal' in statement)) return 'Missing required field Principal';
    if (!['Allow', 'Deny'].includes(String(statement['Effect']))) return 'Missing required field Effect';
  }
  return undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mustFirst(task: string): string {
  return `Cannot delete entity, must ${task} first.`;
}

type Has = (iam: IAMClient, name: string, at: CallContext) => boolean | Promise<boolean>;

function userRule(when: string, task: string, has: Has): RefusalRule {
  return refuse<DeleteUserRequest>({
    operation: 'DeleteUser',
    when,
    code: 'DeleteConflict',
    status: 409,
    message: async ({ UserName = '' }, at) =>
      (await has(at.moto(IAMClient), UserName, at)) && mustFirst(task),
  });
}

function groupRule(when: string, task: string, has: Has): RefusalRule {
  return refuse<DeleteGroupRequest>({
    operation: 'DeleteGroup',
    when,
    code: 'DeleteConflict',
    status: 409,
    message: async ({ GroupName = '' }, at) =>
      (await has(at.moto(IAMClient), GroupName, at)) && mustFirst(task),
  });
}

/** Attaching again what is attached already is no more. */
type Attaching = AttachUserPolicyRequest & AttachRolePolicyRequest & AttachGroupPolicyRequest;

function quotaRule(
  operation: string,
  quota: string,
  list: (
    iam: IAMClient,
    input: Attaching,
  ) => Promise<{
    readonly AttachedPolicies?: readonly { readonly PolicyArn?: string | undefined }[] | undefined;
  }>,
): RefusalRule {
  return refuse<Attaching>({
    operation,
    when: 'ten policies are attached',
    code: 'LimitExceeded',
    status: 409,
    message: async (input, at) => {
      const { AttachedPolicies = [] } = await list(at.moto(IAMClient), input);
      return (
        AttachedPolicies.length >= ATTACHED_POLICIES &&
        !AttachedPolicies.some(({ PolicyArn }) => PolicyArn === input.PolicyArn) &&
        `Cannot exceed quota for ${quota}: ${ATTACHED_POLICIES}`
      );
    },
  });
}
