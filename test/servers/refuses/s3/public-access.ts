/** What S3 takes for public, and what blocks it. */
import {
  type AccessControlPolicy,
  GetPublicAccessBlockCommand,
  type PublicAccessBlockConfiguration,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  GetPublicAccessBlockCommand as GetAccountBlockCommand,
  S3ControlClient,
} from '@aws-sdk/client-s3-control';
import type { CallContext } from '../../call-context.ts';

/** What every request may carry that grants by ACL. */
export interface AclInput {
  readonly Bucket: string | undefined;
  readonly ACL?: string | undefined;
  readonly AccessControlPolicy?: AccessControlPolicy | undefined;
  readonly GrantFullControl?: string | undefined;
  readonly GrantRead?: string | undefined;
  readonly GrantReadACP?: string | undefined;
  readonly GrantWrite?: string | undefined;
  readonly GrantWriteACP?: string | undefined;
}

const PUBLIC_CANNED = new Set(['public-read', 'public-read-write', 'authenticated-read']);
const PUBLIC_GROUP = /\/groups\/global\/(AllUsers|AuthenticatedUsers)$/;

export function headersGrant(input: AclInput): readonly string[] {
  const { GrantFullControl, GrantRead, GrantReadACP, GrantWrite, GrantWriteACP } = input;
  return [GrantFullControl, GrantRead, GrantReadACP, GrantWrite, GrantWriteACP].filter(
    (one) => one !== undefined,
  );
}

export function grantsToEverybody(input: AclInput): boolean {
  return (
    PUBLIC_CANNED.has(input.ACL ?? '') ||
    (input.AccessControlPolicy?.Grants ?? []).some(({ Grantee }) => PUBLIC_GROUP.test(Grantee?.URI ?? '')) ||
    headersGrant(input).some((header) => /groups\/global\/(AllUsers|AuthenticatedUsers)/.test(header))
  );
}

type Block = keyof PublicAccessBlockConfiguration;

/** Whether the bucket or its account blocks it: the stricter of both holds. */
export async function isBlocked(block: Block, bucket: string | undefined, at: CallContext): Promise<boolean> {
  const ofBucket = at.moto(S3Client).send(new GetPublicAccessBlockCommand({ Bucket: bucket }));
  const ofAccount = at.moto(S3ControlClient).send(new GetAccountBlockCommand({ AccountId: at.account.id }));
  const set = await Promise.all([ofBucket, ofAccount].map((asked) => asked.catch(noneSet)));
  return set.some(({ PublicAccessBlockConfiguration: one }) => one?.[block] === true);
}

function noneSet(error: unknown): { readonly PublicAccessBlockConfiguration?: undefined } {
  if (error instanceof Error && error.name === 'NoSuchPublicAccessBlockConfiguration') return {};
  throw error;
}

/** Keys that narrow a statement to somebody, where their value is fixed. */
const NARROWING = new Set(
  [
    'aws:SourceIp',
    'aws:SourceArn',
    'aws:SourceVpc',
    'aws:SourceVpce',
    'aws:SourceOwner',
    'aws:SourceAccount',
    'aws:PrincipalOrgID',
    'aws:PrincipalOrgPaths',
    'aws:PrincipalAccount',
    'aws:PrincipalArn',
    'aws:userid',
    's3:DataAccessPointArn',
    's3:DataAccessPointAccount',
    's3:x-amz-server-side-encryption-aws-kms-key-id',
  ].map((key) => key.toLowerCase()),
);

interface Statement {
  readonly Effect?: string;
  readonly Principal?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

export function isPublicPolicy(json: string): boolean {
  const { Statement = [] } = JSON.parse(json) as { readonly Statement?: Statement | readonly Statement[] };
  return [Statement]
    .flat()
    .some(
      ({ Effect, Principal, Condition = {} }) =>
        Effect === 'Allow' && isEverybody(Principal) && !narrows(Condition),
    );
}

function isEverybody(principal: unknown): boolean {
  if (principal === '*') return true;
  if (typeof principal !== 'object' || principal === null || !('AWS' in principal)) return false;
  return [principal.AWS].flat().includes('*');
}

function narrows(condition: NonNullable<Statement['Condition']>): boolean {
  return Object.entries(condition).some(
    ([operator, keys]) =>
      !operator.toLowerCase().includes('not') &&
      Object.entries(keys).some(
        ([key, values]) =>
          NARROWING.has(key.toLowerCase()) &&
          [values].flat().every((value) => !/[*?]/.test(value) && !/^(0\.0\.0\.0|::)\/0$/.test(value)),
      ),
  );
}
