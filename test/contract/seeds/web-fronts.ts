import {
  APIGatewayClient,
  CreateDeploymentCommand,
  CreateRestApiCommand,
  GetResourcesCommand,
  PutIntegrationCommand,
  PutMethodCommand,
  UpdateStageCommand,
} from '@aws-sdk/client-api-gateway';
import { ApiGatewayV2Client, CreateApiCommand, CreateStageCommand } from '@aws-sdk/client-apigatewayv2';
import { CloudFrontClient, CreateDistributionCommand } from '@aws-sdk/client-cloudfront';
import {
  CloudWatchLogsClient,
  CreateDeliveryCommand,
  PutDeliveryDestinationCommand,
  PutDeliverySourceCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { DescribeSubnetsCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  CreateLoadBalancerCommand as CreateClassicCommand,
  ElasticLoadBalancingClient,
  ModifyLoadBalancerAttributesCommand as ModifyClassicCommand,
} from '@aws-sdk/client-elastic-load-balancing';
import {
  CreateLoadBalancerCommand,
  ElasticLoadBalancingV2Client,
  ModifyLoadBalancerAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { TestAccount } from '../../servers/aws-server.ts';
import { SEED_REGION, type Seed } from './seed.ts';

const LOG_GROUP = `arn:aws:logs:${SEED_REGION}:111122223333:log-group:web`;

/** Access logs as CloudWatch Logs delivers them, of which the front end itself says nothing. */
async function deliver(account: TestAccount, resourceArn: string): Promise<string> {
  const logs = account.client(CloudWatchLogsClient, 'us-east-1');
  const name = `web-${crypto.randomUUID()}`;
  await logs.send(new PutDeliverySourceCommand({ name, resourceArn, logType: 'ACCESS_LOGS' }));
  const { deliveryDestination } = await logs.send(
    new PutDeliveryDestinationCommand({
      name,
      deliveryDestinationConfiguration: { destinationResourceArn: 'arn:aws:s3:::web-logs' },
    }),
  );
  const deliveryDestinationArn = deliveryDestination?.arn ?? '';
  await logs.send(new CreateDeliveryCommand({ deliverySourceName: name, deliveryDestinationArn }));
  return deliveryDestinationArn;
}

const distributions: Seed = async (account) => {
  const cloudfront = account.client(CloudFrontClient, 'us-east-1');
  const make = async (log: boolean, ViewerProtocolPolicy: 'https-only' | 'allow-all' = 'https-only') => {
    const { Distribution } = await cloudfront.send(
      new CreateDistributionCommand({
        DistributionConfig: {
          CallerReference: crypto.randomUUID(),
          Comment: 'shop',
          Enabled: true,
          Origins: {
            Quantity: 1,
            Items: [
              {
                Id: 'shop',
                DomainName: 'shop.s3.amazonaws.com',
                S3OriginConfig: { OriginAccessIdentity: '' },
              },
            ],
          },
          DefaultCacheBehavior: { TargetOriginId: 'shop', ViewerProtocolPolicy },
          Logging: {
            Enabled: log,
            IncludeCookies: false,
            Bucket: log ? 'web-logs.s3.amazonaws.com' : '',
            Prefix: '',
          },
        },
      }),
    );
    return { id: Distribution?.Id ?? '', arn: Distribution?.ARN ?? '' };
  };
  const [older, newer, silent] = [await make(true), await make(false), await make(false, 'allow-all')];
  const target = await deliver(account, newer.arn);
  const place = { type: 'AWS::CloudFront::Distribution', region: 'global' };
  return [
    {
      ...place,
      id: older.id,
      fields: { enabled: true, plainHttpPaths: [], accessLog: 'web-logs.s3.amazonaws.com' },
    },
    { ...place, id: newer.id, fields: { accessLog: target } },
    { ...place, id: silent.id, fields: { plainHttpPaths: ['Default (*)'], accessLog: null } },
  ];
};

const balancers: Seed = async (account) => {
  const { Subnets = [] } = await account.client(EC2Client, SEED_REGION).send(new DescribeSubnetsCommand({}));
  const ids = Subnets.flatMap(({ SubnetId }) => SubnetId ?? []).slice(0, 2);
  const elb = account.client(ElasticLoadBalancingV2Client, SEED_REGION);
  const make = async (Name: string, Type: 'application' | 'network') => {
    const made = await elb.send(new CreateLoadBalancerCommand({ Name, Type, Subnets: ids }));
    return made.LoadBalancers?.[0]?.LoadBalancerArn ?? '';
  };
  const LoadBalancerArn = await make('logged', 'application');
  await elb.send(
    new ModifyLoadBalancerAttributesCommand({
      LoadBalancerArn,
      Attributes: [
        { Key: 'access_logs.s3.enabled', Value: 'true' },
        { Key: 'access_logs.s3.bucket', Value: 'web-logs' },
      ],
    }),
  );
  await make('silent', 'application');
  await make('inner', 'network');
  const place = { type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', region: SEED_REGION };
  return [
    { ...place, id: 'logged', fields: { kind: 'application', accessLog: 'web-logs' } },
    { ...place, id: 'silent', fields: { kind: 'application', accessLog: null } },
    { ...place, id: 'inner', fields: { kind: 'network', endsTls: false, accessLog: null } },
  ];
};

const classics: Seed = async (account) => {
  const elb = account.client(ElasticLoadBalancingClient, SEED_REGION);
  for (const LoadBalancerName of ['old-logged', 'old-silent']) {
    await elb.send(
      new CreateClassicCommand({
        LoadBalancerName,
        AvailabilityZones: [`${SEED_REGION}a`],
        Listeners: [{ Protocol: 'HTTP', LoadBalancerPort: 80, InstancePort: 80 }],
      }),
    );
  }
  await elb.send(
    new ModifyClassicCommand({
      LoadBalancerName: 'old-logged',
      LoadBalancerAttributes: { AccessLog: { Enabled: true, S3BucketName: 'web-logs', EmitInterval: 60 } },
    }),
  );
  const place = { type: 'AWS::ElasticLoadBalancing::LoadBalancer', region: SEED_REGION };
  return [
    { ...place, id: 'old-logged', fields: { accessLog: 'web-logs' } },
    { ...place, id: 'old-silent', fields: { accessLog: null } },
  ];
};

const restStages: Seed = async (account) => {
  const gateway = account.client(APIGatewayClient, SEED_REGION);
  const make = async (name: string) => {
    const { id: restApiId = '' } = await gateway.send(new CreateRestApiCommand({ name }));
    const { items = [] } = await gateway.send(new GetResourcesCommand({ restApiId }));
    const method = { restApiId, resourceId: items[0]?.id, httpMethod: 'GET' };
    await gateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
    await gateway.send(new PutIntegrationCommand({ ...method, type: 'MOCK' }));
    await gateway.send(new CreateDeploymentCommand({ restApiId, stageName: 'live' }));
    return restApiId;
  };
  const [logged, silent] = [await make('logged'), await make('silent')];
  await gateway.send(
    new UpdateStageCommand({
      restApiId: logged,
      stageName: 'live',
      patchOperations: [
        { op: 'replace', path: '/accessLogSettings/destinationArn', value: LOG_GROUP },
        { op: 'replace', path: '/accessLogSettings/format', value: '$context.requestId' },
      ],
    }),
  );
  const place = { type: 'AWS::ApiGateway::Stage', region: SEED_REGION };
  return [
    { ...place, id: `${logged}/live`, fields: { accessLog: LOG_GROUP } },
    { ...place, id: `${silent}/live`, fields: { accessLog: null } },
  ];
};

const httpStages: Seed = async (account) => {
  const gateway = account.client(ApiGatewayV2Client, SEED_REGION);
  const make = async (Name: string, log: boolean) => {
    const { ApiId = '' } = await gateway.send(new CreateApiCommand({ Name, ProtocolType: 'HTTP' }));
    for (const StageName of ['$default', 'test']) {
      const AccessLogSettings = { DestinationArn: LOG_GROUP, Format: '$context.requestId' };
      await gateway.send(new CreateStageCommand({ ApiId, StageName, ...(log && { AccessLogSettings }) }));
    }
    return ApiId;
  };
  const [logged, silent] = [await make('logged', true), await make('silent', false)];
  const place = { type: 'AWS::ApiGatewayV2::Stage', region: SEED_REGION };
  return [
    { ...place, id: `${logged}/$default`, fields: { accessLog: LOG_GROUP } },
    { ...place, id: `${silent}/test`, fields: { accessLog: null } },
  ];
};

export const webFronts = {
  'cloudfront-distribution': distributions,
  'elb-load-balancer': balancers,
  'elb-classic-load-balancer': classics,
  'apigateway-stage': restStages,
  'apigateway-http-stage': httpStages,
};
