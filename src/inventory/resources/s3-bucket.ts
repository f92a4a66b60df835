import type { PolicyDocument } from '../../policy/document.ts';
import { defineResource, field } from '../resource-type.ts';
import type { PublicAccessBlock } from './s3-public-access-block.ts';

/** One grant of a bucket's access control list to somebody who is not its owner. */
export interface AclGrant {
  /** `signed-in`: anyone with an AWS account. `identity`: one account, by S3's canonical user id. */
  readonly to:
    | { readonly kind: 'everyone' | 'signed-in' }
    | { readonly kind: 'identity'; readonly canonicalId: string };
  /** `READ` lists the objects, `WRITE` puts and deletes them, `READ_ACP` and `WRITE_ACP` concern the list itself. */
  readonly permission: string;
}

export interface Versioning {
  readonly state: 'on' | 'suspended' | 'off';
  /** Deleting a version takes the MFA device of the root user. */
  readonly mfaDelete: boolean;
}

export interface Replica {
  readonly bucketArn: string;
  /** Among the account's buckets. AWS names the account of the other side only where objects change hands. */
  readonly isOwn: boolean;
}

export const S3Bucket = defineResource({
  type: 'AWS::S3::Bucket',
  name: { en: 'S3 bucket', ko: 'S3 버킷' },
  scope: 'listed',
  listing: ['s3:ListAllMyBuckets'],
  fields: {
    /** S3 moves it at some changes of the bucket, never back. */
    createdAt: field<string | null>('s3:ListAllMyBuckets'),
    /** What the bucket obeys: its own switches and the account's together. */
    publicAccessBlock: field<PublicAccessBlock>(
      's3:GetBucketPublicAccessBlock',
      's3:GetAccountPublicAccessBlock',
    ),
    /** `null`: the bucket has no policy. */
    policy: field<PolicyDocument | null>('s3:GetBucketPolicy'),
    /** S3's own judgement, on which `restrictPublicBuckets` depends; `null`: no policy, or no judgement. */
    policyIsPublic: field<boolean | null>('s3:GetBucketPolicyStatus', 's3:GetBucketPolicy'),
    /** Without the log delivery group of S3, and without what the owner may do. */
    aclGrants: field<readonly AclGrant[]>('s3:GetBucketAcl'),
    /** Whether ACLs are off (Object Ownership "bucket owner enforced"), those of single objects too. */
    aclsDisabled: field<boolean>('s3:GetBucketOwnershipControls'),
    /** Where copies of new objects go. */
    replicas: field<readonly Replica[]>('s3:GetReplicationConfiguration'),
    versioning: field<Versioning>('s3:GetBucketVersioning'),
  },
});
