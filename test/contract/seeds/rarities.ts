/** What few accounts have, and intruders like: tunnels, commitments, notebooks, mail, zones, stacks, quota requests. */
import {
  BedrockClient,
  CreateProvisionedModelThroughputCommand,
  PutModelInvocationLoggingConfigurationCommand,
} from '@aws-sdk/client-bedrock';
import {
  CloudFormationClient,
  CreateStackCommand,
  CreateStackSetCommand,
} from '@aws-sdk/client-cloudformation';
import {
  AllocateHostsCommand,
  CreateCapacityReservationCommand,
  CreateClientVpnEndpointCommand,
  CreateCustomerGatewayCommand,
  CreateInstanceConnectEndpointCommand,
  CreateKeyPairCommand,
  CreateTrafficMirrorSessionCommand,
  CreateTransitGatewayCommand,
  CreateVolumeCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  CreateVpcEndpointServiceConfigurationCommand,
  CreateVpcPeeringConnectionCommand,
  CreateVpnConnectionCommand,
  DescribeReservedInstancesOfferingsCommand,
  DescribeSubnetsCommand,
  EC2Client,
  ModifyVpcEndpointServicePermissionsCommand,
  PurchaseReservedInstancesOfferingCommand,
} from '@aws-sdk/client-ec2';
import {
  CreateLoadBalancerCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { CreateInstancesCommand, LightsailClient } from '@aws-sdk/client-lightsail';
import { CreateHostedZoneCommand, Route53Client } from '@aws-sdk/client-route-53';
import {
  CreateDomainCommand,
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateModelCommand,
  CreateNotebookInstanceCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import {
  CreateSavingsPlanCommand,
  DescribeSavingsPlansOfferingsCommand,
  SavingsplansClient,
} from '@aws-sdk/client-savingsplans';
import { RequestServiceQuotaIncreaseCommand, ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { CreateEmailIdentityCommand, PutAccountDetailsCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import type { TestAccount } from '../../servers/aws-server.ts';
import { SEED_REGION, type Seed, type Seeded } from './seed.ts';

const region = SEED_REGION;
const thing = (type: string, id = '', fields: Seeded['fields'] = {}): Seeded => ({
  type,
  id,
  region,
  fields,
});

const waysIn: Seed = async (account) => {
  const ec2 = account.client(EC2Client, region);
  const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand({}));
  const made: Seeded[] = [];
  for (const KeyName of ['mine', 'theirs']) {
    await ec2.send(new CreateKeyPairCommand({ KeyName }));
    made.push(thing('AWS::EC2::KeyPair', KeyName));
    const { VolumeId } = await ec2.send(new CreateVolumeCommand({ AvailabilityZone: `${region}a`, Size: 8 }));
    made.push(thing('AWS::EC2::Volume', VolumeId));
  }
  // A VPC has one at most.
  const { InstanceConnectEndpoint: endpoint } = await ec2.send(
    new CreateInstanceConnectEndpointCommand({ SubnetId: Subnets[0]?.SubnetId }),
  );
  made.push(thing('AWS::EC2::InstanceConnectEndpoint', endpoint?.InstanceConnectEndpointId));
  return made;
};

const tunnels: Seed = async (account) => {
  const ec2 = account.client(EC2Client, region);
  const made: Seeded[] = [];
  const vpcs: string[] = [];
  for (const CidrBlock of ['10.1.0.0/16', '10.2.0.0/16', '10.3.0.0/16'])
    vpcs.push((await ec2.send(new CreateVpcCommand({ CidrBlock }))).Vpc?.VpcId ?? '');
  const [VpcId = '', ...others] = vpcs;
  for (const PeerVpcId of others) {
    const { VpcPeeringConnection: peering } = await ec2.send(
      new CreateVpcPeeringConnectionCommand({ VpcId, PeerVpcId }),
    );
    made.push(
      thing('AWS::EC2::VPCPeeringConnection', peering?.VpcPeeringConnectionId, {
        accounts: [account.id, account.id],
      }),
    );
  }
  for (const name of ['s3', 'dynamodb']) {
    const { VpcEndpoint } = await ec2.send(
      new CreateVpcEndpointCommand({ VpcId, ServiceName: `com.amazonaws.${region}.${name}` }),
    );
    made.push(thing('AWS::EC2::VPCEndpoint', VpcEndpoint?.VpcEndpointId));
    const { TransitGateway } = await ec2.send(new CreateTransitGatewayCommand({ Description: name }));
    made.push(thing('AWS::EC2::TransitGateway', TransitGateway?.TransitGatewayId));
    const { CustomerGateway } = await ec2.send(
      new CreateCustomerGatewayCommand({ Type: 'ipsec.1', PublicIp: '203.0.113.9', BgpAsn: 65000 }),
    );
    const { VpnConnection } = await ec2.send(
      new CreateVpnConnectionCommand({
        Type: 'ipsec.1',
        CustomerGatewayId: CustomerGateway?.CustomerGatewayId,
        TransitGatewayId: TransitGateway?.TransitGatewayId,
      }),
    );
    made.push(thing('AWS::EC2::VPNConnection', VpnConnection?.VpnConnectionId));
    const { ClientVpnEndpointId } = await ec2.send(
      new CreateClientVpnEndpointCommand({
        Description: name,
        ClientCidrBlock: '10.99.0.0/22',
        ServerCertificateArn: `arn:aws:acm:${region}:${account.id}:certificate/c`,
        AuthenticationOptions: [
          {
            Type: 'certificate-authentication',
            MutualAuthentication: {
              ClientRootCertificateChainArn: `arn:aws:acm:${region}:${account.id}:certificate/c`,
            },
          },
        ],
        ConnectionLogOptions: { Enabled: false },
      }),
    );
    made.push(thing('AWS::EC2::ClientVpnEndpoint', ClientVpnEndpointId));
    const { ServiceConfiguration: service } = await ec2.send(
      new CreateVpcEndpointServiceConfigurationCommand({
        NetworkLoadBalancerArns: [await networkBalancer(account, name)],
      }),
    );
    const allowed = name === 's3' ? ['*'] : [];
    if (allowed.length > 0) {
      await ec2.send(
        new ModifyVpcEndpointServicePermissionsCommand({
          ServiceId: service?.ServiceId,
          AddAllowedPrincipals: allowed,
        }),
      );
    }
    made.push(thing('AWS::EC2::VPCEndpointService', service?.ServiceId, { allowed }));
    const { TrafficMirrorSession: mirror } = await ec2.send(
      new CreateTrafficMirrorSessionCommand({
        NetworkInterfaceId: `eni-${name}`,
        TrafficMirrorTargetId: 'tmt-1',
        TrafficMirrorFilterId: 'tmf-1',
        SessionNumber: 1,
      }),
    );
    made.push(thing('AWS::EC2::TrafficMirrorSession', mirror?.TrafficMirrorSessionId));
  }
  return made;
};

async function networkBalancer(account: TestAccount, Name: string): Promise<string> {
  const { Subnets = [] } = await account.client(EC2Client, region).send(new DescribeSubnetsCommand({}));
  const { LoadBalancers = [] } = await account.client(ElasticLoadBalancingV2Client, region).send(
    new CreateLoadBalancerCommand({
      Name,
      Type: 'network',
      Subnets: Subnets.flatMap(({ SubnetId }) => SubnetId ?? []),
    }),
  );
  return LoadBalancers[0]?.LoadBalancerArn ?? '';
}

const commitments: Seed = async (account) => {
  const ec2 = account.client(EC2Client, region);
  const { HostIds = [] } = await ec2.send(
    new AllocateHostsCommand({ AvailabilityZone: `${region}a`, InstanceType: 'c5.large', Quantity: 2 }),
  );
  const made = HostIds.map((id) => thing('AWS::EC2::Host', id));
  const { ReservedInstancesOfferings = [] } = await ec2.send(
    new DescribeReservedInstancesOfferingsCommand({ InstanceType: 't3.micro' }),
  );
  for (const InstanceCount of [1, 2]) {
    const { CapacityReservation } = await ec2.send(
      new CreateCapacityReservationCommand({
        InstanceType: 'c5.large',
        InstancePlatform: 'Linux/UNIX',
        AvailabilityZone: `${region}a`,
        InstanceCount,
      }),
    );
    made.push(thing('AWS::EC2::CapacityReservation', CapacityReservation?.CapacityReservationId));
    const { ReservedInstancesId } = await ec2.send(
      new PurchaseReservedInstancesOfferingCommand({
        InstanceCount,
        ReservedInstancesOfferingId: ReservedInstancesOfferings[0]?.ReservedInstancesOfferingId,
      }),
    );
    made.push(thing('AWS::EC2::ReservedInstances', ReservedInstancesId));
  }
  return made;
};

const savingsPlans: Seed = async (account) => {
  const savings = account.client(SavingsplansClient, 'us-east-1');
  const { searchResults = [] } = await savings.send(new DescribeSavingsPlansOfferingsCommand({}));
  const made: Seeded[] = [];
  for (const commitment of ['0.5', '1.5']) {
    const { savingsPlanId = '' } = await savings.send(
      new CreateSavingsPlanCommand({ savingsPlanOfferingId: searchResults[0]?.offeringId, commitment }),
    );
    made.push({ type: 'AWS::SavingsPlans::SavingsPlan', id: savingsPlanId, region: 'global', fields: {} });
  }
  return made;
};

const learning: Seed = async (account) => {
  const sagemaker = account.client(SageMakerClient, region);
  const RoleArn = `arn:aws:iam::${account.id}:role/learn`;
  const made: Seeded[] = [];
  await sagemaker.send(
    new CreateModelCommand({
      ModelName: 'model',
      ExecutionRoleArn: RoleArn,
      PrimaryContainer: { Image: `${account.id}.dkr.ecr.${region}.amazonaws.com/model:1` },
    }),
  );
  await sagemaker.send(
    new CreateEndpointConfigCommand({
      EndpointConfigName: 'small',
      ProductionVariants: [
        { VariantName: 'a', ModelName: 'model', InitialInstanceCount: 1, InstanceType: 'ml.t2.medium' },
      ],
    }),
  );
  for (const name of ['mine', 'theirs']) {
    await sagemaker.send(
      new CreateNotebookInstanceCommand({
        NotebookInstanceName: name,
        InstanceType: 'ml.t3.medium',
        RoleArn,
      }),
    );
    await sagemaker.send(new CreateEndpointCommand({ EndpointName: name, EndpointConfigName: 'small' }));
    const { DomainArn = '' } = await sagemaker.send(
      new CreateDomainCommand({
        DomainName: name,
        AuthMode: 'IAM',
        DefaultUserSettings: { ExecutionRole: RoleArn },
        SubnetIds: ['subnet-1'],
        VpcId: 'vpc-1',
      }),
    );
    made.push(
      thing('AWS::SageMaker::NotebookInstance', name),
      thing('AWS::SageMaker::Endpoint', name),
      thing('AWS::SageMaker::Domain', DomainArn.split('/').at(-1)),
    );
  }
  return made;
};

const models: Seed = async (account) => {
  const bedrock = account.client(BedrockClient, region);
  const made: Seeded[] = [];
  for (const provisionedModelName of ['ours', 'theirs']) {
    await bedrock.send(
      new CreateProvisionedModelThroughputCommand({
        provisionedModelName,
        modelId: 'anthropic.claude-3-haiku-20240307-v1:0',
        modelUnits: 1,
      }),
    );
    made.push(thing('AWS::Bedrock::ProvisionedModelThroughput', provisionedModelName));
  }
  await bedrock.send(
    new PutModelInvocationLoggingConfigurationCommand({
      loggingConfig: { s3Config: { bucketName: 'prompts' } },
    }),
  );
  const type = 'Jikimi::Bedrock::Region';
  return [
    ...made,
    thing(type, region, { invocations: 'logged' }),
    { type, id: 'us-east-1', region: 'us-east-1', fields: { invocations: 'not-logged' } },
  ];
};

const lightsail: Seed = async (account) => {
  const instanceNames = ['blog', 'relay'];
  await account.client(LightsailClient, region).send(
    new CreateInstancesCommand({
      instanceNames,
      availabilityZone: `${region}a`,
      blueprintId: 'ubuntu_24_04',
      bundleId: 'nano_3_0',
    }),
  );
  return instanceNames.map((name) => thing('AWS::Lightsail::Instance', name));
};

const mail: Seed = async (account) => {
  const ses = account.client(SESv2Client, region);
  const made: Seeded[] = [];
  for (const EmailIdentity of ['shop.example', 'sales@bank.example']) {
    await ses.send(new CreateEmailIdentityCommand({ EmailIdentity }));
    made.push(thing('AWS::SES::EmailIdentity', EmailIdentity));
  }
  await ses.send(
    new PutAccountDetailsCommand({
      MailType: 'MARKETING',
      WebsiteURL: 'https://shop.example',
      ProductionAccessEnabled: true,
    }),
  );
  const type = 'Jikimi::SES::Region';
  return [
    ...made,
    thing(type, region, { sending: { isProduction: true, mailsPerDay: 50_000 } }),
    {
      type,
      id: 'us-east-1',
      region: 'us-east-1',
      fields: { sending: { isProduction: false, mailsPerDay: 200 } },
    },
  ];
};

const zones: Seed = async (account) => {
  const route53 = account.client(Route53Client);
  const made: Seeded[] = [];
  for (const Name of ['shop.example', 'login-shop.example']) {
    const { HostedZone } = await route53.send(new CreateHostedZoneCommand({ Name, CallerReference: Name }));
    const id = HostedZone?.Id?.replace('/hostedzone/', '') ?? '';
    made.push({ type: 'AWS::Route53::HostedZone', id, region: 'global', fields: {} });
  }
  return made;
};

const TemplateBody = JSON.stringify({
  Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: {} } },
});

const stacks: Seed = async (account) => {
  const formation = account.client(CloudFormationClient, region);
  const made: Seeded[] = [];
  for (const name of ['web', 'backup']) {
    await formation.send(new CreateStackCommand({ StackName: name, TemplateBody }));
    await formation.send(new CreateStackSetCommand({ StackSetName: `${name}-set`, TemplateBody }));
    made.push(
      thing('AWS::CloudFormation::Stack', name),
      thing('AWS::CloudFormation::StackSet', `${name}-set`),
    );
  }
  return made;
};

const quotas: Seed = async (account) => {
  const client = account.client(ServiceQuotasClient, region);
  const made: Seeded[] = [];
  for (const QuotaCode of ['L-1216C47A', 'L-DB2E81BA']) {
    const { RequestedQuota } = await client.send(
      new RequestServiceQuotaIncreaseCommand({ ServiceCode: 'ec2', QuotaCode, DesiredValue: 512 }),
    );
    made.push(thing('AWS::ServiceQuotas::QuotaRequest', `ec2: ${RequestedQuota?.QuotaName}`));
  }
  return made;
};

export const rarities = {
  'ec2-ways-in': waysIn,
  'ec2-tunnels': tunnels,
  'ec2-commitments': commitments,
  'savings-plan': savingsPlans,
  sagemaker: learning,
  bedrock: models,
  'lightsail-instance': lightsail,
  'email-identity': mail,
  'hosted-zone': zones,
  stacks,
  'quota-request': quotas,
};
