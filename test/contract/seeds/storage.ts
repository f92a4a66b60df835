import {
  CloudTrailClient,
  CreateTrailCommand,
  PutEventSelectorsCommand,
  StartLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import {
  CreateBucketCommand,
  DeletePublicAccessBlockCommand,
  PutBucketAclCommand,
  PutBucketOwnershipControlsCommand,
  PutBucketPolicyCommand,
  PutBucketReplicationCommand,
  PutBucketVersioningCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { PutPublicAccessBlockCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import type { TestAccount } from '../../servers/aws-server.ts';
import { letCloudTrailWrite } from '../../servers/trail-bucket.ts';
import { seedAlerts } from './alerts.ts';
import { OPEN_POLICY, SEED_REGION, type Seed } from './seed.ts';

async function createBucket(account: TestAccount, name: string): Promise<string> {
  const Bucket = `${name}-${account.id}`;
  await account
    .client(S3Client, SEED_REGION)
    .send(
      new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: SEED_REGION } }),
    );
  return Bucket;
}

const buckets: Seed = async (account) => {
  const s3 = account.client(S3Client, SEED_REGION);
  const closed = await createBucket(account, 'closed');
  const open = await createBucket(account, 'open');
  await s3.send(new DeletePublicAccessBlockCommand({ Bucket: open }));
  await s3.send(new PutBucketPolicyCommand({ Bucket: open, Policy: JSON.stringify(OPEN_POLICY) }));
  await s3.send(
    new PutBucketOwnershipControlsCommand({
      Bucket: open,
      OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] },
    }),
  );
  await s3.send(new PutBucketAclCommand({ Bucket: open, ACL: 'public-read' }));
  await s3.send(
    new PutBucketVersioningCommand({ Bucket: open, VersioningConfiguration: { Status: 'Enabled' } }),
  );
  const [Bucket, away] = [`arn:aws:s3:::${closed}`, 'arn:aws:s3:::strangers-bucket'];
  await s3.send(
    new PutBucketReplicationCommand({
      Bucket: open,
      ReplicationConfiguration: {
        Role: `arn:aws:iam::${account.id}:role/replicate`,
        Rules: [
          { ID: 'away', Status: 'Enabled', Prefix: '', Destination: { Bucket: away } },
          { ID: 'home', Status: 'Enabled', Prefix: 'a', Destination: { Bucket } },
          { ID: 'off', Status: 'Disabled', Prefix: 'b', Destination: { Bucket: away } },
        ],
      },
    }),
  );
  // What is public already stays so when new ACLs are blocked.
  await account.client(S3ControlClient).send(
    new PutPublicAccessBlockCommand({
      AccountId: account.id,
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: false,
        BlockPublicPolicy: false,
        RestrictPublicBuckets: false,
      },
    }),
  );
  const place = { type: 'AWS::S3::Bucket', region: SEED_REGION };
  return [
    {
      type: 'Jikimi::S3::AccountSettings',
      id: account.id,
      region: 'global',
      fields: { publicAccessBlock: { blockPublicAcls: true, blockPublicPolicy: false } },
    },
    {
      ...place,
      id: closed,
      fields: {
        publicAccessBlock: { restrictPublicBuckets: true },
        policy: null,
        aclGrants: [],
        versioning: { state: 'off', mfaDelete: false },
      },
    },
    {
      ...place,
      id: open,
      fields: {
        publicAccessBlock: { blockPublicAcls: true, restrictPublicBuckets: false },
        policy: { statements: [{ sid: 'Open' }] },
        policyIsPublic: true,
        replicas: [
          { bucketArn: away, isOwn: false },
          { bucketArn: Bucket, isOwn: true },
        ],
        aclGrants: [{ to: { kind: 'everyone' }, permission: 'READ' }],
        aclsDisabled: false,
        versioning: { state: 'on', mfaDelete: false },
      },
    },
  ];
};

const trails: Seed = async (account) => {
  const bucket = await createBucket(account, 'trail');
  await letCloudTrailWrite(account, bucket, SEED_REGION);
  await account
    .client(S3Client, SEED_REGION)
    .send(new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  const here = account.client(CloudTrailClient, SEED_REGION);
  await here.send(
    new CreateTrailCommand({
      Name: 'everything',
      S3BucketName: bucket,
      IsMultiRegionTrail: true,
      EnableLogFileValidation: true,
    }),
  );
  await here.send(new StartLoggingCommand({ Name: 'everything' }));
  await here.send(
    new PutEventSelectorsCommand({
      TrailName: 'everything',
      EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true }],
    }),
  );
  const there = account.client(CloudTrailClient, 'us-east-1');
  await there.send(new CreateTrailCommand({ Name: 'forgotten', S3BucketName: bucket }));
  const watch = await seedAlerts(account, 'everything');
  const type = 'AWS::CloudTrail::Trail';
  return [
    watch,
    {
      type,
      id: 'everything',
      region: SEED_REGION,
      fields: {
        validatesLogFiles: true,
        isForeign: false,
        status: { logging: true, deliveryError: null },
        bucket: { name: bucket, isForeign: false },
        bucketExposure: { policyIsPublic: false, policyIsBlocked: true, aclIsPublic: false },
        bucketVersioning: { isOn: true },
      },
    },
    {
      type,
      id: 'forgotten',
      region: 'us-east-1',
      fields: { validatesLogFiles: false, status: { logging: false } },
    },
    {
      type: 'Jikimi::CloudTrail::Coverage',
      id: account.id,
      region: 'global',
      fields: {
        managementEvents: [
          { trail: 'everything', logging: true, kept: { reads: 'all', writes: 'all' } },
          { trail: 'forgotten', logging: false },
        ],
      },
    },
  ];
};

export const storage = { 's3-bucket': buckets, 'cloudtrail-trail': trails };
