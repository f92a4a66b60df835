import {
  AutoScalingClient,
  CreateAutoScalingGroupCommand,
  CreateLaunchConfigurationCommand,
  SetDesiredCapacityCommand,
} from '@aws-sdk/client-auto-scaling';
import { CloudFormationClient, CreateStackCommand } from '@aws-sdk/client-cloudformation';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';
import { allow, user } from '../identity/sign-in.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const US = 'us-east-1';

test('Auto Scaling launches and ends instances with its own role', async () => {
  const account = server.openAccount();
  const autoScaling = account.client(AutoScalingClient, US);
  await autoScaling.send(
    new CreateLaunchConfigurationCommand({
      LaunchConfigurationName: 'web',
      ImageId: 'ami-12c6146b',
      InstanceType: 't3.micro',
    }),
  );
  const AutoScalingGroupName = 'web';
  await autoScaling.send(
    new CreateAutoScalingGroupCommand({
      AutoScalingGroupName,
      LaunchConfigurationName: 'web',
      MinSize: 0,
      MaxSize: 3,
      DesiredCapacity: 2,
      AvailabilityZones: ['us-east-1a'],
    }),
  );
  await autoScaling.send(new SetDesiredCapacityCommand({ AutoScalingGroupName, DesiredCapacity: 3 }));
  await autoScaling.send(new SetDesiredCapacityCommand({ AutoScalingGroupName, DesiredCapacity: 1 }));
  const records = account.trail.records().filter(({ eventSource }) => eventSource === 'ec2.amazonaws.com');
  const role = 'AWSServiceRoleForAutoScaling';
  const by = {
    userIdentity: {
      type: 'AssumedRole',
      arn: `arn:aws:sts::${account.id}:assumed-role/${role}/AutoScaling`,
      sessionContext: {
        sessionIssuer: {
          arn: `arn:aws:iam::${account.id}:role/aws-service-role/autoscaling.amazonaws.com/${role}`,
        },
      },
      invokedBy: 'autoscaling.amazonaws.com',
    },
    sourceIPAddress: 'autoscaling.amazonaws.com',
    userAgent: 'autoscaling.amazonaws.com',
  };
  expect(records).toMatchObject([
    { ...by, eventName: 'RunInstances', responseElements: { instancesSet: { items: [{}, {}] } } },
    { ...by, eventName: 'RunInstances', responseElements: { instancesSet: { items: [{}] } } },
    { ...by, eventName: 'TerminateInstances', requestParameters: { instancesSet: { items: [{}, {}] } } },
  ]);
  expect(records[0]?.requestParameters).toMatchObject({ instanceType: 't3.micro' });
  for (const { userIdentity, tlsDetails } of records) {
    expect([userIdentity['accessKeyId'], tlsDetails]).toEqual([undefined, undefined]);
  }
});

test('CloudFormation makes the things of a stack in the name of its maker', async () => {
  const account = server.openAccount();
  const dev = await user(account, 'dev', allow('*'));
  const TemplateBody = `
Parameters: { Size: { Type: String } }
Resources:
  Box:
    Type: AWS::EC2::Instance
    Properties: { ImageId: ami-12c6146b, InstanceType: !Ref Size }
  Store:
    Type: AWS::S3::Bucket
    Properties: { BucketName: store-${account.id} }
  Power:
    Type: AWS::IAM::Role
    Properties:
      RoleName: power
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement: [{ Effect: Allow, Action: "sts:AssumeRole", Principal: { Service: ec2.amazonaws.com } }]
`;
  await account.client(CloudFormationClient, US, dev).send(
    new CreateStackCommand({
      StackName: 'shop',
      TemplateBody,
      Capabilities: ['CAPABILITY_NAMED_IAM'],
      Parameters: [{ ParameterKey: 'Size', ParameterValue: 't3.small' }],
    }),
  );
  const made = account.trail.records().filter(({ userIdentity }) => userIdentity['invokedBy'] !== undefined);
  expect(made.map(({ eventName }) => eventName).toSorted()).toEqual([
    'CreateBucket',
    'CreateRole',
    'RunInstances',
  ]);
  for (const record of made) {
    expect(record).toMatchObject({
      userIdentity: { type: 'IAMUser', userName: 'dev', invokedBy: 'cloudformation.amazonaws.com' },
      sourceIPAddress: 'cloudformation.amazonaws.com',
      userAgent: 'cloudformation.amazonaws.com',
    });
  }
  const named = (name: string) => made.find(({ eventName }) => eventName === name);
  expect(named('RunInstances')?.requestParameters).toMatchObject({ instanceType: 't3.small' });
  expect(named('CreateBucket')?.requestParameters).toMatchObject({ bucketName: `store-${account.id}` });
  expect(named('CreateRole')?.responseElements).toMatchObject({
    role: { arn: `arn:aws:iam::${account.id}:role/power` },
  });
});
