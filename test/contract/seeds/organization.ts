import {
  CreateSAMLProviderCommand,
  EnableOrganizationsRootCredentialsManagementCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import {
  CreateAccountCommand,
  CreateOrganizationalUnitCommand,
  CreateOrganizationCommand,
  CreatePolicyCommand,
  EnableAWSServiceAccessCommand,
  ListRootsCommand,
  OrganizationsClient,
  PutResourcePolicyCommand,
  RegisterDelegatedAdministratorCommand,
} from '@aws-sdk/client-organizations';
import type { Seed } from './seed.ts';

const SERVICES = ['access-analyzer.amazonaws.com', 'guardduty.amazonaws.com'];
const POLICY = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Action: 'organizations:Leave*', Resource: '*' }],
};

/** The management account of one with two members, one of which administers GuardDuty and the policies. */
const organization: Seed = async (account) => {
  const client = account.client(OrganizationsClient);
  await client.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
  const members: string[] = [];
  for (const name of ['security', 'shop']) {
    const { CreateAccountStatus } = await client.send(
      new CreateAccountCommand({ AccountName: name, Email: `${name}@example.com` }),
    );
    members.push(CreateAccountStatus?.AccountId ?? '');
  }
  const [security = '', shop = ''] = members;
  for (const ServicePrincipal of SERVICES) {
    await client.send(new EnableAWSServiceAccessCommand({ ServicePrincipal }));
    for (const AccountId of [security, shop]) {
      await client.send(new RegisterDelegatedAdministratorCommand({ AccountId, ServicePrincipal }));
    }
  }
  const delegation = {
    ...POLICY,
    Statement: [
      { Effect: 'Allow', Principal: { AWS: security }, Action: 'organizations:CreatePolicy', Resource: '*' },
    ],
  };
  await client.send(new PutResourcePolicyCommand({ Content: JSON.stringify(delegation) }));
  const { Roots } = await client.send(new ListRootsCommand());
  for (const Name of ['production', 'sandbox']) {
    await client.send(new CreateOrganizationalUnitCommand({ ParentId: Roots?.[0]?.Id, Name }));
    const Content = JSON.stringify(POLICY);
    await client.send(
      new CreatePolicyCommand({ Name, Content, Description: '', Type: 'SERVICE_CONTROL_POLICY' }),
    );
  }
  const iam = account.client(IAMClient);
  await iam.send(new EnableOrganizationsRootCredentialsManagementCommand());
  for (const Name of ['google', 'okta']) {
    await iam.send(new CreateSAMLProviderCommand({ Name, SAMLMetadataDocument: 'x'.repeat(1000) }));
  }
  return [
    {
      type: 'AWS::Organizations::Organization',
      id: account.id,
      region: 'global',
      fields: {
        membership: { managementAccount: account.id, isManagement: true },
        rootFeatures: ['RootCredentialsManagement'],
        trustedServices: SERVICES,
        delegatedServices: SERVICES,
        policyDelegates: [security],
        guardrails: { serviceControl: ['production', 'sandbox'], resourceControl: [] },
        units: ['production', 'sandbox'],
        samlProviders: ['google', 'okta'],
      },
    },
  ];
};

export const organizations = { organization };
