import { GetBucketAclCommand, type Grant, type S3Client } from '@aws-sdk/client-s3';
import { attempt } from '../../../aws/attempt.ts';
import type { Reading } from '../../../kernel/reading.ts';
import type { AclGrant } from '../../resources/s3-bucket.ts';
import { told } from '../../told.ts';

export function readAclGrants(s3: S3Client, bucket: string): Promise<Reading<readonly AclGrant[]>> {
  return attempt('s3:GetBucketAcl', async () => {
    const { Owner, Grants } = await s3.send(new GetBucketAclCommand({ Bucket: bucket }));
    return grantsToOthers(told(Grants, 'Grants'), Owner?.ID);
  });
}

/** Groups are URIs: http://acs.amazonaws.com/groups/global/AllUsers. The third one, log delivery, is S3 itself. */
export function grantsToOthers(grants: readonly Grant[], owner: string | undefined): readonly AclGrant[] {
  return grants.flatMap(({ Grantee, Permission: permission = '' }): AclGrant | readonly AclGrant[] => {
    const group = /\/groups\/global\/(\w+)$/.exec(Grantee?.URI ?? '')?.[1];
    if (group === 'AllUsers') return { to: { kind: 'everyone' }, permission };
    if (group === 'AuthenticatedUsers') return { to: { kind: 'signed-in' }, permission };
    const canonicalId = Grantee?.ID;
    if (canonicalId === undefined || canonicalId === owner) return [];
    return { to: { kind: 'identity', canonicalId }, permission };
  });
}
