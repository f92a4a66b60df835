import { defineResource, field } from '../resource-type.ts';

/** Whoever holds a certificate that this authority signed may come in. */
export interface TrustAnchor {
  readonly arn: string;
  readonly name: string;
  readonly enabled: boolean;
  /** Where the authority is: AWS Private CA, or a certificate that somebody uploaded. */
  readonly source: 'private-ca' | 'uploaded' | 'other';
  readonly createdAt: string | null;
}

/** Which roles they may take. */
export interface AnywhereProfile {
  readonly arn: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly roleArns: readonly string[];
  readonly createdAt: string | null;
}

export const RolesAnywhere = defineResource({
  type: 'Jikimi::RolesAnywhere::Region',
  name: { en: 'IAM Roles Anywhere', ko: 'IAM Roles Anywhere' },
  scope: 'region',
  fields: {
    trustAnchors: field<readonly TrustAnchor[]>('rolesanywhere:ListTrustAnchors'),
    profiles: field<readonly AnywhereProfile[]>('rolesanywhere:ListProfiles'),
  },
});
