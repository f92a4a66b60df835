import { defineResource, field } from '../resource-type.ts';

export interface Membership {
  readonly id: string;
  /** The account that pays, and that no organization policy limits. */
  readonly managementAccount: string;
  readonly isManagement: boolean;
}

/** Custom policies only: those of AWS's own allow everything. */
export interface Guardrails {
  readonly serviceControl: readonly string[];
  readonly resourceControl: readonly string[];
}

const MEMBERSHIP = 'organizations:DescribeOrganization';

/** The organization as one account sees it. All but the membership is `null` where this is not its management account. */
export const Organization = defineResource({
  type: 'AWS::Organizations::Organization',
  name: { en: 'Organization', ko: '조직' },
  scope: 'account',
  fields: {
    /** `null`: the account is in no organization. */
    membership: field<Membership | null>(MEMBERSHIP),
    /** Of central root access: `RootCredentialsManagement`, `RootSessions`. */
    rootFeatures: field<readonly string[] | null>(MEMBERSHIP, 'iam:ListOrganizationsFeatures'),
    /** Service principals with trusted access. */
    trustedServices: field<readonly string[] | null>(
      MEMBERSHIP,
      'organizations:ListAWSServiceAccessForOrganization',
    ),
    /** Service principals that a member account administers. */
    delegatedServices: field<readonly string[] | null>(
      MEMBERSHIP,
      'organizations:ListDelegatedAdministrators',
      'organizations:ListDelegatedServicesForAccount',
    ),
    /** Member accounts that the organization's delegation policy lets administer policies. */
    policyDelegates: field<readonly string[] | null>(MEMBERSHIP, 'organizations:DescribeResourcePolicy'),
    guardrails: field<Guardrails | null>(MEMBERSHIP, 'organizations:ListPolicies'),
    /** Names of the organizational units right below the root. */
    units: field<readonly string[] | null>(
      MEMBERSHIP,
      'organizations:ListRoots',
      'organizations:ListOrganizationalUnitsForParent',
    ),
    /** Of every account, in an organization or not: names of the SAML providers. IAM Identity Center makes one of its own. */
    samlProviders: field<readonly string[]>('iam:ListSAMLProviders'),
  },
});
