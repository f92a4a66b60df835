import type {
  AccountAssignmentOperationStatus,
  CreateAccountAssignmentResponse,
  DeleteAccountAssignmentResponse,
  DeletePermissionsBoundaryFromPermissionSetRequest,
  DescribeInstanceRequest,
  DescribeInstanceResponse,
  DescribePermissionSetProvisioningStatusRequest,
  DescribePermissionSetProvisioningStatusResponse,
  GetPermissionsBoundaryForPermissionSetRequest,
  GetPermissionsBoundaryForPermissionSetResponse,
  ListAccountAssignmentCreationStatusResponse,
  ListAccountAssignmentDeletionStatusResponse,
  ListPermissionSetProvisioningStatusResponse,
  PermissionSetProvisioningStatus,
  PermissionsBoundary,
  ProvisionPermissionSetResponse,
  PutPermissionsBoundaryToPermissionSetRequest,
} from '@aws-sdk/client-sso-admin';
import { type CallContext, memory } from '../call-context.ts';
import type { Structure } from '../model/service-model.ts';
import { AwsRefusal, answer, mendOutput, type ServiceAnswers } from '../service-answers.ts';
import { provisionRole, removeRole } from './sso-admin/reserved-role.ts';

const created = memory('account', (): AccountAssignmentOperationStatus[] => []);
const deleted = memory('account', (): AccountAssignmentOperationStatus[] => []);
const provisioned = memory('account', (): PermissionSetProvisioningStatus[] => []);
const boundaries = memory('account', () => new Map<string, PermissionsBoundary>());

export const service: ServiceAnswers = {
  answers: {
    DescribeInstance: answer<DescribeInstanceRequest, DescribeInstanceResponse>(
      async ({ InstanceArn }, at) => {
        const { ListInstancesCommand, SSOAdminClient } = await import('@aws-sdk/client-sso-admin');
        const { Instances = [] } = await at.moto(SSOAdminClient).send(new ListInstancesCommand());
        const found = Instances.find((one) => one.InstanceArn === InstanceArn);
        if (!found) throw missing(`Instance ${InstanceArn} does not exist`);
        return found;
      },
    ),
    ListAccountAssignmentCreationStatus: answer<object, ListAccountAssignmentCreationStatusResponse>(
      (_input, at) => ({ AccountAssignmentsCreationStatus: created(at).value.map(short) }),
    ),
    ListAccountAssignmentDeletionStatus: answer<object, ListAccountAssignmentDeletionStatusResponse>(
      (_input, at) => ({ AccountAssignmentsDeletionStatus: deleted(at).value.map(short) }),
    ),
    ListPermissionSetProvisioningStatus: answer<object, ListPermissionSetProvisioningStatusResponse>(
      (_input, at) => ({ PermissionSetsProvisioningStatus: provisioned(at).value.map(short) }),
    ),
    DescribePermissionSetProvisioningStatus: answer<
      DescribePermissionSetProvisioningStatusRequest,
      DescribePermissionSetProvisioningStatusResponse
    >(({ ProvisionPermissionSetRequestId: id }, at) => {
      const found = provisioned(at).value.find((one) => one.RequestId === id);
      if (!found) throw missing(`Request ${id} does not exist`);
      return { PermissionSetProvisioningStatus: found };
    }),
    PutPermissionsBoundaryToPermissionSet: answer<PutPermissionsBoundaryToPermissionSetRequest, object>(
      async (input, at) => {
        await known(at, input);
        const { CustomerManagedPolicyReference: own, ManagedPolicyArn: managed } =
          input.PermissionsBoundary ?? {};
        if (!input.PermissionsBoundary || (own === undefined) === (managed === undefined))
          throw new AwsRefusal('ValidationException', 'A boundary is one policy, managed by AWS or by you');
        boundaries(at).value.set(input.PermissionSetArn ?? '', input.PermissionsBoundary);
        return {};
      },
    ),
    GetPermissionsBoundaryForPermissionSet: answer<
      GetPermissionsBoundaryForPermissionSetRequest,
      GetPermissionsBoundaryForPermissionSetResponse
    >(async (input, at) => {
      await known(at, input);
      const boundary = boundaries(at).value.get(input.PermissionSetArn ?? '');
      if (!boundary) throw missing('The permission set has no permissions boundary');
      return { PermissionsBoundary: boundary };
    }),
    DeletePermissionsBoundaryFromPermissionSet: answer<
      DeletePermissionsBoundaryFromPermissionSetRequest,
      object
    >(async (input, at) => {
      await known(at, input);
      boundaries(at).value.delete(input.PermissionSetArn ?? '');
      return {};
    }),
  },
  mends: {
    CreateAccountAssignment: mendOutput<CreateAccountAssignmentResponse>(async (output, at, input) => {
      if (input['TargetId'] === at.account.id) await provisionRole(at, assigned(input));
      created(at).value.unshift(output.AccountAssignmentCreationStatus ?? {});
      return output;
    }),
    DeleteAccountAssignment: mendOutput<DeleteAccountAssignmentResponse>(async (output, at, input) => {
      if (input['TargetId'] === at.account.id) await removeRole(at, assigned(input));
      deleted(at).value.unshift(output.AccountAssignmentDeletionStatus ?? {});
      return output;
    }),
    ProvisionPermissionSet: mendOutput<ProvisionPermissionSetResponse>(async (output, at, input) => {
      await provisionRole(at, assigned(input));
      provisioned(at).value.unshift(output.PermissionSetProvisioningStatus ?? {});
      return output;
    }),
  },
};

function assigned(input: Structure): { readonly InstanceArn: string; readonly PermissionSetArn: string } {
  return {
    InstanceArn: input['InstanceArn'] as string,
    PermissionSetArn: input['PermissionSetArn'] as string,
  };
}

function short<
  T extends { RequestId?: string | undefined; Status?: unknown; CreatedDate?: Date | undefined },
>({ CreatedDate, RequestId, Status }: T): Pick<T, 'CreatedDate' | 'RequestId' | 'Status'> {
  return { CreatedDate, RequestId, Status };
}

async function known(
  at: CallContext,
  { InstanceArn, PermissionSetArn }: GetPermissionsBoundaryForPermissionSetRequest,
): Promise<void> {
  const { DescribePermissionSetCommand, SSOAdminClient } = await import('@aws-sdk/client-sso-admin');
  await at.moto(SSOAdminClient).send(new DescribePermissionSetCommand({ InstanceArn, PermissionSetArn }));
}

function missing(message: string): AwsRefusal {
  return new AwsRefusal('ResourceNotFoundException', message);
}
