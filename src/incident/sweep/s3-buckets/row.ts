import { source } from '../../../inventory/derivation.ts';
import { S3AccountSettings } from '../../../inventory/resources/s3-account-settings.ts';
import { S3Bucket } from '../../../inventory/resources/s3-bucket.ts';
import { foreignReplicas } from '../../oddities.ts';
import { defineSweepRow, odd } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 31,
  title: { en: 'S3 bucket policies, ACLs, replication, lifecycle', ko: 'S3 버킷 정책, ACL, 복제, 수명 주기' },
  look: {
    en: 'S3: each bucket’s Permissions, Properties and Management tabs; Access Points',
    ko: 'S3: 각 버킷의 권한, 속성, 관리 탭; 액세스 포인트',
  },
  normal: {
    en: 'Block Public Access is on; replication goes to buckets that you know.',
    ko: '퍼블릭 액세스 차단이 켜져 있고, 복제 대상은 아는 버킷입니다.',
  },
  makes: ['s3:CreateBucket', 's3:CreateAccessPoint', 's3:PutBucketReplication'],
  changes: [
    's3:PutBucketPolicy',
    's3:DeleteBucketPolicy',
    's3:PutBucketAcl',
    's3:PutBucketLifecycle',
    's3:PutBucketWebsite',
    's3:PutBucketCors',
    's3:PutBucketVersioning',
    's3:PutBucketPublicAccessBlock',
    's3:DeleteBucketPublicAccessBlock',
    's3:PutAccountPublicAccessBlock',
    's3:DeleteAccountPublicAccessBlock',
    's3:DeleteBucketEncryption',
    's3:PutBucketEncryption',
  ],
  live: [
    { ...source(S3Bucket, 'createdAt', 'policy', 'publicAccessBlock', 'replicas'), date: 'createdAt' },
    source(S3AccountSettings, 'publicAccessBlock'),
  ],
  odd: [odd(S3Bucket, 'replicas', foreignReplicas)],
  created: ['AWS::S3::Bucket'],
  controls: [
    's3-account-public-access-not-blocked',
    's3-bucket-public',
    's3-bucket-shared-with-foreign-account',
    's3-bucket-public-access-not-blocked',
  ],
  notCollected: { en: 'lifecycle, websites, access points', ko: '수명 주기, 웹 사이트, 액세스 포인트' },
});
