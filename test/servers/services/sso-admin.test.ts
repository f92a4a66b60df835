import { IAMClient, ListAttachedRolePoliciesCommand, ListRolesCommand } from '@aws-sdk/client-iam';
import { CreateUserCommand, IdentitystoreClient } from '@aws-sdk/client-identitystore';
import {
  AttachManagedPolicyToPermissionSetCommand,
  CreateAccountAssignmentCommand,
  CreatePermissionSetCommand,
  DeleteAccountAssignmentCommand,
  DescribeInstanceCommand,
  GetPermissionsBoundaryForPermissionSetCommand,
  ListAccountAssignmentCreationStatusCommand,
  ListInstancesCommand,
  PutPermissionsBoundaryToPermissionSetCommand,
  SSOAdminClient,
} from '@aws-sdk/client-sso-admin';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

test('an assignment brings a role into the account, and the last one takes it away', async () => {
  const account = server.openAccount();
  const sso = account.client(SSOAdminClient, 'us-east-1');
  const iam = account.client(IAMClient, 'us-east-1');
  const { Instances } = await sso.send(new ListInstancesCommand());
  const { IdentityStoreId, InstanceArn } = Instances?.[0] ?? {};
  expect(await sso.send(new DescribeInstanceCommand({ InstanceArn }))).toMatchObject({ IdentityStoreId });
  const { PermissionSet } = await sso.send(
    new CreatePermissionSetCommand({ InstanceArn, Name: 'Backdoor', SessionDuration: 'PT12H' }),
  );
  const set = { InstanceArn, PermissionSetArn: PermissionSet?.PermissionSetArn };
  const ManagedPolicyArn = 'arn:aws:iam::aws:policy/AdministratorAccess';
  await sso.send(new AttachManagedPolicyToPermissionSetCommand({ ...set, ManagedPolicyArn }));
  const user = await account.client(IdentitystoreClient, 'us-east-1').send(
    new CreateUserCommand({
      IdentityStoreId,
      UserName: 'eve',
      DisplayName: 'Eve',
      Name: { GivenName: 'Eve', FamilyName: 'L' },
    }),
  );
  const assignment = {
    ...set,
    TargetId: account.id,
    TargetType: 'AWS_ACCOUNT',
    PrincipalType: 'USER',
    PrincipalId: user.UserId,
  } as const;
  const roles = async () => {
    const { Roles } = await iam.send(
      new ListRolesCommand({ PathPrefix: '/aws-reserved/sso.amazonaws.com/' }),
    );
    return Roles?.map((one) => one.RoleName ?? '') ?? [];
  };
  expect(await roles()).toEqual([]);
  await sso.send(new CreateAccountAssignmentCommand(assignment));
  const [RoleName, ...others] = await roles();
  expect(RoleName).toMatch(/^AWSReservedSSO_Backdoor_[0-9a-f]{16}$/);
  expect(others).toEqual([]);
  const { AttachedPolicies } = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
  expect(AttachedPolicies?.map((one) => one.PolicyArn)).toEqual([ManagedPolicyArn]);
  const { AccountAssignmentsCreationStatus } = await sso.send(
    new ListAccountAssignmentCreationStatusCommand({ InstanceArn }),
  );
  expect(AccountAssignmentsCreationStatus?.map((one) => one.Status)).toEqual(['SUCCEEDED']);
  await sso.send(new DeleteAccountAssignmentCommand(assignment));
  expect(await roles()).toEqual([]);
});

test('a permission set has a boundary or none', async () => {
  const sso = server.openAccount().client(SSOAdminClient, 'us-east-1');
  const { Instances } = await sso.send(new ListInstancesCommand());
  const { InstanceArn } = Instances?.[0] ?? {};
  const { PermissionSet } = await sso.send(new CreatePermissionSetCommand({ InstanceArn, Name: 'Read' }));
  const set = { InstanceArn, PermissionSetArn: PermissionSet?.PermissionSetArn };
  const read = () => sso.send(new GetPermissionsBoundaryForPermissionSetCommand(set));
  await expect(read()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  const PermissionsBoundary = { ManagedPolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' };
  await sso.send(new PutPermissionsBoundaryToPermissionSetCommand({ ...set, PermissionsBoundary }));
  expect((await read()).PermissionsBoundary).toEqual(PermissionsBoundary);
});
