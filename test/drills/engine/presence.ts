/** Whether a thing still stands, asked of the live account; types without an entry here cannot be told. */
import type { TestAccount } from '../../servers/aws-server.ts';
import type { Thing } from './creations.ts';
import { valueAt } from './saved.ts';
import { sdkPackage } from './sdk-packages.ts';

interface Question {
  readonly do: string;
  /** @param id both parts */
  readonly with: (first: string, second: string, id: string) => object;
  /** By the answer, where an answer alone does not say it. */
  readonly stands?: (answer: object, first: string, second: string, id: string) => boolean;
}

/** Ids of two parts are joined by `/`. */
const QUESTIONS: Readonly<Record<string, Question>> = {
  'AWS::AccessAnalyzer::Analyzer': {
    do: 'accessanalyzer:GetAnalyzer',
    with: (analyzerName) => ({ analyzerName }),
  },
  'AWS::AutoScaling::AutoScalingGroup': {
    do: 'autoscaling:DescribeAutoScalingGroups',
    with: (name) => ({ AutoScalingGroupNames: [name] }),
    stands: (answer) => listed(answer, 'AutoScalingGroups'),
  },
  'AWS::Bedrock::FoundationModelAgreement': {
    do: 'bedrock:GetFoundationModelAvailability',
    with: (modelId) => ({ modelId }),
    stands: (answer) => valueAt('agreementAvailability.status', answer) === 'AVAILABLE',
  },
  'AWS::Bedrock::ProvisionedModelThroughput': {
    do: 'bedrock:GetProvisionedModelThroughput',
    with: (_first, _second, provisionedModelId) => ({ provisionedModelId }),
  },
  'AWS::CloudFormation::Stack': {
    do: 'cloudformation:ListStacks',
    with: () => ({}),
    stands: (answer, name) =>
      listOf(answer, 'StackSummaries').some(
        (stack) =>
          valueAt('StackName', stack) === name && valueAt('StackStatus', stack) !== 'DELETE_COMPLETE',
      ),
  },
  'AWS::CloudTrail::Trail': { do: 'cloudtrail:GetTrail', with: (Name) => ({ Name }) },
  'AWS::CloudWatch::Alarm': {
    do: 'cloudwatch:DescribeAlarms',
    with: (name) => ({ AlarmNames: [name] }),
    stands: (answer) => listed(answer, 'MetricAlarms'),
  },
  'AWS::DynamoDB::Table': { do: 'dynamodb:DescribeTable', with: (TableName) => ({ TableName }) },
  'AWS::EC2::EIP': { do: 'ec2:DescribeAddresses', with: (id) => ({ AllocationIds: [id] }) },
  'AWS::EC2::Image': {
    do: 'ec2:DescribeImages',
    with: (id) => ({ ImageIds: [id] }),
    stands: (answer) => listed(answer, 'Images'),
  },
  'AWS::EC2::Instance': {
    do: 'ec2:DescribeInstances',
    with: (id) => ({ InstanceIds: [id] }),
    stands: (answer) =>
      valueAt('Reservations[0].Instances[0].State.Name', answer) !== 'terminated' &&
      listed(answer, 'Reservations'),
  },
  'AWS::EC2::KeyPair': { do: 'ec2:DescribeKeyPairs', with: (name) => ({ KeyNames: [name] }) },
  'AWS::EC2::LaunchTemplate': {
    do: 'ec2:DescribeLaunchTemplates',
    with: (id) => ({ LaunchTemplateIds: [id] }),
    stands: (answer) => listed(answer, 'LaunchTemplates'),
  },
  'AWS::EC2::NatGateway': {
    do: 'ec2:DescribeNatGateways',
    with: (id) => ({ NatGatewayIds: [id] }),
    stands: (answer) =>
      listOf(answer, 'NatGateways').some((one) => !String(valueAt('State', one)).startsWith('delet')),
  },
  'AWS::EC2::SecurityGroup': { do: 'ec2:DescribeSecurityGroups', with: (id) => ({ GroupIds: [id] }) },
  'AWS::EC2::Snapshot': { do: 'ec2:DescribeSnapshots', with: (id) => ({ SnapshotIds: [id] }) },
  'AWS::EC2::Volume': { do: 'ec2:DescribeVolumes', with: (id) => ({ VolumeIds: [id] }) },
  'AWS::EC2::VPC': { do: 'ec2:DescribeVpcs', with: (id) => ({ VpcIds: [id] }) },
  'AWS::ECR::Repository': {
    do: 'ecr:DescribeRepositories',
    with: (_first, _second, name) => ({ repositoryNames: [name] }),
  },
  'AWS::ECS::Cluster': {
    do: 'ecs:DescribeClusters',
    with: (name) => ({ clusters: [name] }),
    stands: (answer) => valueAt('clusters[0].status', answer) === 'ACTIVE',
  },
  'AWS::ECS::Service': {
    do: 'ecs:DescribeServices',
    with: (cluster, name) => ({ cluster, services: [name] }),
    stands: (answer) => valueAt('services[0].status', answer) === 'ACTIVE',
  },
  'AWS::ECS::TaskDefinition': {
    do: 'ecs:DescribeTaskDefinition',
    with: (_first, _second, taskDefinition) => ({ taskDefinition }),
    stands: (answer) => valueAt('taskDefinition.status', answer) === 'ACTIVE',
  },
  'AWS::EKS::Cluster': { do: 'eks:DescribeCluster', with: (name) => ({ name }) },
  'AWS::Events::Rule': { do: 'events:DescribeRule', with: (Name) => ({ Name }) },
  'AWS::Events::Target': {
    do: 'events:ListTargetsByRule',
    with: (Rule) => ({ Rule }),
    stands: (answer, _rule, id) => has(answer, 'Targets', 'Id', id),
  },
  'AWS::GuardDuty::Detector': {
    do: 'guardduty:ListDetectors',
    with: () => ({}),
    stands: (answer, id) => listOf(answer, 'DetectorIds').includes(id),
  },
  'AWS::IAM::AccessKey': {
    do: 'iam:ListAccessKeys',
    with: (UserName) => ({ UserName }),
    stands: (answer, _user, id) => has(answer, 'AccessKeyMetadata', 'AccessKeyId', id),
  },
  'AWS::IAM::Group': { do: 'iam:GetGroup', with: (GroupName) => ({ GroupName }) },
  'AWS::IAM::GroupPolicy': {
    do: 'iam:GetGroupPolicy',
    with: (GroupName, PolicyName) => ({ GroupName, PolicyName }),
  },
  'AWS::IAM::GroupPolicyAttachment': {
    do: 'iam:ListAttachedGroupPolicies',
    with: (GroupName) => ({ GroupName }),
    stands: (answer, _group, arn) => has(answer, 'AttachedPolicies', 'PolicyArn', arn),
  },
  'AWS::IAM::InstanceProfile': {
    do: 'iam:GetInstanceProfile',
    with: (InstanceProfileName) => ({ InstanceProfileName }),
  },
  'AWS::IAM::LoginProfile': { do: 'iam:GetLoginProfile', with: (UserName) => ({ UserName }) },
  'AWS::IAM::ManagedPolicy': {
    do: 'iam:GetPolicy',
    with: (_first, _second, PolicyArn) => ({ PolicyArn }),
  },
  'AWS::IAM::OIDCProvider': {
    do: 'iam:GetOpenIDConnectProvider',
    with: (_first, _second, OpenIDConnectProviderArn) => ({ OpenIDConnectProviderArn }),
  },
  'AWS::IAM::Role': { do: 'iam:GetRole', with: (RoleName) => ({ RoleName }) },
  'AWS::IAM::RolePolicy': {
    do: 'iam:GetRolePolicy',
    with: (RoleName, PolicyName) => ({ RoleName, PolicyName }),
  },
  'AWS::IAM::RolePolicyAttachment': {
    do: 'iam:ListAttachedRolePolicies',
    with: (RoleName) => ({ RoleName }),
    stands: (answer, _role, arn) => has(answer, 'AttachedPolicies', 'PolicyArn', arn),
  },
  'AWS::IAM::SAMLProvider': {
    do: 'iam:GetSAMLProvider',
    with: (_first, _second, SAMLProviderArn) => ({ SAMLProviderArn }),
  },
  'AWS::IAM::ServiceSpecificCredential': {
    do: 'iam:ListServiceSpecificCredentials',
    with: (UserName) => ({ UserName }),
    stands: (answer, _user, id) =>
      has(answer, 'ServiceSpecificCredentials', 'ServiceSpecificCredentialId', id),
  },
  'AWS::IAM::User': { do: 'iam:GetUser', with: (UserName) => ({ UserName }) },
  'AWS::IAM::UserPolicy': {
    do: 'iam:GetUserPolicy',
    with: (UserName, PolicyName) => ({ UserName, PolicyName }),
  },
  'AWS::IAM::UserPolicyAttachment': {
    do: 'iam:ListAttachedUserPolicies',
    with: (UserName) => ({ UserName }),
    stands: (answer, _user, arn) => has(answer, 'AttachedPolicies', 'PolicyArn', arn),
  },
  'AWS::IAM::VirtualMFADevice': {
    do: 'iam:ListVirtualMFADevices',
    with: () => ({}),
    stands: (answer, _first, _second, id) => has(answer, 'VirtualMFADevices', 'SerialNumber', id),
  },
  'AWS::KMS::Grant': {
    do: 'kms:ListGrants',
    // The key may stand there by its ARN.
    with: (_first, _second, id) => ({ KeyId: id.slice(0, id.lastIndexOf('/')) }),
    stands: (answer, _first, _second, id) =>
      has(answer, 'Grants', 'GrantId', id.slice(id.lastIndexOf('/') + 1)),
  },
  'AWS::KMS::Key': {
    do: 'kms:DescribeKey',
    with: (KeyId) => ({ KeyId }),
    stands: (answer) => valueAt('KeyMetadata.KeyState', answer) !== 'PendingDeletion',
  },
  'AWS::Lambda::Function': {
    do: 'lambda:GetFunctionConfiguration',
    with: (FunctionName) => ({ FunctionName }),
  },
  'AWS::Lambda::Permission': {
    do: 'lambda:GetPolicy',
    with: (FunctionName, rest) => {
      const [, Qualifier] = rest.split('/');
      return { FunctionName, ...(Qualifier && { Qualifier }) };
    },
    stands: (answer, _function, rest) => {
      const [sid] = rest.split('/');
      return String(valueAt('Policy', answer)).includes(JSON.stringify(sid));
    },
  },
  'AWS::Lambda::Url': { do: 'lambda:GetFunctionUrlConfig', with: (FunctionName) => ({ FunctionName }) },
  'AWS::Lightsail::Instance': { do: 'lightsail:GetInstance', with: (instanceName) => ({ instanceName }) },
  'AWS::Organizations::Account': {
    do: 'organizations:DescribeAccount',
    with: (AccountId) => ({ AccountId }),
    stands: (answer) => valueAt('Account.Status', answer) === 'ACTIVE',
  },
  'AWS::RDS::DBInstance': { do: 'rds:DescribeDBInstances', with: (id) => ({ DBInstanceIdentifier: id }) },
  'AWS::RDS::DBSnapshot': {
    do: 'rds:DescribeDBSnapshots',
    with: (DBSnapshotIdentifier) => ({ DBSnapshotIdentifier }),
  },
  'AWS::S3::Bucket': { do: 's3:HeadBucket', with: (Bucket) => ({ Bucket }) },
  'AWS::S3::Object': { do: 's3:HeadObject', with: (Bucket, Key) => ({ Bucket, Key }) },
  'AWS::SageMaker::NotebookInstance': {
    do: 'sagemaker:ListNotebookInstances',
    with: () => ({}),
    stands: (answer, name) => has(answer, 'NotebookInstances', 'NotebookInstanceName', name),
  },
  'AWS::SecretsManager::Secret': {
    do: 'secretsmanager:DescribeSecret',
    with: (_first, _second, SecretId) => ({ SecretId }),
    stands: (answer) => valueAt('DeletedDate', answer) === undefined,
  },
  'AWS::SES::ConfigurationSet': {
    do: 'sesv2:GetConfigurationSet',
    with: (ConfigurationSetName) => ({ ConfigurationSetName }),
  },
  'AWS::SES::EmailIdentity': { do: 'sesv2:GetEmailIdentity', with: (EmailIdentity) => ({ EmailIdentity }) },
  'AWS::SNS::Subscription': {
    do: 'sns:ListSubscriptions',
    with: () => ({}),
    // Until it is confirmed it has no ARN, and is called one thing when made and another when listed.
    stands: (answer, arn) =>
      has(
        answer,
        'Subscriptions',
        'SubscriptionArn',
        arn === 'pending confirmation' ? 'PendingConfirmation' : arn,
      ),
  },
  'AWS::SNS::Topic': { do: 'sns:GetTopicAttributes', with: (TopicArn) => ({ TopicArn }) },
  'AWS::SQS::Queue': {
    do: 'sqs:GetQueueAttributes',
    with: (_first, _second, QueueUrl) => ({ QueueUrl, AttributeNames: ['QueueArn'] }),
  },
  'AWS::SSM::Parameter': { do: 'ssm:GetParameter', with: (_first, _second, Name) => ({ Name }) },
};

/** What AWS calls what is not there; access denied to a test's owner is an accident, not an absence. */
const GONE = /NotFound|NoSuch|NotExist|NonExistent|Unknown|404/i;
/** ECS says no more than that: no name of an error of its own. */
const NO_TASK_DEFINITION = 'Unable to describe task definition.';

export function canTell(type: string): boolean {
  return type in QUESTIONS;
}

/** @returns `undefined` where this type cannot be told */
export async function stands(
  account: TestAccount,
  { type, id, region }: Thing,
): Promise<boolean | undefined> {
  const question = QUESTIONS[type];
  if (!question) return undefined;
  const [service = '', operation = ''] = question.do.split(':');
  const sdk = await sdkPackage(service);
  if (!sdk) return undefined;
  const [first = '', ...rest] = id.split('/');
  const second = rest.join('/');
  const client = account.client(sdk.Client, region === 'global' ? 'us-east-1' : region);
  try {
    const answer = await client.send(sdk.command(operation, question.with(first, second, id)));
    return question.stands?.(answer, first, second, id) ?? true;
  } catch (error) {
    if (error instanceof Error && (GONE.test(error.name) || error.message === NO_TASK_DEFINITION))
      return false;
    throw error;
  }
}

function listOf(answer: object, list: string): readonly unknown[] {
  const items = valueAt(list, answer);
  return Array.isArray(items) ? items : [];
}

function listed(answer: object, list: string): boolean {
  return listOf(answer, list).length > 0;
}

function has(answer: object, list: string, member: string, value: string): boolean {
  return listOf(answer, list).some((item) => valueAt(member, item) === value);
}
