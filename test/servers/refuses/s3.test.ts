import {
  CreateBucketCommand,
  type CreateBucketRequest,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeletePublicAccessBlockCommand,
  type ObjectCannedACL,
  PutBucketAclCommand,
  PutBucketOwnershipControlsCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutObjectAclCommand,
  PutObjectCommand,
  PutObjectRetentionCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  DeletePublicAccessBlockCommand as DeleteAccountBlockCommand,
  PutPublicAccessBlockCommand as PutAccountBlockCommand,
  S3ControlClient,
} from '@aws-sdk/client-s3-control';
import { describe, expect, test } from 'vitest';
import type { TestAccount } from '../aws-server.ts';
import { type Case, type Prepare, proveRefusals } from '../prove-refusals.ts';
import { isPublicPolicy } from './s3/public-access.ts';
import { refuses } from './s3.ts';

const Key = 'notes.txt';
const ACL = 'public-read' satisfies ObjectCannedACL;

const OPEN_POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' }],
});

async function bucket(
  account: TestAccount,
  more: Partial<CreateBucketRequest> = {},
): Promise<[S3Client, string]> {
  const s3 = account.client(S3Client, 'us-east-1');
  const Bucket = `things-${account.id}`;
  await s3.send(new CreateBucketCommand({ Bucket, ...more }));
  return [s3, Bucket];
}

/** Whatever sets an ACL, in a new bucket, until ACLs are on. */
function withoutAcls(call: (s3: S3Client, Bucket: string) => Promise<unknown>): Prepare {
  return async (account) => {
    const [s3, Bucket] = await bucket(account);
    await s3.send(new PutObjectCommand({ Bucket, Key }));
    await s3.send(new DeletePublicAccessBlockCommand({ Bucket }));
    return { call: () => call(s3, Bucket), cure: () => allowAcls(s3, Bucket) };
  };
}

/** Whatever sets a public ACL, until public ACLs are no longer blocked. */
function blocked(call: (s3: S3Client, Bucket: string) => Promise<unknown>): Prepare {
  return async (account) => {
    const [s3, Bucket] = await bucket(account, { ObjectOwnership: 'ObjectWriter' });
    await s3.send(new PutObjectCommand({ Bucket, Key }));
    return {
      call: () => call(s3, Bucket),
      cure: () => s3.send(new DeletePublicAccessBlockCommand({ Bucket })),
    };
  };
}

function allowAcls(s3: S3Client, Bucket: string): Promise<unknown> {
  const Rules = [{ ObjectOwnership: 'ObjectWriter' as const }];
  return s3.send(new PutBucketOwnershipControlsCommand({ Bucket, OwnershipControls: { Rules } }));
}

async function creation(
  account: TestAccount,
  first: Partial<CreateBucketRequest>,
  then: typeof first,
): Promise<Case> {
  let input = first;
  return {
    call: async () => bucket(account, input),
    cure: async () => {
      input = then;
    },
  };
}

const putBucketAcl = (s3: S3Client, Bucket: string) => s3.send(new PutBucketAclCommand({ Bucket, ACL }));
const putObjectAcl = (s3: S3Client, Bucket: string) => s3.send(new PutObjectAclCommand({ Bucket, Key, ACL }));
const putObject = (s3: S3Client, Bucket: string) => s3.send(new PutObjectCommand({ Bucket, Key, ACL }));

describe('s3', () => {
  proveRefusals(refuses, {
    'PutBucketVersioning: MFA Delete is to change, by anybody but the root user with its MFA device': async (
      account,
    ) => {
      const [, Bucket] = await bucket(account);
      const s3 = account.client(S3Client, 'us-east-1', account.root);
      const VersioningConfiguration = { Status: 'Enabled', MFADelete: 'Enabled' } as const;
      let MFA: string | undefined;
      return {
        call: () =>
          s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration, ...(MFA && { MFA }) })),
        cure: async () => {
          MFA = `arn:aws:iam::${account.id}:mfa/root-account-mfa-device 123456`;
        },
      };
    },
    'DeleteBucket: objects are in it': async (account) => {
      const [s3, Bucket] = await bucket(account);
      await s3.send(new PutObjectCommand({ Bucket, Key }));
      return {
        call: () => s3.send(new DeleteBucketCommand({ Bucket })),
        cure: () => s3.send(new DeleteObjectCommand({ Bucket, Key })),
      };
    },
    'DeleteBucket: only versions and delete markers are left': async (account) => {
      const [s3, Bucket] = await bucket(account);
      const VersioningConfiguration = { Status: 'Enabled' as const };
      await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
      const put = await s3.send(new PutObjectCommand({ Bucket, Key }));
      const marker = await s3.send(new DeleteObjectCommand({ Bucket, Key }));
      return {
        call: () => s3.send(new DeleteBucketCommand({ Bucket })),
        cure: async () => {
          for (const { VersionId } of [put, marker])
            await s3.send(new DeleteObjectCommand({ Bucket, Key, VersionId }));
        },
      };
    },
    'DeleteObject: the version is locked': async (account) => {
      const [s3, Bucket] = await bucket(account, { ObjectLockEnabledForBucket: true });
      const { VersionId } = await s3.send(new PutObjectCommand({ Bucket, Key }));
      const Retention = {
        Mode: 'COMPLIANCE' as const,
        RetainUntilDate: new Date(Date.now() + 86_400_000),
      };
      await s3.send(new PutObjectRetentionCommand({ Bucket, Key, VersionId, Retention }));
      return { call: () => s3.send(new DeleteObjectCommand({ Bucket, Key, VersionId })) };
    },
    'CreateBucket: it sets an ACL where ACLs are off': (account) =>
      creation(account, { ACL }, { ObjectOwnership: 'ObjectWriter' }),
    'CreateBucket: it sets a public ACL': (account) =>
      creation(account, { ACL, ObjectOwnership: 'ObjectWriter' }, { ObjectOwnership: 'ObjectWriter' }),
    'PutBucketAcl: ACLs are off, as in new buckets': withoutAcls(putBucketAcl),
    'PutObjectAcl: ACLs are off, as in new buckets': withoutAcls(putObjectAcl),
    'PutObject: ACLs are off, as in new buckets': withoutAcls(putObject),
    'PutBucketAcl: the ACL is public while public access is blocked': blocked(putBucketAcl),
    'PutObjectAcl: the ACL is public while public access is blocked': blocked(putObjectAcl),
    'PutObject: the ACL is public while public access is blocked': blocked(putObject),
    'PutBucketPolicy: the policy is public while the bucket blocks public policies': async (account) => {
      const [s3, Bucket] = await bucket(account);
      return {
        call: () => s3.send(new PutBucketPolicyCommand({ Bucket, Policy: OPEN_POLICY })),
        cure: () => s3.send(new DeletePublicAccessBlockCommand({ Bucket })),
      };
    },
    'PutBucketPolicy: the policy is public while the account blocks public policies': async (account) => {
      const [s3, Bucket] = await bucket(account);
      await s3.send(new DeletePublicAccessBlockCommand({ Bucket }));
      const control = account.client(S3ControlClient, 'us-east-1');
      await control.send(
        new PutAccountBlockCommand({
          AccountId: account.id,
          PublicAccessBlockConfiguration: { BlockPublicPolicy: true },
        }),
      );
      return {
        call: () => s3.send(new PutBucketPolicyCommand({ Bucket, Policy: OPEN_POLICY })),
        cure: () => control.send(new DeleteAccountBlockCommand({ AccountId: account.id })),
      };
    },
  });
});

describe('a policy is public', () => {
  const allow = (more: object) =>
    JSON.stringify({ Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*', ...more } });

  test.for<[string, object, boolean]>([
    ['to everybody', {}, true],
    ['to every AWS principal', { Principal: { AWS: ['*'] } }, true],
    ['not to one account', { Principal: { AWS: '111122223333' } }, false],
    ['not to a service', { Principal: { Service: 'cloudtrail.amazonaws.com' } }, false],
    ['not where it denies', { Effect: 'Deny' }, false],
    ['not within an organization', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }, false],
    ['within any organization', { Condition: { StringLike: { 'aws:PrincipalOrgID': 'o-*' } } }, true],
    ['from everywhere', { Condition: { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } } }, true],
    ['from everywhere but one', { Condition: { NotIpAddress: { 'aws:SourceIp': '192.0.2.1/32' } } }, true],
    ['over TLS only', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }, true],
  ])('%s', ([, statement, isPublic]) => {
    expect(isPublicPolicy(allow(statement))).toBe(isPublic);
  });
});
