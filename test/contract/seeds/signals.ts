/** Alarms and who hears them, MFA devices and instance profiles, APIs. */
import { APIGatewayClient, CreateRestApiCommand } from '@aws-sdk/client-api-gateway';
import { ApiGatewayV2Client, CreateApiCommand } from '@aws-sdk/client-apigatewayv2';
import { CloudWatchClient, PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch';
import { CreateInstanceProfileCommand, CreateVirtualMFADeviceCommand, IAMClient } from '@aws-sdk/client-iam';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { SEED_REGION, type Seed, type Seeded } from './seed.ts';

const region = SEED_REGION;

const alarms: Seed = async (account) => {
  const cloudwatch = account.client(CloudWatchClient, region);
  const made: Seeded[] = [];
  for (const [AlarmName, ActionsEnabled] of [
    ['spending', true],
    ['errors', false],
  ] as const) {
    await cloudwatch.send(
      new PutMetricAlarmCommand({
        AlarmName,
        ActionsEnabled,
        MetricName: 'EstimatedCharges',
        Namespace: 'AWS/Billing',
        Statistic: 'Maximum',
        Period: 21_600,
        EvaluationPeriods: 1,
        Threshold: 10,
        ComparisonOperator: 'GreaterThanThreshold',
      }),
    );
    const actions = ActionsEnabled ? 'on' : 'muted';
    made.push({ type: 'AWS::CloudWatch::Alarm', id: AlarmName, region, fields: { actions } });
  }
  return made;
};

const subscriptions: Seed = async (account) => {
  const sns = account.client(SNSClient, region);
  const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: 'heard' }));
  const made: Seeded[] = [];
  for (const name of ['first', 'second']) {
    const Endpoint = `arn:aws:sqs:${region}:${account.id}:${name}`;
    const { SubscriptionArn = '' } = await sns.send(
      new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint, ReturnSubscriptionArn: true }),
    );
    made.push({ type: 'AWS::SNS::Subscription', id: SubscriptionArn, region, fields: {} });
  }
  return made;
};

const attachments: Seed = async (account) => {
  const iam = account.client(IAMClient);
  const made: Seeded[] = [];
  for (const name of ['phone', 'tablet']) {
    const { VirtualMFADevice } = await iam.send(
      new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: name }),
    );
    const id = VirtualMFADevice?.SerialNumber ?? '';
    const fields = { enabledAt: null };
    made.push({ type: 'AWS::IAM::VirtualMFADevice', id, region: 'global', fields });
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: name }));
    made.push({ type: 'AWS::IAM::InstanceProfile', id: name, region: 'global', fields: {} });
  }
  return made;
};

const restApis: Seed = async (account) => {
  const made: Seeded[] = [];
  for (const name of ['shop', 'exfil']) {
    const { id = '' } = await account
      .client(APIGatewayClient, region)
      .send(new CreateRestApiCommand({ name }));
    made.push({ type: 'AWS::ApiGateway::RestApi', id, region, fields: {} });
  }
  return made;
};

const httpApis: Seed = async (account) => {
  const made: Seeded[] = [];
  for (const Name of ['shop', 'exfil']) {
    const { ApiId = '' } = await account
      .client(ApiGatewayV2Client, region)
      .send(new CreateApiCommand({ Name, ProtocolType: 'HTTP' }));
    made.push({ type: 'AWS::ApiGatewayV2::Api', id: ApiId, region, fields: {} });
  }
  return made;
};

export const signals = {
  'cloudwatch-alarm': alarms,
  'sns-subscription': subscriptions,
  'iam-attachments': attachments,
  'apigateway-rest-api': restApis,
  'apigateway-http-api': httpApis,
};
