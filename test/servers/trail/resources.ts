/** `resources` of a record, which few services fill in. */
import type { Called } from '../identify.ts';
import type { Structure, Value } from '../model/service-model.ts';
import type { RecordedResource } from './trail-record.ts';

export function resourcesOf(
  { service, operation, region }: Called,
  input: Structure,
  accountId: string,
): readonly RecordedResource[] | undefined {
  switch (service.id) {
    case 's3':
      return s3(operation.name, text(input['Bucket']), text(input['Key']), accountId);
    case 'sts': {
      const role = text(input['RoleArn']);
      return role ? [{ accountId: accountIn(role), type: 'AWS::IAM::Role', ARN: role }] : undefined;
    }
    case 'kms': {
      const key = text(input['KeyId']);
      if (!key) return undefined;
      const ARN = key.startsWith('arn:') ? key : `arn:aws:kms:${region}:${accountId}:${keyPath(key)}`;
      return [{ accountId: accountIn(ARN), type: 'AWS::KMS::Key', ARN }];
    }
    case 'ssm': {
      const name = operation.name.endsWith('Parameter') ? text(input['Name']) : undefined;
      if (!name) return undefined;
      const path = name.startsWith('/') ? name : `/${name}`;
      return [{ accountId, ARN: `arn:aws:ssm:${region}:${accountId}:parameter${path}` }];
    }
    case 'lambda': {
      const name = operation.name.startsWith('Invoke') ? text(input['FunctionName']) : undefined;
      if (!name) return undefined;
      const ARN = name.startsWith('arn:') ? name : `arn:aws:lambda:${region}:${accountId}:function:${name}`;
      return [{ accountId: accountIn(ARN), type: 'AWS::Lambda::Function', ARN }];
    }
    case 'dynamodb': {
      const name = text(input['TableName']);
      const ARN = name?.startsWith('arn:') ? name : `arn:aws:dynamodb:${region}:${accountId}:table/${name}`;
      return name ? [{ accountId, type: 'AWS::DynamoDB::Table', ARN }] : undefined;
    }
    default:
      return undefined;
  }
}

function s3(
  operation: string,
  bucket: string | undefined,
  key: string | undefined,
  accountId: string,
): readonly RecordedResource[] | undefined {
  // A bucket that is only being made is no resource yet.
  if (!bucket || operation === 'CreateBucket') return undefined;
  const ARN = `arn:aws:s3:::${bucket}`;
  const ofBucket = { accountId, type: 'AWS::S3::Bucket', ARN };
  return key === undefined
    ? [ofBucket]
    : [{ accountId, type: 'AWS::S3::Object', ARN: `${ARN}/${key}` }, ofBucket];
}

function keyPath(key: string): string {
  return key.startsWith('alias/') ? key : `key/${key}`;
}

function accountIn(arn: string): string {
  return arn.split(':')[4] ?? '';
}

function text(value: Value | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
