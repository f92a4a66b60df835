/** What is read of the inventory; with it the permissions that `access` needs are known. */
import type { FieldName, ResourceType } from '../inventory/resource-type.ts';
import { AccountContacts } from '../inventory/resources/account-contacts.ts';
import { Ec2Instance } from '../inventory/resources/ec2-instance.ts';
import { IamGroup } from '../inventory/resources/iam-group.ts';
import { IamPolicy } from '../inventory/resources/iam-policy.ts';
import { IamRole } from '../inventory/resources/iam-role.ts';
import { IamUser } from '../inventory/resources/iam-user.ts';
import { IdentityCenter } from '../inventory/resources/identity-center.ts';
import { LambdaFunction } from '../inventory/resources/lambda-function.ts';
import { LastAccessed } from '../inventory/resources/last-accessed.ts';
import { OidcProvider } from '../inventory/resources/oidc-provider.ts';
import { RolesAnywhere } from '../inventory/resources/roles-anywhere.ts';
import { RootUser } from '../inventory/resources/root-user.ts';
import { SamlProvider } from '../inventory/resources/saml-provider.ts';
import { SignIns } from '../inventory/resources/sign-ins.ts';

export interface Read {
  readonly type: ResourceType;
  readonly fields: readonly string[];
}

export const ACCESS_READS: readonly Read[] = [
  read(
    RootUser,
    'mfaActive',
    'passwordPresent',
    'accessKeyPresent',
    'signingCertificatePresent',
    'uses',
    'accountCreatedAt',
    'virtualMfaDevices',
  ),
  read(
    IamUser,
    'accessKeys',
    'admin',
    'attachedPolicies',
    'boundary',
    'createdAt',
    'groups',
    'keyUses',
    'liveKeys',
    'livePassword',
    'mfaActive',
    'mfaDevices',
    'passwordChangedAt',
    'passwordEnabled',
    'passwordLastUsedAt',
    'policies',
    'serviceCredentials',
    'signingCertificates',
    'sshKeys',
  ),
  read(
    IamRole,
    'admin',
    'boundary',
    'createdAt',
    'instanceProfiles',
    'lastUsedAt',
    'lastUsedRegion',
    'path',
    'policies',
    'trustPolicy',
  ),
  read(IamGroup, 'policies'),
  read(IamPolicy, 'otherVersions'),
  read(Ec2Instance, 'instanceProfile', 'state'),
  read(LambdaFunction, 'role'),
  read(SignIns, 'events'),
  read(SamlProvider, 'createdAt', 'validUntil'),
  read(OidcProvider, 'url'),
  read(RolesAnywhere, 'trustAnchors', 'profiles'),
  read(IdentityCenter, 'instances'),
  read(AccountContacts, 'primary', 'security', 'billing', 'operations'),
];

/** On request: jobs that take three calls and more for each identity. */
export const LAST_ACCESSED_READ: Read = read(LastAccessed, 'services');

function read<R extends ResourceType>(type: R, ...fields: readonly FieldName<R>[]): Read {
  return { type, fields };
}
