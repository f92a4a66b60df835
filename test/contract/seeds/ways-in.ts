/** What lets people in who are no IAM users, and when each identity last used what. */
import {
  AttachRolePolicyCommand,
  CreateRoleCommand,
  CreateSAMLProviderCommand,
  CreateUserCommand,
  IAMClient,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import {
  CreateGroupCommand,
  CreateGroupMembershipCommand,
  CreateUserCommand as CreatePersonCommand,
  IdentitystoreClient,
} from '@aws-sdk/client-identitystore';
import {
  CreateProfileCommand,
  CreateTrustAnchorCommand,
  RolesAnywhereClient,
} from '@aws-sdk/client-rolesanywhere';
import {
  CreateAccountAssignmentCommand,
  CreatePermissionSetCommand,
  ListInstancesCommand,
  ProvisionPermissionSetCommand,
  SSOAdminClient,
} from '@aws-sdk/client-sso-admin';
import type { TestAccount } from '../../servers/aws-server.ts';
import { OPEN_POLICY, SEED_REGION, type Seed } from './seed.ts';

const lastAccessed: Seed = async (account) => {
  const iam = account.client(IAMClient);
  const rights = (...Action: readonly string[]) =>
    JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] });
  for (const UserName of ['han', 'lim', 'idle']) await iam.send(new CreateUserCommand({ UserName }));
  for (const UserName of ['han', 'lim']) {
    const PolicyDocument = rights('iam:ListRoles', 's3:ListAllMyBuckets');
    await iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'inline', PolicyDocument }));
  }
  const trust = { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' };
  const AssumeRolePolicyDocument = JSON.stringify({ ...OPEN_POLICY, Statement: [trust] });
  for (const RoleName of ['anchor-machine', 'anchor-bare']) {
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }));
  }
  const PolicyArn = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';
  await iam.send(new AttachRolePolicyCommand({ RoleName: 'anchor-machine', PolicyArn }));
  const type = 'Jikimi::IAM::LastAccessed';
  return ['han', 'lim'].map((id) => ({
    type,
    id,
    region: 'global',
    fields: {
      services: [
        { service: 'iam', name: 'AWS Identity and Access Management (IAM)', at: null, region: null },
        { service: 's3', name: 'Amazon S3', at: null, region: null },
      ],
    },
  }));
};

const samlProviders: Seed = async (account) => {
  const iam = account.client(IAMClient);
  for (const Name of ['entra', 'keycloak']) {
    await iam.send(new CreateSAMLProviderCommand({ Name, SAMLMetadataDocument: 'x'.repeat(1000) }));
  }
  return ['entra', 'keycloak'].map((id) => ({
    type: 'AWS::IAM::SAMLProvider',
    id,
    region: 'global',
    fields: {},
  }));
};

/** Two people, one of them through a group. */
export async function assignPeople(account: TestAccount, region = SEED_REGION): Promise<void> {
  const sso = account.client(SSOAdminClient, region);
  const store = account.client(IdentitystoreClient, region);
  const { Instances } = await sso.send(new ListInstancesCommand());
  const { IdentityStoreId, InstanceArn } = Instances?.[0] ?? {};
  const person = async (UserName: string) => {
    const Name = { GivenName: UserName, FamilyName: 'Kim' };
    const input = { IdentityStoreId, UserName, DisplayName: UserName, Name };
    return (await store.send(new CreatePersonCommand(input))).UserId;
  };
  const [minji, jun] = [await person('minji'), await person('jun')];
  const { GroupId } = await store.send(new CreateGroupCommand({ IdentityStoreId, DisplayName: 'ops' }));
  await store.send(
    new CreateGroupMembershipCommand({ IdentityStoreId, GroupId, MemberId: { UserId: jun ?? '' } }),
  );
  await store.send(
    new CreateGroupMembershipCommand({ IdentityStoreId, GroupId, MemberId: { UserId: minji ?? '' } }),
  );
  for (const [Name, PrincipalType, PrincipalId] of [
    ['Admin', 'USER', minji],
    ['ReadOnly', 'GROUP', GroupId],
  ] as const) {
    const { PermissionSet } = await sso.send(new CreatePermissionSetCommand({ InstanceArn, Name }));
    const PermissionSetArn = PermissionSet?.PermissionSetArn;
    const target = {
      InstanceArn,
      PermissionSetArn,
      TargetId: account.id,
      TargetType: 'AWS_ACCOUNT',
    } as const;
    await sso.send(new CreateAccountAssignmentCommand({ ...target, PrincipalType, PrincipalId }));
    // AWS provisions a set with its first assignment; here it is told to.
    await sso.send(new ProvisionPermissionSetCommand(target));
  }
}

const identityCenter: Seed = async (account) => {
  await assignPeople(account);
  return [
    {
      type: 'Jikimi::SSO::Region',
      id: SEED_REGION,
      region: SEED_REGION,
      fields: {
        instances: [
          {
            assignments: [
              { permissionSet: 'Admin', kind: 'user', name: 'minji', members: [] },
              { permissionSet: 'ReadOnly', kind: 'group', name: 'ops', members: ['jun', 'minji'] },
            ],
          },
        ],
      },
    },
  ];
};

const rolesAnywhere: Seed = async (account) => {
  const client = account.client(RolesAnywhereClient, SEED_REGION);
  for (const name of ['office', 'old office']) {
    const source = { sourceType: 'CERTIFICATE_BUNDLE', sourceData: { x509CertificateData: 'PEM' } } as const;
    await client.send(new CreateTrustAnchorCommand({ name, source, enabled: name === 'office' }));
    const roleArns = [`arn:aws:iam::${account.id}:role/deploy`];
    await client.send(new CreateProfileCommand({ name, roleArns, enabled: true }));
  }
  const [enabled, disabled] = [{ enabled: true }, { enabled: false }];
  return [
    {
      type: 'Jikimi::RolesAnywhere::Region',
      id: SEED_REGION,
      region: SEED_REGION,
      fields: {
        trustAnchors: [
          { name: 'office', source: 'uploaded', ...enabled },
          { name: 'old office', source: 'uploaded', ...disabled },
        ],
        profiles: [
          { name: 'office', ...enabled },
          { name: 'old office', ...enabled },
        ],
      },
    },
  ];
};

export const waysIn = {
  'iam-last-accessed': lastAccessed,
  'iam-saml-provider': samlProviders,
  'identity-center': identityCenter,
  'roles-anywhere': rolesAnywhere,
};
