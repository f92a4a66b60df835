/** What an intruder leaves in services that moto knows in part: each is made, found and taken away. */
import {
  AssociateAccessPolicyCommand,
  CreateAccessEntryCommand,
  CreateClusterCommand,
  DeleteAccessEntryCommand,
  EKSClient,
  ListAccessEntriesCommand,
  ListAssociatedAccessPoliciesCommand,
} from '@aws-sdk/client-eks';
import {
  CreateServerlessCacheCommand,
  DeleteServerlessCacheCommand,
  DescribeServerlessCachesCommand,
  ElastiCacheClient,
} from '@aws-sdk/client-elasticache';
import {
  CreateProfileCommand,
  CreateTrustAnchorCommand,
  DisableTrustAnchorCommand,
  ListProfilesCommand,
  ListTrustAnchorsCommand,
  RolesAnywhereClient,
} from '@aws-sdk/client-rolesanywhere';
import { GetAccountCommand, PutAccountDetailsCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

test('a trust anchor and a profile of Roles Anywhere, and the anchor switched off', async () => {
  const account = server.openAccount();
  const anywhere = account.client(RolesAnywhereClient, 'us-east-1');
  const { trustAnchor } = await anywhere.send(
    new CreateTrustAnchorCommand({
      name: 'ca',
      enabled: true,
      source: { sourceType: 'CERTIFICATE_BUNDLE', sourceData: { x509CertificateData: 'PEM' } },
    }),
  );
  const roleArns = [`arn:aws:iam::${account.id}:role/admin`];
  await anywhere.send(new CreateProfileCommand({ name: 'in', roleArns, enabled: true }));
  const trustAnchorId = trustAnchor?.trustAnchorId ?? '';
  await anywhere.send(new DisableTrustAnchorCommand({ trustAnchorId }));
  expect((await anywhere.send(new ListTrustAnchorsCommand({}))).trustAnchors).toMatchObject([
    { name: 'ca', enabled: false },
  ]);
  expect((await anywhere.send(new ListProfilesCommand({}))).profiles).toMatchObject([
    { name: 'in', roleArns, createdBy: account.arn },
  ]);
});

test('an entry into a cluster, with the policy that makes it an administrator', async () => {
  const account = server.openAccount();
  const eks = account.client(EKSClient, 'us-east-1');
  const roleArn = `arn:aws:iam::${account.id}:role/cluster`;
  const cluster = { name: 'main', roleArn, resourcesVpcConfig: {} };
  await eks.send(new CreateClusterCommand(cluster));
  const entry = { clusterName: 'main', principalArn: `arn:aws:iam::${account.id}:user/backdoor` };
  await eks.send(new CreateAccessEntryCommand(entry));
  await expect(eks.send(new CreateAccessEntryCommand(entry))).rejects.toMatchObject({
    name: 'ResourceInUseException',
  });
  const policyArn = 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy';
  const accessScope = { type: 'cluster' as const };
  await eks.send(new AssociateAccessPolicyCommand({ ...entry, policyArn, accessScope }));
  const policies = await eks.send(new ListAssociatedAccessPoliciesCommand(entry));
  expect(policies.associatedAccessPolicies).toMatchObject([{ policyArn }]);
  await eks.send(new DeleteAccessEntryCommand(entry));
  const left = await eks.send(new ListAccessEntriesCommand({ clusterName: 'main' }));
  expect(left.accessEntries).toEqual([]);
});

test('a serverless cache is found until it is deleted', async () => {
  const elasticache = server.openAccount().client(ElastiCacheClient, 'us-east-1');
  const cache = { ServerlessCacheName: 'c', Engine: 'valkey' };
  await elasticache.send(new CreateServerlessCacheCommand(cache));
  await expect(elasticache.send(new CreateServerlessCacheCommand(cache))).rejects.toMatchObject({
    name: 'ServerlessCacheAlreadyExistsFault',
  });
  const list = async () => (await elasticache.send(new DescribeServerlessCachesCommand({}))).ServerlessCaches;
  expect(await list()).toMatchObject([{ ServerlessCacheName: 'c', Status: 'available' }]);
  await elasticache.send(new DeleteServerlessCacheCommand({ ServerlessCacheName: 'c' }));
  expect(await list()).toEqual([]);
});

test('mail leaves the sandbox of one region only', async () => {
  const account = server.openAccount();
  const quota = async (region: string) =>
    (await account.client(SESv2Client, region).send(new GetAccountCommand({}))).SendQuota?.Max24HourSend;
  expect(await quota('us-east-1')).toBe(200);
  await account.client(SESv2Client, 'us-east-1').send(
    new PutAccountDetailsCommand({
      MailType: 'MARKETING',
      WebsiteURL: 'https://example.com',
      ProductionAccessEnabled: true,
    }),
  );
  expect([await quota('us-east-1'), await quota('eu-west-1')]).toEqual([50_000, 200]);
});
