/**
 * What calls make, take away and change: the CloudFormation type and id of the thing, from what was asked and answered.
 * Adding an operation is adding a line.
 */
import { valueAt } from './saved.ts';

export interface Thing {
  readonly type: string;
  readonly id: string;
  /** `global` where the service has no regions. */
  readonly region: string;
}

type Members = Readonly<Record<string, unknown>>;

/**
 * Where an id stands: `<` in the input, `>` in the output; `[*]` for each of a list; with `?`: left out where there is
 * none. Several are joined by `/`.
 */
interface Entry {
  readonly type: string;
  readonly id: string;
  readonly kind: string;
  readonly global?: true;
}

export const MAKES: Readonly<Record<string, Entry>> = {
  'accessanalyzer:CreateAnalyzer': {
    type: 'AWS::AccessAnalyzer::Analyzer',
    id: '<analyzerName',
    kind: 'guard',
  },
  'autoscaling:CreateAutoScalingGroup': {
    type: 'AWS::AutoScaling::AutoScalingGroup',
    id: '<AutoScalingGroupName',
    kind: 'compute',
  },
  'bedrock:CreateFoundationModelAgreement': {
    type: 'AWS::Bedrock::FoundationModelAgreement',
    id: '<modelId',
    kind: 'spend',
  },
  'bedrock:CreateProvisionedModelThroughput': {
    type: 'AWS::Bedrock::ProvisionedModelThroughput',
    id: '>provisionedModelArn',
    kind: 'spend',
  },
  'cloudformation:CreateStack': { type: 'AWS::CloudFormation::Stack', id: '<StackName', kind: 'code' },
  'cloudtrail:CreateTrail': { type: 'AWS::CloudTrail::Trail', id: '<Name', kind: 'guard' },
  'cloudwatch:PutMetricAlarm': { type: 'AWS::CloudWatch::Alarm', id: '<AlarmName', kind: 'guard' },
  'dynamodb:CreateTable': { type: 'AWS::DynamoDB::Table', id: '<TableName', kind: 'data' },
  'ec2:AllocateAddress': { type: 'AWS::EC2::EIP', id: '>AllocationId', kind: 'network' },
  'ec2:CopyImage': { type: 'AWS::EC2::Image', id: '>ImageId', kind: 'compute' },
  'ec2:CreateImage': { type: 'AWS::EC2::Image', id: '>ImageId', kind: 'compute' },
  'ec2:CreateKeyPair': { type: 'AWS::EC2::KeyPair', id: '<KeyName', kind: 'credential' },
  'ec2:CreateLaunchTemplate': {
    type: 'AWS::EC2::LaunchTemplate',
    id: '>LaunchTemplate.LaunchTemplateId',
    kind: 'compute',
  },
  'ec2:CreateNatGateway': { type: 'AWS::EC2::NatGateway', id: '>NatGateway.NatGatewayId', kind: 'network' },
  'ec2:CreateSecurityGroup': { type: 'AWS::EC2::SecurityGroup', id: '>GroupId', kind: 'network' },
  'ec2:CreateSnapshot': { type: 'AWS::EC2::Snapshot', id: '>SnapshotId', kind: 'data' },
  'ec2:CreateVolume': { type: 'AWS::EC2::Volume', id: '>VolumeId', kind: 'compute' },
  'ec2:CreateVpc': { type: 'AWS::EC2::VPC', id: '>Vpc.VpcId', kind: 'network' },
  'ec2:ImportKeyPair': { type: 'AWS::EC2::KeyPair', id: '<KeyName', kind: 'credential' },
  'ec2:RunInstances': { type: 'AWS::EC2::Instance', id: '>Instances[*].InstanceId', kind: 'compute' },
  'ecr:CreateRepository': { type: 'AWS::ECR::Repository', id: '<repositoryName', kind: 'code' },
  'ecs:CreateCluster': { type: 'AWS::ECS::Cluster', id: '<clusterName', kind: 'compute' },
  'ecs:CreateService': { type: 'AWS::ECS::Service', id: '<cluster/<serviceName', kind: 'compute' },
  'ecs:RegisterTaskDefinition': {
    type: 'AWS::ECS::TaskDefinition',
    id: '>taskDefinition.taskDefinitionArn',
    kind: 'compute',
  },
  'eks:CreateCluster': { type: 'AWS::EKS::Cluster', id: '<name', kind: 'compute' },
  'events:PutRule': { type: 'AWS::Events::Rule', id: '<Name', kind: 'schedule' },
  'events:PutTargets': { type: 'AWS::Events::Target', id: '<Rule/<Targets[*].Id', kind: 'schedule' },
  'guardduty:CreateDetector': { type: 'AWS::GuardDuty::Detector', id: '>DetectorId', kind: 'guard' },
  'iam:AttachGroupPolicy': {
    type: 'AWS::IAM::GroupPolicyAttachment',
    id: '<GroupName/<PolicyArn',
    kind: 'policy',
    global: true,
  },
  'iam:AttachRolePolicy': {
    type: 'AWS::IAM::RolePolicyAttachment',
    id: '<RoleName/<PolicyArn',
    kind: 'policy',
    global: true,
  },
  'iam:AttachUserPolicy': {
    type: 'AWS::IAM::UserPolicyAttachment',
    id: '<UserName/<PolicyArn',
    kind: 'policy',
    global: true,
  },
  'iam:CreateAccessKey': {
    type: 'AWS::IAM::AccessKey',
    id: '>AccessKey.UserName/>AccessKey.AccessKeyId',
    kind: 'credential',
    global: true,
  },
  'iam:CreateGroup': { type: 'AWS::IAM::Group', id: '<GroupName', kind: 'identity', global: true },
  'iam:CreateInstanceProfile': {
    type: 'AWS::IAM::InstanceProfile',
    id: '<InstanceProfileName',
    kind: 'identity',
    global: true,
  },
  'iam:CreateLoginProfile': {
    type: 'AWS::IAM::LoginProfile',
    id: '<UserName',
    kind: 'credential',
    global: true,
  },
  'iam:CreateOpenIDConnectProvider': {
    type: 'AWS::IAM::OIDCProvider',
    id: '>OpenIDConnectProviderArn',
    kind: 'trust',
    global: true,
  },
  'iam:CreatePolicy': { type: 'AWS::IAM::ManagedPolicy', id: '>Policy.Arn', kind: 'policy', global: true },
  'iam:CreateRole': { type: 'AWS::IAM::Role', id: '<RoleName', kind: 'identity', global: true },
  'iam:CreateSAMLProvider': {
    type: 'AWS::IAM::SAMLProvider',
    id: '>SAMLProviderArn',
    kind: 'trust',
    global: true,
  },
  'iam:CreateServiceSpecificCredential': {
    type: 'AWS::IAM::ServiceSpecificCredential',
    id: '<UserName/>ServiceSpecificCredential.ServiceSpecificCredentialId',
    kind: 'credential',
    global: true,
  },
  'iam:CreateUser': { type: 'AWS::IAM::User', id: '<UserName', kind: 'identity', global: true },
  'iam:CreateVirtualMFADevice': {
    type: 'AWS::IAM::VirtualMFADevice',
    id: '>VirtualMFADevice.SerialNumber',
    kind: 'credential',
    global: true,
  },
  'iam:PutGroupPolicy': {
    type: 'AWS::IAM::GroupPolicy',
    id: '<GroupName/<PolicyName',
    kind: 'policy',
    global: true,
  },
  'iam:PutRolePolicy': {
    type: 'AWS::IAM::RolePolicy',
    id: '<RoleName/<PolicyName',
    kind: 'policy',
    global: true,
  },
  'iam:PutUserPolicy': {
    type: 'AWS::IAM::UserPolicy',
    id: '<UserName/<PolicyName',
    kind: 'policy',
    global: true,
  },
  'kms:CreateGrant': { type: 'AWS::KMS::Grant', id: '<KeyId/>GrantId', kind: 'sharing' },
  'kms:CreateKey': { type: 'AWS::KMS::Key', id: '>KeyMetadata.KeyId', kind: 'data' },
  'lambda:AddPermission': {
    type: 'AWS::Lambda::Permission',
    id: '<FunctionName/<StatementId/<Qualifier?',
    kind: 'policy',
  },
  'lambda:CreateFunction': { type: 'AWS::Lambda::Function', id: '<FunctionName', kind: 'code' },
  'lambda:CreateFunctionUrlConfig': { type: 'AWS::Lambda::Url', id: '<FunctionName', kind: 'network' },
  'lightsail:CreateInstances': { type: 'AWS::Lightsail::Instance', id: '<instanceNames[*]', kind: 'compute' },
  'organizations:CreateAccount': {
    type: 'AWS::Organizations::Account',
    id: '>CreateAccountStatus.AccountId',
    kind: 'spend',
    global: true,
  },
  'rds:CreateDBInstance': { type: 'AWS::RDS::DBInstance', id: '<DBInstanceIdentifier', kind: 'data' },
  'rds:CreateDBSnapshot': { type: 'AWS::RDS::DBSnapshot', id: '<DBSnapshotIdentifier', kind: 'data' },
  's3:CopyObject': { type: 'AWS::S3::Object', id: '<Bucket/<Key', kind: 'data' },
  's3:CreateBucket': { type: 'AWS::S3::Bucket', id: '<Bucket', kind: 'data' },
  's3:PutObject': { type: 'AWS::S3::Object', id: '<Bucket/<Key', kind: 'data' },
  'sagemaker:CreateNotebookInstance': {
    type: 'AWS::SageMaker::NotebookInstance',
    id: '<NotebookInstanceName',
    kind: 'compute',
  },
  'secretsmanager:CreateSecret': { type: 'AWS::SecretsManager::Secret', id: '<Name', kind: 'data' },
  'sesv2:CreateConfigurationSet': {
    type: 'AWS::SES::ConfigurationSet',
    id: '<ConfigurationSetName',
    kind: 'spend',
  },
  'sesv2:CreateEmailIdentity': { type: 'AWS::SES::EmailIdentity', id: '<EmailIdentity', kind: 'spend' },
  'sns:CreateTopic': { type: 'AWS::SNS::Topic', id: '>TopicArn', kind: 'network' },
  'sns:Subscribe': { type: 'AWS::SNS::Subscription', id: '>SubscriptionArn', kind: 'sharing' },
  'sqs:CreateQueue': { type: 'AWS::SQS::Queue', id: '>QueueUrl', kind: 'data' },
  'ssm:PutParameter': { type: 'AWS::SSM::Parameter', id: '<Name', kind: 'data' },
};

/** A call here ends what the named call made. */
export const ENDS: Readonly<Record<string, { readonly made: string; readonly id: string }>> = {
  'accessanalyzer:DeleteAnalyzer': { made: 'accessanalyzer:CreateAnalyzer', id: '<analyzerName' },
  'autoscaling:DeleteAutoScalingGroup': {
    made: 'autoscaling:CreateAutoScalingGroup',
    id: '<AutoScalingGroupName',
  },
  'bedrock:DeleteFoundationModelAgreement': {
    made: 'bedrock:CreateFoundationModelAgreement',
    id: '<modelId',
  },
  'cloudformation:DeleteStack': { made: 'cloudformation:CreateStack', id: '<StackName' },
  'cloudtrail:DeleteTrail': { made: 'cloudtrail:CreateTrail', id: '<Name' },
  'cloudwatch:DeleteAlarms': { made: 'cloudwatch:PutMetricAlarm', id: '<AlarmNames[*]' },
  'dynamodb:DeleteTable': { made: 'dynamodb:CreateTable', id: '<TableName' },
  'ec2:DeleteKeyPair': { made: 'ec2:CreateKeyPair', id: '<KeyName' },
  'ec2:DeleteLaunchTemplate': { made: 'ec2:CreateLaunchTemplate', id: '<LaunchTemplateId' },
  'ec2:DeleteNatGateway': { made: 'ec2:CreateNatGateway', id: '<NatGatewayId' },
  'ec2:DeleteSecurityGroup': { made: 'ec2:CreateSecurityGroup', id: '<GroupId' },
  'ec2:DeleteSnapshot': { made: 'ec2:CreateSnapshot', id: '<SnapshotId' },
  'ec2:DeleteVolume': { made: 'ec2:CreateVolume', id: '<VolumeId' },
  'ec2:DeleteVpc': { made: 'ec2:CreateVpc', id: '<VpcId' },
  'ec2:DeregisterImage': { made: 'ec2:CreateImage', id: '<ImageId' },
  'ec2:ReleaseAddress': { made: 'ec2:AllocateAddress', id: '<AllocationId' },
  'ec2:TerminateInstances': { made: 'ec2:RunInstances', id: '<InstanceIds[*]' },
  'ecr:DeleteRepository': { made: 'ecr:CreateRepository', id: '<repositoryName' },
  'ecs:DeleteCluster': { made: 'ecs:CreateCluster', id: '<cluster' },
  'ecs:DeleteService': { made: 'ecs:CreateService', id: '<cluster/<service' },
  'ecs:DeregisterTaskDefinition': { made: 'ecs:RegisterTaskDefinition', id: '<taskDefinition' },
  'eks:DeleteCluster': { made: 'eks:CreateCluster', id: '<name' },
  'events:DeleteRule': { made: 'events:PutRule', id: '<Name' },
  'events:RemoveTargets': { made: 'events:PutTargets', id: '<Rule/<Ids[*]' },
  'guardduty:DeleteDetector': { made: 'guardduty:CreateDetector', id: '<DetectorId' },
  'iam:DeleteAccessKey': { made: 'iam:CreateAccessKey', id: '<UserName/<AccessKeyId' },
  'iam:DeleteGroup': { made: 'iam:CreateGroup', id: '<GroupName' },
  'iam:DeleteGroupPolicy': { made: 'iam:PutGroupPolicy', id: '<GroupName/<PolicyName' },
  'iam:DeleteInstanceProfile': { made: 'iam:CreateInstanceProfile', id: '<InstanceProfileName' },
  'iam:DeleteLoginProfile': { made: 'iam:CreateLoginProfile', id: '<UserName' },
  'iam:DeleteOpenIDConnectProvider': {
    made: 'iam:CreateOpenIDConnectProvider',
    id: '<OpenIDConnectProviderArn',
  },
  'iam:DeletePolicy': { made: 'iam:CreatePolicy', id: '<PolicyArn' },
  'iam:DeleteRole': { made: 'iam:CreateRole', id: '<RoleName' },
  'iam:DeleteRolePolicy': { made: 'iam:PutRolePolicy', id: '<RoleName/<PolicyName' },
  'iam:DeleteSAMLProvider': { made: 'iam:CreateSAMLProvider', id: '<SAMLProviderArn' },
  'iam:DeleteServiceSpecificCredential': {
    made: 'iam:CreateServiceSpecificCredential',
    id: '<UserName/<ServiceSpecificCredentialId',
  },
  'iam:DeleteUser': { made: 'iam:CreateUser', id: '<UserName' },
  'iam:DeleteUserPolicy': { made: 'iam:PutUserPolicy', id: '<UserName/<PolicyName' },
  'iam:DeleteVirtualMFADevice': { made: 'iam:CreateVirtualMFADevice', id: '<SerialNumber' },
  'iam:DetachGroupPolicy': { made: 'iam:AttachGroupPolicy', id: '<GroupName/<PolicyArn' },
  'iam:DetachRolePolicy': { made: 'iam:AttachRolePolicy', id: '<RoleName/<PolicyArn' },
  'iam:DetachUserPolicy': { made: 'iam:AttachUserPolicy', id: '<UserName/<PolicyArn' },
  'kms:ScheduleKeyDeletion': { made: 'kms:CreateKey', id: '<KeyId' },
  'kms:RevokeGrant': { made: 'kms:CreateGrant', id: '<KeyId/<GrantId' },
  'lambda:DeleteFunction': { made: 'lambda:CreateFunction', id: '<FunctionName' },
  'lambda:DeleteFunctionUrlConfig': { made: 'lambda:CreateFunctionUrlConfig', id: '<FunctionName' },
  'lambda:RemovePermission': { made: 'lambda:AddPermission', id: '<FunctionName/<StatementId/<Qualifier?' },
  'lightsail:DeleteInstance': { made: 'lightsail:CreateInstances', id: '<instanceName' },
  'organizations:CloseAccount': { made: 'organizations:CreateAccount', id: '<AccountId' },
  'rds:DeleteDBInstance': { made: 'rds:CreateDBInstance', id: '<DBInstanceIdentifier' },
  'rds:DeleteDBSnapshot': { made: 'rds:CreateDBSnapshot', id: '<DBSnapshotIdentifier' },
  's3:DeleteBucket': { made: 's3:CreateBucket', id: '<Bucket' },
  's3:DeleteObject': { made: 's3:PutObject', id: '<Bucket/<Key' },
  's3:DeleteObjects': { made: 's3:PutObject', id: '<Bucket/<Delete.Objects[*].Key' },
  'sagemaker:DeleteNotebookInstance': {
    made: 'sagemaker:CreateNotebookInstance',
    id: '<NotebookInstanceName',
  },
  'secretsmanager:DeleteSecret': { made: 'secretsmanager:CreateSecret', id: '<SecretId' },
  'sesv2:DeleteConfigurationSet': { made: 'sesv2:CreateConfigurationSet', id: '<ConfigurationSetName' },
  'sesv2:DeleteEmailIdentity': { made: 'sesv2:CreateEmailIdentity', id: '<EmailIdentity' },
  'sns:DeleteTopic': { made: 'sns:CreateTopic', id: '<TopicArn' },
  'sns:Unsubscribe': { made: 'sns:Subscribe', id: '<SubscriptionArn' },
  'sqs:DeleteQueue': { made: 'sqs:CreateQueue', id: '<QueueUrl' },
  'ssm:DeleteParameter': { made: 'ssm:PutParameter', id: '<Name' },
};

/** A call here changes a thing that stands. */
export const ALTERS: Readonly<Record<string, Omit<Entry, 'kind'>>> = {
  'cloudwatch:DisableAlarmActions': { type: 'AWS::CloudWatch::Alarm', id: '<AlarmNames[*]' },
  'ec2:AuthorizeSecurityGroupIngress': { type: 'AWS::EC2::SecurityGroup', id: '<GroupId' },
  'ec2:ModifyImageAttribute': { type: 'AWS::EC2::Image', id: '<ImageId' },
  'ec2:ModifyInstanceAttribute': { type: 'AWS::EC2::Instance', id: '<InstanceId' },
  'ec2:ModifySnapshotAttribute': { type: 'AWS::EC2::Snapshot', id: '<SnapshotId' },
  'ecs:UpdateService': { type: 'AWS::ECS::Service', id: '<cluster/<service' },
  'iam:AddUserToGroup': { type: 'AWS::IAM::User', id: '<UserName', global: true },
  'iam:EnableMFADevice': { type: 'AWS::IAM::User', id: '<UserName', global: true },
  'iam:UpdateAssumeRolePolicy': { type: 'AWS::IAM::Role', id: '<RoleName', global: true },
  'iam:UpdateLoginProfile': { type: 'AWS::IAM::User', id: '<UserName', global: true },
  'kms:DisableKey': { type: 'AWS::KMS::Key', id: '<KeyId' },
  'kms:PutKeyPolicy': { type: 'AWS::KMS::Key', id: '<KeyId' },
  'lambda:UpdateFunctionCode': { type: 'AWS::Lambda::Function', id: '<FunctionName' },
  'lambda:UpdateFunctionConfiguration': { type: 'AWS::Lambda::Function', id: '<FunctionName' },
  'rds:ModifyDBSnapshotAttribute': { type: 'AWS::RDS::DBSnapshot', id: '<DBSnapshotIdentifier' },
  's3:DeletePublicAccessBlock': { type: 'AWS::S3::Bucket', id: '<Bucket' },
  's3:PutBucketLifecycleConfiguration': { type: 'AWS::S3::Bucket', id: '<Bucket' },
  's3:PutBucketPolicy': { type: 'AWS::S3::Bucket', id: '<Bucket' },
  's3:PutBucketVersioning': { type: 'AWS::S3::Bucket', id: '<Bucket' },
  's3:PutPublicAccessBlock': { type: 'AWS::S3::Bucket', id: '<Bucket' },
};

/** A call here hides what happens. */
export const TAMPERS: ReadonlySet<string> = new Set([
  'bedrock:DeleteModelInvocationLoggingConfiguration',
  'bedrock:PutModelInvocationLoggingConfiguration',
  'cloudtrail:DeleteTrail',
  'cloudtrail:PutEventSelectors',
  'cloudtrail:StopLogging',
  'cloudtrail:UpdateTrail',
  'cloudwatch:DeleteAlarms',
  'cloudwatch:DisableAlarmActions',
  'ec2:DeleteFlowLogs',
  'guardduty:DeleteDetector',
  'guardduty:UpdateDetector',
]);

export function idsAt(place: string, input: Members, output: Members): readonly string[] {
  const parts = place.split('/').flatMap((part) => {
    const [path = '', each] = part.slice(1).replace('?', '').split('[*]');
    const value = valueAt(path, part.startsWith('<') ? input : output);
    if (value === undefined && part.endsWith('?')) return [];
    const items = each === undefined ? [value] : Array.isArray(value) ? (value as unknown[]) : [];
    return [items.map((item) => String(each ? valueAt(each.slice(1), item) : item))];
  });
  return parts.reduce((left, right) => left.flatMap((one) => right.map((two) => `${one}/${two}`)));
}
