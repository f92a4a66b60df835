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
const closed = {
  publicAccessBlock: off,
  policy: null,
  policyIsPublic: null,
  aclGrants: [] as readonly AclGrant[],
  aclsDisabled: true,
};
const policy = (principal: unknown, action: unknown = 's3:GetObject', more: object = {}) => ({
  ...closed,
  policyIsPublic: false,
  policy: parsePolicy(
    JSON.stringify({
      Statement: [
        { Effect: 'Allow', Principal: principal, Action: action, Resource: 'arn:aws:s3:::b/*', ...more },
      ],
    }),
  ),
});
const acl = (canonicalId: string, permission: string) => ({
  ...closed,
  aclsDisabled: false,
  aclGrants: [{ to: { kind: 'identity', canonicalId }, permission } as const],
});
const STRANGER = { AWS: 'arn:aws:iam::444455556666:root' };
const OF_LOAD_BALANCING_IN_SEOUL = { AWS: 'arn:aws:iam::600734575887:root' };

testControl(control, {
  'no policy': [closed, 'pass'],
  'the own account': [policy({ AWS: '111122223333' }), 'pass'],
  'a foreign account reads': [policy(STRANGER), 'fail:medium'],
  'a foreign user reads': [policy({ AWS: 'arn:aws:iam::444455556666:user/eve' }), 'fail:medium'],
  'a foreign account writes': [policy(STRANGER, 's3:*'), 'fail:high'],
  'a foreign account, by condition': [
    policy('*', 's3:GetObject', { Condition: { StringEquals: { 'aws:PrincipalAccount': '444455556666' } } }),
    'fail:medium',
  ],
  'everyone is another control': [{ ...policy('*'), policyIsPublic: true }, 'pass'],
  'an organization': [
    policy('*', 's3:GetObject', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdef1234' } } }),
    'pass',
  ],
  'a service': [policy({ Service: 'logging.s3.amazonaws.com' }, 's3:PutObject'), 'pass'],
  'load balancer logs': [policy(OF_LOAD_BALANCING_IN_SEOUL, 's3:PutObject'), 'pass'],
  'the account of load balancing with more than that': [
    policy(OF_LOAD_BALANCING_IN_SEOUL, 's3:*'),
    'fail:high',
  ],
  'Redshift audit logs': [
    policy({ AWS: 'arn:aws:iam::760740231472:user/logs' }, ['s3:PutObject', 's3:GetBucketAcl']),
    'pass',
  ],
  'a deleted user of who knows which account': [policy({ AWS: 'AIDAJQABLZS4A3QDU576Q' }), 'pass'],
  'a canonical user': [policy({ CanonicalUser: '79a5' }), 'fail:medium'],
  'named in a policy that the block restricts': [
    { ...policy(STRANGER), policyIsPublic: true, publicAccessBlock: { ...off, restrictPublicBuckets: true } },
    'pass',
  ],
  'named in a policy that is not public': [
    { ...policy(STRANGER), publicAccessBlock: { ...off, restrictPublicBuckets: true } },
    'fail:medium',
  ],
  'ACL: a stranger lists': [acl('79a5', 'READ'), 'fail:medium'],
  'ACL: a stranger writes': [acl('79a5', 'FULL_CONTROL'), 'fail:high'],
  'ACL: a stranger, but ACLs are disabled': [{ ...acl('79a5', 'WRITE'), aclsDisabled: true }, 'pass'],
  'ACL: CloudFront logs': [
    acl('c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0', 'FULL_CONTROL'),
    'pass',
  ],
});
