/**
 * The IAM actions AWS authorises for an operation. Mostly the action has the operation's name; the rest is listed here.
 * Source: AWS's Service Authorization Reference and "Required permissions for Amazon S3 API operations", November 2026.
 */
import type { IamAction } from '../../src/kernel/reading.ts';
import type { ServiceModel } from './model/service-model.ts';

const DIFFERENT: Readonly<Record<string, Readonly<Record<string, readonly IamAction[]>>>> = {
  s3: {
    AbortMultipartUpload: ['s3:AbortMultipartUpload'],
    CompleteMultipartUpload: ['s3:PutObject'],
    CopyObject: ['s3:GetObject', 's3:PutObject'],
    CreateMultipartUpload: ['s3:PutObject'],
    DeleteBucketCors: ['s3:PutBucketCORS'],
    DeleteBucketEncryption: ['s3:PutEncryptionConfiguration'],
    DeleteBucketLifecycle: ['s3:PutLifecycleConfiguration'],
    DeleteBucketOwnershipControls: ['s3:PutBucketOwnershipControls'],
    DeleteBucketReplication: ['s3:PutReplicationConfiguration'],
    DeleteBucketTagging: ['s3:PutBucketTagging'],
    DeleteObjects: ['s3:DeleteObject'],
    DeletePublicAccessBlock: ['s3:PutBucketPublicAccessBlock'],
    GetBucketAccelerateConfiguration: ['s3:GetAccelerateConfiguration'],
    GetBucketCors: ['s3:GetBucketCORS'],
    GetBucketEncryption: ['s3:GetEncryptionConfiguration'],
    GetBucketLifecycle: ['s3:GetLifecycleConfiguration'],
    GetBucketLifecycleConfiguration: ['s3:GetLifecycleConfiguration'],
    GetBucketNotificationConfiguration: ['s3:GetBucketNotification'],
    GetBucketReplication: ['s3:GetReplicationConfiguration'],
    GetObjectLockConfiguration: ['s3:GetBucketObjectLockConfiguration'],
    GetPublicAccessBlock: ['s3:GetBucketPublicAccessBlock'],
    HeadBucket: ['s3:ListBucket'],
    HeadObject: ['s3:GetObject'],
    ListBuckets: ['s3:ListAllMyBuckets'],
    ListMultipartUploads: ['s3:ListBucketMultipartUploads'],
    ListObjects: ['s3:ListBucket'],
    ListObjectsV2: ['s3:ListBucket'],
    ListObjectVersions: ['s3:ListBucketVersions'],
    ListParts: ['s3:ListMultipartUploadParts'],
    PutBucketAccelerateConfiguration: ['s3:PutAccelerateConfiguration'],
    PutBucketCors: ['s3:PutBucketCORS'],
    PutBucketEncryption: ['s3:PutEncryptionConfiguration'],
    PutBucketLifecycle: ['s3:PutLifecycleConfiguration'],
    PutBucketLifecycleConfiguration: ['s3:PutLifecycleConfiguration'],
    PutBucketNotificationConfiguration: ['s3:PutBucketNotification'],
    PutBucketReplication: ['s3:PutReplicationConfiguration'],
    PutObjectLockConfiguration: ['s3:PutBucketObjectLockConfiguration'],
    PutPublicAccessBlock: ['s3:PutBucketPublicAccessBlock'],
    UploadPart: ['s3:PutObject'],
  },
  s3control: {
    DeletePublicAccessBlock: ['s3:PutAccountPublicAccessBlock'],
    GetPublicAccessBlock: ['s3:GetAccountPublicAccessBlock'],
    PutPublicAccessBlock: ['s3:PutAccountPublicAccessBlock'],
  },
  budgets: {
    CreateBudget: ['budgets:ModifyBudget'],
    CreateNotification: ['budgets:ModifyBudget'],
    CreateSubscriber: ['budgets:ModifyBudget'],
    DeleteBudget: ['budgets:ModifyBudget'],
    DeleteNotification: ['budgets:ModifyBudget'],
    DeleteSubscriber: ['budgets:ModifyBudget'],
    DescribeBudget: ['budgets:ViewBudget'],
    DescribeBudgetNotificationsForAccount: ['budgets:ViewBudget'],
    DescribeBudgetPerformanceHistory: ['budgets:ViewBudget'],
    DescribeBudgets: ['budgets:ViewBudget'],
    DescribeNotificationsForBudget: ['budgets:ViewBudget'],
    DescribeSubscribersForNotification: ['budgets:ViewBudget'],
    UpdateBudget: ['budgets:ModifyBudget'],
    UpdateNotification: ['budgets:ModifyBudget'],
    UpdateSubscriber: ['budgets:ModifyBudget'],
  },
  // InvokeModel is what Converse is authorised as: "Actions, resources, and condition keys for Amazon Bedrock".
  'bedrock-runtime': {
    Converse: ['bedrock:InvokeModel'],
    ConverseStream: ['bedrock:InvokeModelWithResponseStream'],
  },
  lambda: { Invoke: ['lambda:InvokeFunction'] },
  // Nobody can be denied these, not even by an explicit deny.
  sts: { GetCallerIdentity: [], GetSessionToken: [] },
};

/** IAM's name of a service, where requests are signed with another. */
const PREFIXES: Readonly<Record<string, string>> = { cloudwatch: 'cloudwatch' };

/** API Gateway's actions are the methods of HTTP: `apigateway:GET` is all reading. */
const BY_METHOD = new Set(['apigateway', 'apigatewayv2']);

export function actionsFor(service: ServiceModel, operation: string): readonly IamAction[] {
  const method = service.operations[operation]?.http.method;
  if (method && BY_METHOD.has(service.id)) return [`apigateway:${method}`];
  const prefix = PREFIXES[service.id] ?? service.metadata.signingName ?? service.metadata.endpointPrefix;
  return DIFFERENT[service.id]?.[operation] ?? [`${prefix}:${operation}`];
}
