import {
  type CreateBucketRequest,
  GetBucketOwnershipControlsCommand,
  type PutBucketPolicyRequest,
  type PutBucketVersioningRequest,
  S3Client,
} from '@aws-sdk/client-s3';
import type { CallContext } from '../call-context.ts';
import { motoRefuses, type RefusalRule, refuse } from '../refusal-rule.ts';
import {
  type AclInput,
  grantsToEverybody,
  headersGrant,
  isBlocked,
  isPublicPolicy,
} from './s3/public-access.ts';

export const refuses: readonly RefusalRule[] = [
  refuse<PutBucketVersioningRequest>({
    operation: 'PutBucketVersioning',
    when: 'MFA Delete is to change, by anybody but the root user with its MFA device',
    code: 'AccessDenied',
    status: 403,
    message: ({ VersioningConfiguration, MFA }, { principal }) =>
      VersioningConfiguration?.MFADelete !== undefined &&
      !(MFA && principal.arn.endsWith(':root')) &&
      'Mfa Authentication must be used for this request',
  }),
  motoRefuses('DeleteBucket', 'objects are in it', 'BucketNotEmpty', 409),
  motoRefuses('DeleteBucket', 'only versions and delete markers are left', 'BucketNotEmpty', 409),
  motoRefuses('DeleteObject', 'the version is locked', 'AccessDenied', 403),
  refuse<CreateBucketRequest>({
    operation: 'CreateBucket',
    when: 'it sets an ACL where ACLs are off',
    code: 'InvalidBucketAclWithObjectOwnership',
    message: ({ ACL, ObjectOwnership = 'BucketOwnerEnforced' }) =>
      ACL !== undefined &&
      ACL !== 'private' &&
      ObjectOwnership === 'BucketOwnerEnforced' &&
      "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting",
  }),
  refuse<CreateBucketRequest>({
    operation: 'CreateBucket',
    when: 'it sets a public ACL',
    code: 'InvalidBucketAclWithBlockPublicAccessError',
    message: (input) =>
      grantsToEverybody(input) && 'Bucket cannot have public ACLs set with BlockPublicAccess enabled',
  }),
  ...['PutBucketAcl', 'PutObjectAcl', 'PutObject'].flatMap((operation) => [
    refuse<AclInput>({
      operation,
      when: 'ACLs are off, as in new buckets',
      code: 'AccessControlListNotSupported',
      message: async (input, at) =>
        setsAcl(operation, input) && (await aclsAreOff(input, at)) && 'The bucket does not allow ACLs',
    }),
    refuse<AclInput>({
      operation,
      when: 'the ACL is public while public access is blocked',
      code: 'AccessDenied',
      status: 403,
      message: async (input, at) =>
        grantsToEverybody(input) &&
        (await isBlocked('BlockPublicAcls', input.Bucket, at)) &&
        `User: ${at.principal.arn} is not authorized to perform: s3:${operation} on resource: ` +
          `"arn:aws:s3:::${input.Bucket}" because public access control lists (ACLs) are prevented ` +
          'by the BlockPublicAcls setting in S3 Block Public Access.',
    }),
  ]),
  ...(['bucket', 'account'] as const).map((where) =>
    refuse<PutBucketPolicyRequest>({
      operation: 'PutBucketPolicy',
      when: `the policy is public while the ${where} blocks public policies`,
      code: 'AccessDenied',
      status: 403,
      message: async ({ Bucket, Policy = '' }, at) =>
        isPublicPolicy(Policy) &&
        (await isBlocked('BlockPublicPolicy', Bucket, at)) &&
        `User: ${at.principal.arn} is not authorized to perform: s3:PutBucketPolicy on resource: ` +
          `"arn:aws:s3:::${Bucket}" because public policies are prevented by the BlockPublicPolicy setting ` +
          'in S3 Block Public Access.',
    }),
  ),
];

/** An object may always be given to the bucket's owner. */
function setsAcl(operation: string, input: AclInput): boolean {
  if (operation !== 'PutObject') return true;
  const given = input.ACL !== undefined && input.ACL !== 'bucket-owner-full-control';
  return given || headersGrant(input).length > 0;
}

async function aclsAreOff({ Bucket }: AclInput, at: CallContext): Promise<boolean> {
  const { OwnershipControls } = await at
    .moto(S3Client)
    .send(new GetBucketOwnershipControlsCommand({ Bucket }));
  return OwnershipControls?.Rules?.[0]?.ObjectOwnership === 'BucketOwnerEnforced';
}
