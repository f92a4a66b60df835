import { defineResource, field } from '../resource-type.ts';

/** A person, or a group of them, who may come into this account with a permission set. */
export interface Assignment {
  readonly permissionSet: string;
  readonly permissionSetArn: string;
  readonly kind: 'user' | 'group';
  readonly id: string;
  /** `null`: AWS knows nobody by this id any more. */
  readonly name: string | null;
  /** Of a group: who is in it. */
  readonly members: readonly string[];
}

export interface IdentityCenterInstance {
  readonly arn: string;
  /** The account that it belongs to: the organization's management account, or this one. */
  readonly owner: string | null;
  readonly assignments: readonly Assignment[];
}

/** IAM Identity Center as it reaches into this account; a region has at most one instance. */
export const IdentityCenter = defineResource({
  type: 'Jikimi::SSO::Region',
  name: { en: 'IAM Identity Center', ko: 'IAM Identity Center' },
  scope: 'region',
  fields: {
    /** Members of an organization see that there is an instance, and not who is assigned. */
    instances: field<readonly IdentityCenterInstance[]>(
      'sso:ListInstances',
      'sso:ListPermissionSetsProvisionedToAccount',
      'sso:DescribePermissionSet',
      'sso:ListAccountAssignments',
      'identitystore:DescribeUser',
      'identitystore:DescribeGroup',
      'identitystore:ListGroupMemberships',
    ),
  },
});
