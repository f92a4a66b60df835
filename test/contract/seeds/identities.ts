import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreateLoginProfileCommand,
  CreateOpenIDConnectProviderCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateServiceSpecificCredentialCommand,
  CreateUserCommand,
  CreateVirtualMFADeviceCommand,
  EnableMFADeviceCommand,
  IAMClient,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  UpdateAccountPasswordPolicyCommand,
  UploadServerCertificateCommand,
  UploadSSHPublicKeyCommand,
} from '@aws-sdk/client-iam';
import type { Seed } from './seed.ts';

const GITHUB = 'token.actions.githubusercontent.com';
const READ_BUCKETS = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' }],
});

const people: Seed = async (account) => {
  const iam = account.client(IAMClient);
  const aws = (name: string) => `arn:aws:iam::aws:policy/${name}`;
  for (const UserName of ['admin', 'ci']) await iam.send(new CreateUserCommand({ UserName }));
  await iam.send(new CreateLoginProfileCommand({ UserName: 'admin', Password: 'correct horse battery' }));
  const device = await iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'admin' }));
  const SerialNumber = device.VirtualMFADevice?.SerialNumber;
  const codes = { AuthenticationCode1: '123456', AuthenticationCode2: '234567' };
  await iam.send(new EnableMFADeviceCommand({ UserName: 'admin', SerialNumber, ...codes }));
  await iam.send(new CreateAccessKeyCommand({ UserName: 'ci' }));
  await iam.send(
    new PutUserPolicyCommand({ UserName: 'ci', PolicyName: 'inline', PolicyDocument: READ_BUCKETS }),
  );
  await iam.send(
    new CreateServiceSpecificCredentialCommand({ UserName: 'ci', ServiceName: 'bedrock.amazonaws.com' }),
  );
  for (const body of ['AAAAB3NzaC1yc2EAAAADAQABAAAAgQC1', 'AAAAB3NzaC1yc2EAAAADAQABAAAAgQC2']) {
    await iam.send(new UploadSSHPublicKeyCommand({ UserName: 'ci', SSHPublicKeyBody: `ssh-rsa ${body}` }));
  }
  await iam.send(new CreateGroupCommand({ GroupName: 'admins' }));
  await iam.send(
    new AttachGroupPolicyCommand({ GroupName: 'admins', PolicyArn: aws('AdministratorAccess') }),
  );
  await iam.send(new AddUserToGroupCommand({ GroupName: 'admins', UserName: 'admin' }));
  const { Policy } = await iam.send(
    new CreatePolicyCommand({ PolicyName: 'buckets', PolicyDocument: READ_BUCKETS }),
  );
  await iam.send(new AttachUserPolicyCommand({ UserName: 'ci', PolicyArn: Policy?.Arn }));
  for (const RoleName of ['deploy', 'reader']) {
    const trust = { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 'sts:AssumeRole' };
    const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [trust] });
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }));
  }
  await iam.send(new AttachRolePolicyCommand({ RoleName: 'deploy', PolicyArn: aws('AdministratorAccess') }));
  await iam.send(
    new PutRolePolicyCommand({ RoleName: 'reader', PolicyName: 'inline', PolicyDocument: READ_BUCKETS }),
  );
  account.setReportColumns('ci', {
    access_key_1_last_used_date: '2026-11-01T00:00:00+00:00',
    access_key_1_last_used_region: 'us-east-1',
    access_key_1_last_used_service: 's3',
  });
  account.setRoot({ report: { password_last_used: '2026-10-01T00:00:00+00:00' } });

  const [user, role] = ['AWS::IAM::User', 'AWS::IAM::Role'];
  const global = { region: 'global' };
  return [
    {
      ...global,
      type: user,
      id: 'admin',
      fields: { passwordEnabled: true, mfaActive: true, accessKeys: [] },
    },
    {
      ...global,
      type: user,
      id: 'ci',
      fields: {
        passwordEnabled: false,
        mfaActive: false,
        accessKeys: [
          { slot: 1, active: true, lastUsedAt: '2026-11-01T00:00:00.000Z', lastUsedService: 's3' },
        ],
        attachedPolicies: [{ name: 'buckets' }],
        inlinePolicies: ['inline'],
        serviceCredentials: [{ service: 'bedrock.amazonaws.com', active: true }],
        sshKeys: [{ active: true }, { active: true }],
        keyUses: [{ at: null, service: null, region: null }],
      },
    },
    { ...global, type: role, id: 'deploy', fields: { admin: { granted: 'yes' } } },
    {
      ...global,
      type: role,
      id: 'reader',
      fields: { admin: { granted: 'no' }, lastUsedAt: null },
    },
    {
      ...global,
      type: 'AWS::IAM::Policy',
      id: 'buckets',
      fields: { attachedTo: [{ kind: 'user', name: 'ci' }] },
    },
    {
      ...global,
      type: 'AWS::IAM::AWSManagedPolicies',
      id: account.id,
      fields: {
        holders: {
          AdministratorAccess: [
            { kind: 'group', name: 'admins' },
            { kind: 'role', name: 'deploy' },
          ],
        },
      },
    },
    {
      ...global,
      type: 'AWS::IAM::RootUser',
      id: account.id,
      fields: {
        mfaActive: true,
        accessKeyPresent: false,
        uses: [{ credential: 'password', at: '2026-10-01T00:00:00.000Z' }],
        virtualMfaDevices: [],
      },
    },
  ];
};

const providers: Seed = async (account) => {
  const iam = account.client(IAMClient);
  for (const host of [GITHUB, 'gitlab.com']) {
    await iam.send(
      new CreateOpenIDConnectProviderCommand({
        Url: `https://${host}`,
        ClientIDList: ['sts.amazonaws.com'],
        ThumbprintList: ['a'.repeat(40)],
      }),
    );
  }
  return [GITHUB, 'gitlab.com'].map((url) => ({
    type: 'AWS::IAM::OIDCProvider',
    id: url,
    region: 'global',
    fields: { url },
  }));
};

const passwordPolicy: Seed = async (account) => {
  const rules = { MinimumPasswordLength: 14, PasswordReusePrevention: 24 };
  await account.client(IAMClient).send(new UpdateAccountPasswordPolicyCommand(rules));
  return [
    {
      type: 'AWS::IAM::PasswordPolicy',
      id: account.id,
      region: 'global',
      fields: { rules: { minimumLength: 14, reusePrevented: 24 } },
    },
  ];
};

/** Of nobody; it ends on 1 March 2027. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBGDCBwaADAgECAgEBMAoGCCqGSM49BAMCMBcxFTATBgNVBAMMDHNob3AuZXhh
bXBsZTAeFw0yNDAxMDEwMDAwMDBaFw0yNzAzMDEwMDAwMDBaMBcxFTATBgNVBAMM
DHNob3AuZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABDCW5udioivd
9VMfUc/z4oIGr6wdUAtPsjJhZuYAWAGfJRpbxajdUBonWfORNo/IlLoj6t//XLKs
+jmvDyBT0vEwCgYIKoZIzj0EAwIDRgAwQwIfJY7LSiC6KhEkoUQDnqy9W3RpCumA
RPRvP6eRfwkfPAIgKiYrVIeyQrx8DO2f4zj1JUSF/ApE6TfEyt6GwYcEtqs=
-----END CERTIFICATE-----`;

const certificates: Seed = async (account) => {
  const iam = account.client(IAMClient);
  for (const ServerCertificateName of ['old', 'older']) {
    const pem = { CertificateBody: CERTIFICATE, PrivateKey: 'none' };
    await iam.send(new UploadServerCertificateCommand({ ServerCertificateName, ...pem }));
  }
  return ['old', 'older'].map((id) => ({
    type: 'AWS::IAM::ServerCertificate',
    id,
    region: 'global',
    fields: { expiresAt: '2027-03-01T00:00:00.000Z' },
  }));
};

export const identities = {
  'iam-identities': people,
  'iam-oidc-provider': providers,
  'iam-password-policy': passwordPolicy,
  'iam-server-certificate': certificates,
};
