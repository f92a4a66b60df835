import {
  ConfigServiceClient,
  PutConfigurationRecorderCommand,
  PutDeliveryChannelCommand,
  StartConfigurationRecorderCommand,
} from '@aws-sdk/client-config-service';
import { CreateFlowLogsCommand, CreateVpcCommand, EC2Client } from '@aws-sdk/client-ec2';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { EnableSecurityHubCommand, SecurityHubClient } from '@aws-sdk/client-securityhub';
import type { TestAccount } from '../../servers/aws-server.ts';
import { SEED_REGION, type Seed } from './seed.ts';

async function logBucket(account: TestAccount): Promise<string> {
  const Bucket = `records-${account.id}-${crypto.randomUUID()}`;
  await account.client(S3Client, SEED_REGION).send(
    new CreateBucketCommand({
      Bucket,
      CreateBucketConfiguration: { LocationConstraint: SEED_REGION },
    }),
  );
  return Bucket;
}

const recorder: Seed = async (account) => {
  const config = account.client(ConfigServiceClient, SEED_REGION);
  await config.send(
    new PutConfigurationRecorderCommand({
      ConfigurationRecorder: {
        name: 'default',
        roleARN: `arn:aws:iam::${account.id}:role/config`,
        recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
      },
    }),
  );
  const DeliveryChannel = { name: 'default', s3BucketName: await logBucket(account) };
  await config.send(new PutDeliveryChannelCommand({ DeliveryChannel }));
  await config.send(new StartConfigurationRecorderCommand({ ConfigurationRecorderName: 'default' }));
  const type = 'AWS::Config::ConfigurationRecorder';
  const working = { name: 'default', recording: true, allKinds: true, iam: true };
  return [
    { type, id: SEED_REGION, region: SEED_REGION, fields: { recorder: working } },
    { type, id: 'us-east-1', region: 'us-east-1', fields: { recorder: null } },
  ];
};

const hub: Seed = async (account) => {
  await account.client(SecurityHubClient, SEED_REGION).send(new EnableSecurityHubCommand({}));
  const type = 'AWS::SecurityHub::Hub';
  return [
    { type, id: SEED_REGION, region: SEED_REGION, fields: { hub: {} } },
    { type, id: 'us-east-1', region: 'us-east-1', fields: { hub: null } },
  ];
};

const flowLogs: Seed = async (account) => {
  const ec2 = account.client(EC2Client, SEED_REGION);
  const make = async (CidrBlock: string) =>
    (await ec2.send(new CreateVpcCommand({ CidrBlock }))).Vpc?.VpcId ?? '';
  const [watched, refused, bare] = [
    await make('10.1.0.0/16'),
    await make('10.2.0.0/16'),
    await make('10.3.0.0/16'),
  ];
  const LogDestination = `arn:aws:s3:::${await logBucket(account)}`;
  for (const [vpc, TrafficType] of [
    [watched, 'ALL'],
    [refused, 'REJECT'],
  ] as const) {
    await ec2.send(
      new CreateFlowLogsCommand({
        ResourceIds: [vpc],
        ResourceType: 'VPC',
        TrafficType,
        LogDestinationType: 's3',
        LogDestination,
      }),
    );
  }
  const place = { type: 'AWS::EC2::VPC', region: SEED_REGION };
  const log = (traffic: string) => ({
    isDefault: false,
    flowLogs: [{ traffic, deliveryError: null }],
  });
  return [
    { ...place, id: watched, fields: log('ALL') },
    { ...place, id: refused, fields: log('REJECT') },
    { ...place, id: bare, fields: { isDefault: false, flowLogs: [] } },
  ];
};

export const records = { 'config-recorder': recorder, securityhub: hub, 'ec2-vpc': flowLogs };
