import type { CreateTrailRequest, UpdateTrailRequest } from '@aws-sdk/client-cloudtrail';
import { GetBucketPolicyCommand, HeadBucketCommand, S3Client } from '@aws-sdk/client-s3';
import type { CallContext } from '../call-context.ts';
import { motoRefuses, type RefusalRule, refuse } from '../refusal-rule.ts';

const SERVICE = 'cloudtrail.amazonaws.com';

export const refuses: readonly RefusalRule[] = [
  motoRefuses('CreateTrail', 'there is no such bucket', 'S3BucketDoesNotExistException'),
  refuse<CreateTrailRequest>({
    operation: 'CreateTrail',
    when: 'the policy of the bucket does not let CloudTrail write',
    code: 'InsufficientS3BucketPolicyException',
    message: (input, at) => cannotWrite(input, at),
  }),
  refuse<UpdateTrailRequest>({
    operation: 'UpdateTrail',
    when: 'the policy of the bucket does not let CloudTrail write',
    code: 'InsufficientS3BucketPolicyException',
    message: (input, at) => input.S3BucketName !== undefined && cannotWrite(input, at),
  }),
];

interface Statement {
  readonly Effect?: string;
  readonly Principal?: string | { readonly Service?: string | readonly string[] };
  readonly Action?: string | readonly string[];
  readonly Resource?: string | readonly string[];
}

async function cannotWrite(
  { S3BucketName: bucket = '', S3KeyPrefix }: Pick<UpdateTrailRequest, 'S3BucketName' | 'S3KeyPrefix'>,
  at: CallContext,
): Promise<string | undefined> {
  const s3 = at.moto(S3Client);
  await s3.send(new HeadBucketCommand({ Bucket: bucket }));
  const { Policy = '{}' } = await s3.send(new GetBucketPolicyCommand({ Bucket: bucket })).catch(noPolicy);
  const { Statement = [] } = JSON.parse(Policy) as { readonly Statement?: Statement | readonly Statement[] };
  const statements = [Statement].flat();
  const prefix = S3KeyPrefix ? `${S3KeyPrefix}/` : '';
  const logs = `arn:aws:s3:::${bucket}/${prefix}AWSLogs/${at.account.id}/CloudTrail/x`;
  const suffices =
    allows(statements, 's3:GetBucketAcl', `arn:aws:s3:::${bucket}`) &&
    allows(statements, 's3:PutObject', logs);
  return suffices ? undefined : `Incorrect S3 bucket policy is detected for bucket: ${bucket}`;
}

function noPolicy(error: unknown): { readonly Policy?: string } {
  if (error instanceof Error && error.name === 'NoSuchBucketPolicy') return {};
  throw error;
}

function allows(statements: readonly Statement[], action: string, resource: string): boolean {
  return statements.some(
    ({ Effect, Principal, Action, Resource }) =>
      Effect === 'Allow' &&
      (Principal === '*' ||
        (typeof Principal === 'object' && [Principal.Service].flat().includes(SERVICE))) &&
      [Action].flat().some((pattern) => matches(pattern, action)) &&
      [Resource].flat().some((pattern) => matches(pattern, resource)),
  );
}

function matches(pattern: string | undefined, value: string): boolean {
  const source = (pattern ?? '').replaceAll(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`).test(value);
}
