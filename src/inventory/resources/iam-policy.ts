import type { PolicyDocument } from '../../policy/document.ts';
import { defineResource, field } from '../resource-type.ts';

const DETAILS = 'iam:GetAccountAuthorizationDetails';

/** A managed policy on a user, group or role. */
export interface AttachedPolicy {
  readonly name: string;
  readonly arn: string;
}

export interface PolicyHolder {
  readonly kind: 'user' | 'group' | 'role';
  readonly name: string;
}

/** A version that is not in force; whoever may, can put it in force. */
export interface OtherVersion {
  readonly id: string;
  /** `null`: not read. */
  readonly document: PolicyDocument | null;
}

/** The account's own policies: customer managed ones and inline ones. AWS's own are not among them. */
export const IamPolicy = defineResource({
  type: 'AWS::IAM::Policy',
  name: { en: 'IAM policy', ko: 'IAM 정책' },
  scope: 'listed',
  listing: [DETAILS],
  fields: {
    /** The version in force. */
    document: field<PolicyDocument>(DETAILS),
    /** Whom it grants something; use as a permissions boundary is not counted. */
    attachedTo: field<readonly PolicyHolder[]>(DETAILS),
    /** Of a managed one. */
    otherVersions: field<readonly OtherVersion[]>(DETAILS),
  },
});
