/** What CloudTrail calls a call, and the places it happened at. */
import type { Called } from '../identify.ts';

/** Services whose event source is not their endpoint's name. */
const SOURCE_OF_ENDPOINT: Readonly<Record<string, string>> = {
  email: 'ses',
  's3-control': 's3',
  'api.ecr': 'ecr',
  'api.ecr-public': 'ecr-public',
  'api.sagemaker': 'sagemaker',
  'api.pricing': 'pricing',
  'application-autoscaling': 'autoscaling',
  'bedrock-runtime': 'bedrock',
  'bedrock-agent': 'bedrock',
  'bedrock-agent-runtime': 'bedrock',
};

/** Services with one endpoint for the world: the region their events are told in, and the endpoint's name. */
const GLOBAL: Readonly<Record<string, { readonly region: string; readonly host: string }>> = {
  iam: { region: 'us-east-1', host: 'iam.amazonaws.com' },
  cloudfront: { region: 'us-east-1', host: 'cloudfront.amazonaws.com' },
  route53: { region: 'us-east-1', host: 'route53.amazonaws.com' },
  organizations: { region: 'us-east-1', host: 'organizations.us-east-1.amazonaws.com' },
  account: { region: 'us-east-1', host: 'account.us-east-1.amazonaws.com' },
  budgets: { region: 'us-east-1', host: 'budgets.amazonaws.com' },
  ce: { region: 'us-east-1', host: 'ce.us-east-1.amazonaws.com' },
  cur: { region: 'us-east-1', host: 'cur.us-east-1.amazonaws.com' },
  'bcm-data-exports': { region: 'us-east-1', host: 'bcm-data-exports.us-east-1.api.aws' },
  freetier: { region: 'us-east-1', host: 'freetier.us-east-1.api.aws' },
  'cost-optimization-hub': { region: 'us-east-1', host: 'cost-optimization-hub.us-east-1.amazonaws.com' },
  health: { region: 'us-east-1', host: 'health.us-east-1.amazonaws.com' },
  support: { region: 'us-east-1', host: 'support.us-east-1.amazonaws.com' },
  savingsplans: { region: 'us-east-1', host: 'savingsplans.amazonaws.com' },
  shield: { region: 'us-east-1', host: 'shield.us-east-1.amazonaws.com' },
  globalaccelerator: { region: 'us-west-2', host: 'globalaccelerator.us-west-2.amazonaws.com' },
};

/** The services that a trail tells of only when it includes global service events. */
export const GLOBAL_SOURCES: ReadonlySet<string> = new Set([
  'iam.amazonaws.com',
  'sts.amazonaws.com',
  'cloudfront.amazonaws.com',
  'route53.amazonaws.com',
  'organizations.amazonaws.com',
]);

/** Names that S3 gives its events, apart from the API's. */
const S3_NAMES: Readonly<Record<string, string>> = {
  GetBucketAccelerateConfiguration: 'GetAccelerateConfiguration',
  PutBucketAccelerateConfiguration: 'PutAccelerateConfiguration',
  GetBucketLifecycleConfiguration: 'GetBucketLifecycle',
  PutBucketLifecycleConfiguration: 'PutBucketLifecycle',
  GetBucketNotificationConfiguration: 'GetBucketNotification',
  PutBucketNotificationConfiguration: 'PutBucketNotification',
  GetObjectLockConfiguration: 'GetBucketObjectLockConfiguration',
  PutObjectLockConfiguration: 'PutBucketObjectLockConfiguration',
  GetPublicAccessBlock: 'GetBucketPublicAccessBlock',
  PutPublicAccessBlock: 'PutBucketPublicAccessBlock',
  DeletePublicAccessBlock: 'DeleteBucketPublicAccessBlock',
  ListObjectsV2: 'ListObjects',
};

const S3_CONTROL_NAMES: Readonly<Record<string, string>> = {
  GetPublicAccessBlock: 'GetAccountPublicAccessBlock',
  PutPublicAccessBlock: 'PutAccountPublicAccessBlock',
  DeletePublicAccessBlock: 'DeleteAccountPublicAccessBlock',
};

/** Lambda's second edition of calls whose date did not change. */
const LAMBDA_V2: ReadonlySet<string> = new Set([
  'AddPermission',
  'RemovePermission',
  'GetPolicy',
  'GetFunction',
  'GetFunctionConfiguration',
  'UpdateFunctionCode',
  'UpdateFunctionConfiguration',
  'TagResource',
  'UntagResource',
]);

export function eventSourceOf({ service }: Called): string {
  const { endpointPrefix } = service.metadata;
  return `${SOURCE_OF_ENDPOINT[endpointPrefix] ?? endpointPrefix}.amazonaws.com`;
}

export function eventNameOf({ service, operation }: Called): string {
  const { name, http } = operation;
  switch (service.id) {
    case 's3':
      return S3_NAMES[name] ?? name;
    case 's3control':
      return S3_CONTROL_NAMES[name] ?? name;
    case 'lambda': {
      if (name.startsWith('Invoke')) return 'Invoke';
      // Only calls of the API's first years carry their date.
      const date = /^\/(201[5-8])-(\d\d)-(\d\d)\//.exec(http.requestUri);
      return date ? `${name}${date.slice(1).join('')}${LAMBDA_V2.has(name) ? 'v2' : ''}` : name;
    }
    default:
      return name;
  }
}

/** Logs tells its API's version in every record. */
export function apiVersionOf({ service }: Called): string | undefined {
  return service.id === 'logs' ? service.metadata.apiVersion.replaceAll('-', '') : undefined;
}

export function awsRegionOf({ service, region }: Called): string {
  return GLOBAL[service.metadata.endpointPrefix]?.region ?? region;
}

/** The endpoint a client of AWS's would have spoken to. */
export function hostOf({ service, region }: Called, bucket?: string, account?: string): string {
  const { endpointPrefix } = service.metadata;
  if (endpointPrefix === 's3') return `${bucket ? `${bucket}.` : ''}s3.${region}.amazonaws.com`;
  if (endpointPrefix === 's3-control') return `${account ?? ''}.s3-control.${region}.amazonaws.com`;
  return GLOBAL[endpointPrefix]?.host ?? `${endpointPrefix}.${region}.amazonaws.com`;
}

const READS =
  /^(Get|List|Describe|Head|Lookup|Search|BatchGet|BatchDescribe|Query|Scan|Select|Simulate|View|Validate|Estimate|Preview|Check|Test|Discover|Filter|Retrieve)/;

/** Reads that do not sound like it, and the reverse. */
const READ_ONLY: Readonly<Record<string, boolean>> = {
  'sts:AssumeRole': true,
  'sts:AssumeRoleWithSAML': true,
  'sts:AssumeRoleWithWebIdentity': true,
  'sts:DecodeAuthorizationMessage': true,
  'kms:Decrypt': true,
  'kms:Encrypt': true,
  'kms:GenerateDataKey': true,
  'kms:GenerateDataKeyWithoutPlaintext': true,
  'kms:Sign': true,
  'kms:Verify': true,
  'iam:GenerateCredentialReport': true,
  'iam:GenerateServiceLastAccessedDetails': true,
  'bedrock-runtime:InvokeModel': true,
  'bedrock-runtime:InvokeModelWithResponseStream': true,
  'bedrock-runtime:Converse': true,
  'bedrock-runtime:ConverseStream': true,
};

export function isReadOnly({ service, operation }: Called): boolean {
  return READ_ONLY[`${service.id}:${operation.name}`] ?? READS.test(operation.name);
}
