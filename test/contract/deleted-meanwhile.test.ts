/** What is deleted between its listing and the questions about it: left out, and no reason to call anything unknown. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectors as entries } from '../../src/app/registry.generated.ts';
import { collectFrom } from '../collect-from.ts';
import { type AwsServer, startAwsServer } from '../servers/aws-server.ts';
import { SEED_REGION } from './seeds/seed.ts';
import { SEEDS } from './seeds/seeds.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

test.for<readonly [id: string, operation: string, code: string, type: string]>([
  ['apigateway-http-stage', 'GetStages', 'NotFoundException', 'AWS::ApiGatewayV2::Stage'],
  ['apigateway-stage', 'GetStages', 'NotFoundException', 'AWS::ApiGateway::Stage'],
  ['cloudfront-distribution', 'GetDistributionConfig', 'NoSuchDistribution', 'AWS::CloudFront::Distribution'],
  ['ebs-snapshot', 'DescribeSnapshotAttribute', 'InvalidSnapshot.NotFound', 'AWS::EC2::Snapshot'],
  [
    'elb-classic-load-balancer',
    'DescribeLoadBalancerAttributes',
    'LoadBalancerNotFound',
    'AWS::ElasticLoadBalancing::LoadBalancer',
  ],
  [
    'elb-load-balancer',
    'DescribeLoadBalancerAttributes',
    'LoadBalancerNotFound',
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
  ],
  ['kms-key', 'DescribeKey', 'NotFoundException', 'AWS::KMS::Key'],
  ['rds-snapshot', 'DescribeDBSnapshotAttributes', 'DBSnapshotNotFound', 'AWS::RDS::DBSnapshot'],
  ['s3-bucket', 'GetBucketAcl', 'NoSuchBucket', 'AWS::S3::Bucket'],
  ['sqs-queue', 'GetQueueAttributes', 'QueueDoesNotExist', 'AWS::SQS::Queue'],
])('%s: %s answers %s', async ([id, operation, code, type]) => {
  const account = server.openAccount();
  const collector = await entries.find((entry) => entry.id === id)?.load();
  if (!collector) throw new Error(`No collector ${id}`);
  await SEEDS[id]?.(account);
  const see = () => collectFrom(account, [collector], { regions: [SEED_REGION] });
  const before = (await see()).resources.filter((one) => one.type === type);
  account.hurt({ operation, harm: { kind: 'error', code, message: 'It is gone', status: 404 } });
  const { listings, resources } = await see();
  const after = resources.filter((one) => one.type === type);
  expect(after.length).toBeLessThan(before.length);
  expect(listings.every(({ result }) => result.state === 'known')).toBe(true);
  for (const { fields } of after) {
    expect(Object.values(fields).filter(({ state }) => state !== 'known')).toEqual([]);
  }
});
