import type { PolicyDocument } from '../../policy/document.ts';
import { defineResource, field } from '../resource-type.ts';

export interface KeyRotation {
  readonly on: boolean;
  /** How often, where AWS says so. */
  readonly everyDays: number | null;
}

/** What a key's owner, or whoever may create grants, lets one principal do, beside the key policy. */
export interface KeyGrant {
  readonly id: string;
  /** ARN of a user, role or account, or the name of an AWS service. */
  readonly grantee: string;
  /** `Decrypt`, `CreateGrant` and the like. */
  readonly operations: readonly string[];
  /** ISO 8601. */
  readonly createdAt: string | null;
}

/** Keys the account's owner manages; AWS's own (`aws/s3`) have policies that nobody can change, and are left out. */
export const KmsKey = defineResource({
  type: 'AWS::KMS::Key',
  name: { en: 'KMS key', ko: 'KMS 키' },
  scope: 'listed',
  listing: ['kms:ListKeys', 'kms:DescribeKey'],
  fields: {
    /** `Enabled`, `Disabled`, `PendingDeletion` and the like. */
    state: field<string>('kms:DescribeKey'),
    policy: field<PolicyDocument>('kms:GetKeyPolicy'),
    /** `null`: AWS cannot rotate it, because it is asymmetric, signs, or was made elsewhere; or it is not in use. */
    rotation: field<KeyRotation | null>('kms:GetKeyRotationStatus', 'kms:DescribeKey'),
    grants: field<readonly KeyGrant[]>('kms:ListGrants'),
  },
});
