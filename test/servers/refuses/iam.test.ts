import {
  AddRoleToInstanceProfileCommand,
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreateInstanceProfileCommand,
  CreateLoginProfileCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  CreateRoleCommand,
  CreateServiceLinkedRoleCommand,
  CreateServiceSpecificCredentialCommand,
  CreateUserCommand,
  CreateVirtualMFADeviceCommand,
  DeactivateMFADeviceCommand,
  DeleteAccessKeyCommand,
  DeleteGroupCommand,
  DeleteGroupPolicyCommand,
  DeleteInstanceProfileCommand,
  DeleteLoginProfileCommand,
  DeletePolicyCommand,
  DeletePolicyVersionCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DeleteServiceSpecificCredentialCommand,
  DeleteSigningCertificateCommand,
  DeleteSSHPublicKeyCommand,
  DeleteUserCommand,
  DeleteUserPolicyCommand,
  DeleteVirtualMFADeviceCommand,
  DetachGroupPolicyCommand,
  DetachRolePolicyCommand,
  DetachUserPolicyCommand,
  EnableMFADeviceCommand,
  IAMClient,
  PutGroupPolicyCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  RemoveRoleFromInstanceProfileCommand,
  RemoveUserFromGroupCommand,
  SetDefaultPolicyVersionCommand,
  UpdateAssumeRolePolicyCommand,
  UploadSigningCertificateCommand,
  UploadSSHPublicKeyCommand,
} from '@aws-sdk/client-iam';
import { type Case, type Prepare, proveRefusals } from '../prove-refusals.ts';
import { refuses } from './iam.ts';

type IamCase = (iam: IAMClient) => Promise<Case>;

const READ_ONLY = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
const UserName = 'ci';
const GroupName = 'developers';
const RoleName = 'deploy';
const PolicyName = 'inline';

const READ_BUCKETS = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' }],
});
const NO_ACTION = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Resource: '*' }],
});
const TRUST_EC2 = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});

/** Self-signed, of nobody. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBcTCCARegAwIBAgIUYz5KsvQv8zstC3tZLj9Du6U/d6EwCgYIKoZIzj0EAwIw
DTELMAkGA1UEAwwCY2kwIBcNMjYxMTI1MDg1ODM0WhgPMjEyNjExMDEwODU4MzRa
MA0xCzAJBgNVBAMMAmNpMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEjyyh9Kha
YnFmI1a6u7t41Pnnw2mpbNegQgVzvyTxW0g6c7507wvB01bZOXJA1bpIxwTm9kVF
4Hq3w7qFcQLVDqNTMFEwHQYDVR0OBBYEFAKzWn8/7vLQS81+LuoEChsDgyfkMB8G
A1UdIwQYMBaAFAKzWn8/7vLQS81+LuoEChsDgyfkMA8GA1UdEwEB/wQFMAMBAf8w
CgYIKoZIzj0EAwIDSAAwRQIgHIim2JiVLXCd6NehXD16yA4RMAIFwu3gjUJmdjc3
cigCIQDpUifY0OnXS1I1fLzWFYuRxZ4OP1K2S/jQJxG+b4ypHQ==
-----END CERTIFICATE-----
`;

/** A user who cannot be deleted until the cure. */
function user(give: (iam: IAMClient) => Promise<NonNullable<Case['cure']>>): IamCase {
  return async (iam) => {
    await iam.send(new CreateUserCommand({ UserName }));
    return { cure: await give(iam), call: () => iam.send(new DeleteUserCommand({ UserName })) };
  };
}

function group(give: (iam: IAMClient) => Promise<NonNullable<Case['cure']>>): IamCase {
  return async (iam) => {
    await iam.send(new CreateGroupCommand({ GroupName }));
    return { cure: await give(iam), call: () => iam.send(new DeleteGroupCommand({ GroupName })) };
  };
}

function role(give: (iam: IAMClient) => Promise<NonNullable<Case['cure']>>): IamCase {
  return async (iam) => {
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: TRUST_EC2 }));
    return { cure: await give(iam), call: () => iam.send(new DeleteRoleCommand({ RoleName })) };
  };
}

function serviceRole(call: (iam: IAMClient, RoleName: string) => Promise<unknown>): IamCase {
  return async (iam) => {
    const AWSServiceName = 'autoscaling.amazonaws.com';
    const { Role } = await iam.send(new CreateServiceLinkedRoleCommand({ AWSServiceName }));
    return { call: () => call(iam, Role?.RoleName ?? '') };
  };
}

function malformed(
  call: (iam: IAMClient, document: string) => Promise<unknown>,
  good = READ_BUCKETS,
): IamCase {
  return async (iam) => {
    await iam.send(new CreateUserCommand({ UserName }));
    await iam.send(new CreateGroupCommand({ GroupName }));
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: TRUST_EC2 }));
    let document = NO_ACTION;
    return {
      call: () => call(iam, document),
      cure: async () => {
        document = good;
      },
    };
  };
}

async function policy(iam: IAMClient, name = 'buckets'): Promise<string> {
  const { Policy } = await iam.send(
    new CreatePolicyCommand({ PolicyName: name, PolicyDocument: READ_BUCKETS }),
  );
  return Policy?.Arn ?? '';
}

/** An eleventh policy, and the same again once one of the ten is gone. */
function eleventh(
  create: (iam: IAMClient) => Promise<unknown>,
  attach: (iam: IAMClient, PolicyArn: string) => Promise<unknown>,
  detach: (iam: IAMClient, PolicyArn: string) => Promise<unknown>,
): IamCase {
  return async (iam) => {
    await create(iam);
    const arns = [];
    for (let i = 0; i < 11; i++) arns.push(await policy(iam, `p${i}`));
    const [last = '', ...ten] = arns;
    for (const PolicyArn of ten) await attach(iam, PolicyArn);
    return { call: () => attach(iam, last), cure: () => detach(iam, ten[0] ?? '') };
  };
}

async function mfaDevice(iam: IAMClient): Promise<string | undefined> {
  const { VirtualMFADevice } = await iam.send(
    new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: UserName }),
  );
  const SerialNumber = VirtualMFADevice?.SerialNumber;
  const codes = { AuthenticationCode1: '123456', AuthenticationCode2: '234567' };
  await iam.send(new EnableMFADeviceCommand({ UserName, SerialNumber, ...codes }));
  return SerialNumber;
}

const CASES: Readonly<Record<string, IamCase>> = {
  'DeleteUser: the user has access keys': user(async (iam) => {
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
    return () => iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId: AccessKey?.AccessKeyId }));
  }),
  'DeleteUser: the user has a password': user(async (iam) => {
    await iam.send(new CreateLoginProfileCommand({ UserName, Password: 'correct horse battery' }));
    return () => iam.send(new DeleteLoginProfileCommand({ UserName }));
  }),
  'DeleteUser: the user has an MFA device': user(async (iam) => {
    const SerialNumber = await mfaDevice(iam);
    return () => iam.send(new DeactivateMFADeviceCommand({ UserName, SerialNumber }));
  }),
  'DeleteUser: the user is in a group': user(async (iam) => {
    await iam.send(new CreateGroupCommand({ GroupName }));
    await iam.send(new AddUserToGroupCommand({ UserName, GroupName }));
    return () => iam.send(new RemoveUserFromGroupCommand({ UserName, GroupName }));
  }),
  'DeleteUser: the user has an SSH key': user(async (iam) => {
    const { SSHPublicKey } = await iam.send(
      new UploadSSHPublicKeyCommand({ UserName, SSHPublicKeyBody: 'ssh-rsa AAAAB3NzaC1yc2E ci' }),
    );
    return () =>
      iam.send(new DeleteSSHPublicKeyCommand({ UserName, SSHPublicKeyId: SSHPublicKey?.SSHPublicKeyId }));
  }),
  'DeleteUser: the user has a signing certificate': user(async (iam) => {
    const { Certificate } = await iam.send(
      new UploadSigningCertificateCommand({ UserName, CertificateBody: CERTIFICATE }),
    );
    return () =>
      iam.send(new DeleteSigningCertificateCommand({ UserName, CertificateId: Certificate?.CertificateId }));
  }),
  'DeleteUser: the user has a service-specific credential': user(async (iam) => {
    const { ServiceSpecificCredential } = await iam.send(
      new CreateServiceSpecificCredentialCommand({ UserName, ServiceName: 'bedrock.amazonaws.com' }),
    );
    const { ServiceSpecificCredentialId } = ServiceSpecificCredential ?? {};
    return () =>
      iam.send(new DeleteServiceSpecificCredentialCommand({ UserName, ServiceSpecificCredentialId }));
  }),
  'DeleteUser: a policy is attached': user(async (iam) => {
    await iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn: READ_ONLY }));
    return () => iam.send(new DetachUserPolicyCommand({ UserName, PolicyArn: READ_ONLY }));
  }),
  'DeleteUser: the user has an inline policy': user(async (iam) => {
    await iam.send(new PutUserPolicyCommand({ UserName, PolicyName, PolicyDocument: READ_BUCKETS }));
    return () => iam.send(new DeleteUserPolicyCommand({ UserName, PolicyName }));
  }),
  'DeleteGroup: users are in it': group(async (iam) => {
    await iam.send(new CreateUserCommand({ UserName }));
    await iam.send(new AddUserToGroupCommand({ UserName, GroupName }));
    return () => iam.send(new RemoveUserFromGroupCommand({ UserName, GroupName }));
  }),
  'DeleteGroup: a policy is attached': group(async (iam) => {
    await iam.send(new AttachGroupPolicyCommand({ GroupName, PolicyArn: READ_ONLY }));
    return () => iam.send(new DetachGroupPolicyCommand({ GroupName, PolicyArn: READ_ONLY }));
  }),
  'DeleteGroup: it has an inline policy': group(async (iam) => {
    await iam.send(new PutGroupPolicyCommand({ GroupName, PolicyName, PolicyDocument: READ_BUCKETS }));
    return () => iam.send(new DeleteGroupPolicyCommand({ GroupName, PolicyName }));
  }),
  'DeleteRole: it is in an instance profile': role(async (iam) => {
    const profile = { InstanceProfileName: 'web', RoleName };
    await iam.send(new CreateInstanceProfileCommand(profile));
    await iam.send(new AddRoleToInstanceProfileCommand(profile));
    return () => iam.send(new RemoveRoleFromInstanceProfileCommand(profile));
  }),
  'DeleteRole: a policy is attached': role(async (iam) => {
    await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: READ_ONLY }));
    return () => iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn: READ_ONLY }));
  }),
  'DeleteRole: it has an inline policy': role(async (iam) => {
    await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument: READ_BUCKETS }));
    return () => iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName }));
  }),
  'DeleteInstanceProfile: a role is in it': async (iam) => {
    const profile = { InstanceProfileName: 'web', RoleName };
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: TRUST_EC2 }));
    await iam.send(new CreateInstanceProfileCommand(profile));
    await iam.send(new AddRoleToInstanceProfileCommand(profile));
    return {
      call: () => iam.send(new DeleteInstanceProfileCommand(profile)),
      cure: () => iam.send(new RemoveRoleFromInstanceProfileCommand(profile)),
    };
  },
  'DeleteRole: the role belongs to an AWS service': serviceRole((iam, RoleName) =>
    iam.send(new DeleteRoleCommand({ RoleName })),
  ),
  'AttachRolePolicy: the role belongs to an AWS service': serviceRole((iam, RoleName) =>
    iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: READ_ONLY })),
  ),
  'DetachRolePolicy: the role belongs to an AWS service': serviceRole((iam, RoleName) =>
    iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn: READ_ONLY })),
  ),
  'PutRolePolicy: the role belongs to an AWS service': serviceRole((iam, RoleName) =>
    iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument: READ_BUCKETS })),
  ),
  'DeleteRolePolicy: the role belongs to an AWS service': serviceRole((iam, RoleName) =>
    iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName })),
  ),
  'UpdateAssumeRolePolicy: the role belongs to an AWS service': serviceRole((iam, RoleName) =>
    iam.send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument: TRUST_EC2 })),
  ),
  'DeletePolicy: it is attached': async (iam) => {
    const PolicyArn = await policy(iam);
    await iam.send(new CreateUserCommand({ UserName }));
    await iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn }));
    return {
      call: () => iam.send(new DeletePolicyCommand({ PolicyArn })),
      cure: () => iam.send(new DetachUserPolicyCommand({ UserName, PolicyArn })),
    };
  },
  'DeletePolicy: it has versions beside the default one': async (iam) => {
    const PolicyArn = await policy(iam);
    await iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: READ_BUCKETS }));
    return {
      call: () => iam.send(new DeletePolicyCommand({ PolicyArn })),
      cure: () => iam.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId: 'v2' })),
    };
  },
  'DeletePolicyVersion: it is the default version': async (iam) => {
    const PolicyArn = await policy(iam);
    await iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: READ_BUCKETS }));
    return {
      call: () => iam.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId: 'v1' })),
      cure: () => iam.send(new SetDefaultPolicyVersionCommand({ PolicyArn, VersionId: 'v2' })),
    };
  },
  'DeleteVirtualMFADevice: it is assigned': async (iam) => {
    await iam.send(new CreateUserCommand({ UserName }));
    const SerialNumber = await mfaDevice(iam);
    return {
      call: () => iam.send(new DeleteVirtualMFADeviceCommand({ SerialNumber })),
      cure: () => iam.send(new DeactivateMFADeviceCommand({ UserName, SerialNumber })),
    };
  },
  'CreateAccessKey: the user has two': async (iam) => {
    await iam.send(new CreateUserCommand({ UserName }));
    await iam.send(new CreateAccessKeyCommand({ UserName }));
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
    return {
      call: () => iam.send(new CreateAccessKeyCommand({ UserName })),
      cure: () => iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId: AccessKey?.AccessKeyId })),
    };
  },
  'CreatePolicyVersion: there are five': async (iam) => {
    const PolicyArn = await policy(iam);
    const version = { PolicyArn, PolicyDocument: READ_BUCKETS };
    for (let i = 0; i < 4; i++) await iam.send(new CreatePolicyVersionCommand(version));
    return {
      call: () => iam.send(new CreatePolicyVersionCommand(version)),
      cure: () => iam.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId: 'v2' })),
    };
  },
  'AttachUserPolicy: ten policies are attached': eleventh(
    (iam) => iam.send(new CreateUserCommand({ UserName })),
    (iam, PolicyArn) => iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn })),
    (iam, PolicyArn) => iam.send(new DetachUserPolicyCommand({ UserName, PolicyArn })),
  ),
  'AttachGroupPolicy: ten policies are attached': eleventh(
    (iam) => iam.send(new CreateGroupCommand({ GroupName })),
    (iam, PolicyArn) => iam.send(new AttachGroupPolicyCommand({ GroupName, PolicyArn })),
    (iam, PolicyArn) => iam.send(new DetachGroupPolicyCommand({ GroupName, PolicyArn })),
  ),
  'AttachRolePolicy: ten policies are attached': eleventh(
    (iam) => iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: TRUST_EC2 })),
    (iam, PolicyArn) => iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn })),
    (iam, PolicyArn) => iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn })),
  ),
  'CreatePolicy: the policy is malformed': malformed((iam, PolicyDocument) =>
    iam.send(new CreatePolicyCommand({ PolicyName: 'buckets', PolicyDocument })),
  ),
  'CreatePolicyVersion: the policy is malformed': async (iam) => {
    const PolicyArn = await policy(iam);
    return {
      call: () => iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: NO_ACTION })),
    };
  },
  'PutUserPolicy: the policy is malformed': malformed((iam, PolicyDocument) =>
    iam.send(new PutUserPolicyCommand({ UserName, PolicyName, PolicyDocument })),
  ),
  'PutRolePolicy: the policy is malformed': malformed((iam, PolicyDocument) =>
    iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument })),
  ),
  'PutGroupPolicy: the policy is malformed': malformed((iam, PolicyDocument) =>
    iam.send(new PutGroupPolicyCommand({ GroupName, PolicyName, PolicyDocument })),
  ),
  'UpdateAssumeRolePolicy: the policy is malformed': malformed(
    (iam, PolicyDocument) => iam.send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument })),
    TRUST_EC2,
  ),
  'CreateRole: the policy is malformed': malformed(
    (iam, AssumeRolePolicyDocument) =>
      iam.send(new CreateRoleCommand({ RoleName: 'other', AssumeRolePolicyDocument })),
    TRUST_EC2,
  ),
};

proveRefusals(
  refuses,
  Object.fromEntries(
    Object.entries(CASES).map(([name, prepare]): [string, Prepare] => [
      name,
      (account) => prepare(account.client(IAMClient)),
    ]),
  ),
);
