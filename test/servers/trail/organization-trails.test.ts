import { gunzipSync } from 'node:zlib';
import { CloudTrailClient, CreateTrailCommand, StartLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
import {
  CreateAccountCommand,
  CreateOrganizationCommand,
  EnableAWSServiceAccessCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';
import { logBucket } from './log-bucket.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const US = 'us-east-1';

test('an organisation’s trail carries what happens in its accounts, each into a folder of its own', async () => {
  const management = server.openAccount();
  const organizations = management.client(OrganizationsClient, US);
  const { Organization } = await organizations.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
  await organizations.send(
    new EnableAWSServiceAccessCommand({ ServicePrincipal: 'cloudtrail.amazonaws.com' }),
  );
  const create = async (AccountName: string) => {
    const { CreateAccountStatus } = await organizations.send(
      new CreateAccountCommand({ AccountName, Email: `${AccountName}@example.com` }),
    );
    return server.openAccount(CreateAccountStatus?.AccountId);
  };
  const shop = await create('shop');
  const S3BucketName = await logBucket(management);
  const cloudTrail = management.client(CloudTrailClient, US);
  await cloudTrail.send(
    new CreateTrailCommand({
      Name: 'all',
      S3BucketName,
      IsMultiRegionTrail: true,
      IsOrganizationTrail: true,
      EnableLogFileValidation: true,
    }),
  );
  await cloudTrail.send(new StartLoggingCommand({ Name: 'all' }));
  // One that joins later is carried, too; a stranger is not.
  const [later, stranger] = [await create('later'), server.openAccount()];
  for (const account of [shop, later, stranger]) {
    await account.client(IAMClient, US).send(new ListUsersCommand());
  }
  await management.trail.deliver();
  const s3 = management.client(S3Client, US);
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: S3BucketName }));
  const keys = Contents.map(({ Key = '' }) => Key);
  const folders = new Set(keys.map((key) => key.split('/').slice(0, 4).join('/')));
  expect(folders).toEqual(
    new Set([management, shop, later].map(({ id }) => `AWSLogs/${Organization?.Id}/${id}/CloudTrail`)),
  );
  for (const { id } of [shop, later]) {
    const Key = keys.find((key) => key.includes(`/${id}_CloudTrail_${US}_`)) ?? '';
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: S3BucketName, Key }));
    const { Records } = JSON.parse(gunzipSync((await Body?.transformToByteArray()) ?? '').toString());
    expect(Records).toEqual([expect.objectContaining({ eventName: 'ListUsers', recipientAccountId: id })]);
  }
});
