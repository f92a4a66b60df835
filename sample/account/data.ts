/** Where data lies and who is let in: S3, queues, topics, functions, keys, images, secrets. */
import type { Resource } from '../../src/inventory/inventory.ts';
import type { ResourceType } from '../../src/inventory/resource-type.ts';
import { EcrRepository } from '../../src/inventory/resources/ecr-repository.ts';
import { KmsKey } from '../../src/inventory/resources/kms-key.ts';
import { LambdaFunction } from '../../src/inventory/resources/lambda-function.ts';
import { S3AccountSettings } from '../../src/inventory/resources/s3-account-settings.ts';
import { S3Bucket } from '../../src/inventory/resources/s3-bucket.ts';
import { Secret } from '../../src/inventory/resources/secret.ts';
import { SnsTopic } from '../../src/inventory/resources/sns-topic.ts';
import { SqsQueue } from '../../src/inventory/resources/sqs-queue.ts';
import { type PolicyDocument, parsePolicy } from '../../src/policy/document.ts';
import { ACCOUNT, HOME, ofAccount, seen } from '../planted.ts';

const OWNER = { AWS: `arn:aws:iam::${ACCOUNT}:root` };
const AGENCY = { AWS: 'arn:aws:iam::444455556666:root' };
/** The stranger's own account. */
const STRANGER = { AWS: 'arn:aws:iam::999988887777:root' };

function allow(
  principal: unknown,
  action: string | readonly string[],
  resource: unknown = '*',
  sid?: string,
): object {
  return {
    ...(sid && { Sid: sid }),
    Effect: 'Allow',
    Principal: principal,
    Action: action,
    Resource: resource,
  };
}

function policy(...statements: readonly object[]): PolicyDocument {
  return parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
}

/** A thing of the home region whose one interesting fact is its policy. */
function guarded(
  type: typeof SqsQueue | typeof SnsTopic | typeof EcrRepository | typeof Secret,
  service: string,
  id: string,
  document: PolicyDocument | null,
): Resource {
  return seen<ResourceType<typeof SqsQueue.fields>>(
    type,
    { id, arn: `arn:aws:${service}:${HOME}:${ACCOUNT}:${id}`, region: HOME },
    { policy: document },
  );
}

const OFF = {
  blockPublicAcls: false,
  ignorePublicAcls: false,
  blockPublicPolicy: false,
  restrictPublicBuckets: false,
};
const ON = {
  blockPublicAcls: true,
  ignorePublicAcls: true,
  blockPublicPolicy: true,
  restrictPublicBuckets: true,
};

function tlsOnly(bucket: string): object {
  return {
    Sid: 'TlsOnly',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  };
}

function bucket(
  id: string,
  plan: { readonly isBlocked: boolean; readonly policy: PolicyDocument | null; readonly isPublic?: boolean },
): Resource {
  return seen(
    S3Bucket,
    { id, arn: `arn:aws:s3:::${id}`, region: HOME },
    {
      createdAt: '2023-05-02T04:10:00.000Z',
      publicAccessBlock: plan.isBlocked ? ON : OFF,
      policy: plan.policy,
      policyIsPublic: plan.policy === null ? null : (plan.isPublic ?? false),
      aclGrants: [],
      aclsDisabled: true,
    },
  );
}

function lambda(id: string, fields: Parameters<typeof seen<typeof LambdaFunction>>[2]): Resource {
  return seen(
    LambdaFunction,
    { id, arn: `arn:aws:lambda:${HOME}:${ACCOUNT}:function:${id}`, region: HOME },
    fields,
  );
}

function key(id: string, document: PolicyDocument): Resource {
  return seen(
    KmsKey,
    { id, arn: `arn:aws:kms:${HOME}:${ACCOUNT}:key/${id}`, region: HOME },
    { state: 'Enabled', policy: document },
  );
}

const open = policy(allow('*', 'lambda:InvokeFunctionUrl', '*', 'FunctionURLAllowPublicAccess'));

export const data: readonly Resource[] = [
  ofAccount(S3AccountSettings, { publicAccessBlock: null }),
  bucket('haneul-uploads', {
    isBlocked: false,
    policy: policy(
      allow(
        '*',
        ['s3:GetObject', 's3:ListBucket'],
        ['arn:aws:s3:::haneul-uploads', 'arn:aws:s3:::haneul-uploads/*'],
        'PublicRead',
      ),
    ),
    isPublic: true,
  }),
  bucket('haneul-shared-assets', {
    isBlocked: true,
    policy: policy(
      allow(AGENCY, 's3:GetObject', 'arn:aws:s3:::haneul-shared-assets/*', 'Agency'),
      tlsOnly('haneul-shared-assets'),
    ),
  }),
  bucket('haneul-trail', { isBlocked: true, policy: policy(tlsOnly('haneul-trail')) }),
  bucket('haneul-trail-old', {
    isBlocked: false,
    policy: policy(allow('*', 's3:GetObject', 'arn:aws:s3:::haneul-trail-old/*')),
    isPublic: true,
  }),
  bucket('haneul-access-logs', { isBlocked: true, policy: policy(tlsOnly('haneul-access-logs')) }),
  guarded(SqsQueue, 'sqs', 'orders', policy(allow(OWNER, 'sqs:*'))),
  guarded(SqsQueue, 'sqs', 'webhooks', policy(allow('*', 'sqs:SendMessage', '*', 'Partners'))),
  guarded(SnsTopic, 'sns', 'alarms', policy(allow(OWNER, 'sns:Publish'))),
  guarded(
    SnsTopic,
    'sns',
    'newsletter',
    policy(allow({ AWS: '*' }, ['sns:Subscribe', 'sns:Publish'], '*', 'Everyone')),
  ),
  guarded(EcrRepository, 'ecr', 'repository/shop', null),
  guarded(
    EcrRepository,
    'ecr',
    'repository/shop-base',
    policy(allow('*', ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'], '*', 'Pull')),
  ),
  guarded(Secret, 'secretsmanager', 'secret:shop/db-a1b2c3', null),
  guarded(
    Secret,
    'secretsmanager',
    'secret:shop/mail-0f1e2d',
    policy(allow(AGENCY, 'secretsmanager:GetSecretValue', '*', 'Agency')),
  ),
  guarded(
    Secret,
    'secretsmanager',
    'secret:shop/payment-d4e5f6',
    policy(allow('*', 'secretsmanager:GetSecretValue', '*', 'Debug')),
  ),
  key('1f0c0ffe-0000-4000-8000-000000000001', policy(allow(OWNER, 'kms:*'))),
  key(
    '1f0c0ffe-0000-4000-8000-000000000002',
    policy(allow(OWNER, 'kms:*'), allow('*', ['kms:Decrypt', 'kms:GenerateDataKey'], '*', 'Everyone')),
  ),
  key(
    '1f0c0ffe-0000-4000-8000-000000000003',
    policy(allow(OWNER, 'kms:*'), allow(STRANGER, ['kms:Decrypt', 'kms:DescribeKey'], '*', 'Backup')),
  ),
  lambda('nightly-export', {
    modifiedAt: '2026-11-09T18:40:00.000Z',
    policy: policy(allow(STRANGER, 'lambda:InvokeFunction', '*', 'Schedule')),
    urls: [],
  }),
  lambda('resize-image', { modifiedAt: '2026-06-14T02:30:00.000Z', policy: null, urls: [] }),
  lambda('payment-callback', {
    modifiedAt: '2026-09-03T07:45:00.000Z',
    policy: policy(allow('*', 'lambda:InvokeFunction', '*', 'Open')),
    urls: [
      {
        url: 'https://abc123example.lambda-url.ap-northeast-2.on.aws/',
        authType: 'NONE',
        alias: null,
        policy: open,
      },
    ],
  }),
];
