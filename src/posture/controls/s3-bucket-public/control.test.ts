import { testControl } from '../../../../test/control-table.ts';
import type { AclGrant } from '../../../inventory/resources/s3-bucket.ts';
import { parsePolicy } from '../../../policy/document.ts';
import { control } from './control.ts';

const off = {
  blockPublicAcls: false,
  ignorePublicAcls: false,
  blockPublicPolicy: false,
  restrictPublicBuckets: false,
};
const on = {
  blockPublicAcls: true,
  ignorePublicAcls: true,
  blockPublicPolicy: true,
  restrictPublicBuckets: true,
};
const closed = {
  publicAccessBlock: off,
  policy: null,
  policyIsPublic: null,
  aclGrants: [] as readonly AclGrant[],
  aclsDisabled: true,
};

/** A bucket without any block whose policy allows this. */
const policy = (statement: object) => ({
  ...closed,
  policy: parsePolicy(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: '*', Resource: 'arn:aws:s3:::b/*', ...statement }],
    }),
  ),
  policyIsPublic: true,
});
const acl = (...permissions: readonly string[]) => ({
  ...closed,
  aclsDisabled: false,
  aclGrants: permissions.map((permission): AclGrant => ({ to: { kind: 'everyone' }, permission })),
});
const website = policy({ Action: 's3:GetObject' });
const doubtful = policy({ Action: 's3:GetObject', Condition: { StringEquals: { 'aws:Tomorrow': 'x' } } });
const byKmsKey = policy({
  Action: 's3:PutObject',
  Condition: { StringEquals: { 's3:x-amz-server-side-encryption-aws-kms-key-id': 'arn:aws:kms:a' } },
});

testControl(control, {
  'a new bucket': [{ ...closed, publicAccessBlock: on }, 'pass'],
  'no policy and no ACL': [closed, 'pass'],
  'a website': [website, 'fail:high'],
  'its files can be listed': [policy({ Action: 's3:List*', Resource: 'arn:aws:s3:::b' }), 'fail:high'],
  'its location can be asked': [
    policy({ Action: 's3:GetBucketLocation', Resource: 'arn:aws:s3:::b' }),
    'fail:medium',
  ],
  'anyone may write': [policy({ Action: ['s3:GetObject', 's3:PutObject'] }), 'fail:critical'],
  'anyone may write, by a pattern': [policy({ Action: 's3:Put*' }), 'fail:critical'],
  'anyone may do anything': [policy({ Action: '*' }), 'fail:critical'],
  'anyone may change the policy': [
    policy({ Action: 's3:PutBucketPolicy', Resource: 'arn:aws:s3:::b' }),
    'fail:critical',
  ],
  'anyone with an AWS account': [
    policy({ Action: 's3:GetObject', Condition: { StringLike: { 'aws:PrincipalArn': '*' } } }),
    'fail:high',
  ],
  'from one address': [
    policy({ Action: 's3:GetObject', Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.7' } } }),
    'pass',
  ],
  'from anywhere': [
    policy({ Action: 's3:GetObject', Condition: { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } } }),
    'fail:high',
  ],
  'a referer is no protection': [
    policy({ Action: 's3:GetObject', Condition: { StringLike: { 'aws:Referer': 'https://me/*' } } }),
    'fail:high',
  ],
  'everyone of the own account': [
    policy({ Action: 's3:*', Condition: { StringEquals: { 'aws:PrincipalAccount': '111122223333' } } }),
    'pass',
  ],
  'another account is another control': [
    policy({ Principal: { AWS: '444455556666' }, Action: 's3:*' }),
    'pass',
  ],
  'CloudFront with origin access control': [
    policy({
      Principal: { Service: 'cloudfront.amazonaws.com' },
      Action: 's3:GetObject',
      Condition: { StringEquals: { 'aws:SourceArn': 'arn:aws:cloudfront::111122223333:distribution/E1' } },
    }),
    'pass',
  ],
  'open, but the block restricts it': [
    { ...website, publicAccessBlock: { ...off, restrictPublicBuckets: true } },
    'pass',
  ],
  'BlockPublicPolicy refuses new policies and leaves old ones': [
    { ...website, publicAccessBlock: { ...off, blockPublicPolicy: true } },
    'fail:high',
  ],
  'restricted, but S3 does not count it as public': [
    { ...byKmsKey, publicAccessBlock: on, policyIsPublic: false },
    'fail:critical',
  ],
  'restricted, and S3 gave no judgement': [
    { ...website, publicAccessBlock: on, policyIsPublic: null },
    'pass',
  ],
  'a doubt that S3 shares': [doubtful, 'fail:medium'],
  'a doubt that S3 settles': [{ ...doubtful, policyIsPublic: false }, 'pass'],
  'ACL: everyone lists': [acl('READ'), 'fail:high'],
  'ACL: everyone writes': [acl('WRITE'), 'fail:critical'],
  'ACL: everyone may rewrite it': [acl('WRITE_ACP'), 'fail:critical'],
  'ACL: everyone reads the ACL': [acl('READ_ACP'), 'fail:medium'],
  'ACL: everyone does everything': [acl('FULL_CONTROL'), 'fail:critical'],
  'ACL: anyone with an AWS account': [
    { ...acl(), aclGrants: [{ to: { kind: 'signed-in' }, permission: 'READ' }] },
    'fail:high',
  ],
  'ACL: one other account': [
    { ...acl(), aclGrants: [{ to: { kind: 'identity', canonicalId: 'c' }, permission: 'READ' }] },
    'pass',
  ],
  'ACL: public, but ignored': [
    { ...acl('WRITE'), publicAccessBlock: { ...off, ignorePublicAcls: true } },
    'pass',
  ],
  'ACL: public, but ACLs are disabled': [{ ...acl('WRITE'), aclsDisabled: true }, 'pass'],
  'ACL: BlockPublicAcls refuses new ones and leaves old ones': [
    { ...acl('READ'), publicAccessBlock: { ...off, blockPublicAcls: true } },
    'fail:high',
  ],
  'a certain ACL outweighs a doubtful policy': [
    { ...doubtful, aclsDisabled: false, aclGrants: [{ to: { kind: 'everyone' }, permission: 'WRITE' }] },
    'fail:critical',
  ],
});
