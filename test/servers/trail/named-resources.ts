/** The resources that `LookupEvents` names with an event, read from what was asked and answered. */
import type { Json } from '../../../src/kernel/json.ts';
import type { TrailRecord } from './trail-record.ts';

/** Type by event source, where a name alone does not tell, and by the name of the parameter. */
const TYPES: Readonly<Record<string, string>> = {
  bucketName: 'AWS::S3::Bucket',
  userName: 'AWS::IAM::User',
  roleName: 'AWS::IAM::Role',
  groupName: 'AWS::IAM::Group',
  policyArn: 'AWS::IAM::Policy',
  instanceProfileName: 'AWS::IAM::InstanceProfile',
  accessKeyId: 'AWS::IAM::AccessKey',
  roleArn: 'AWS::IAM::Role',
  instanceId: 'AWS::EC2::Instance',
  imageId: 'AWS::EC2::Ami',
  groupId: 'AWS::EC2::SecurityGroup',
  volumeId: 'AWS::EC2::Volume',
  snapshotId: 'AWS::EC2::Snapshot',
  vpcId: 'AWS::EC2::VPC',
  subnetId: 'AWS::EC2::Subnet',
  networkInterfaceId: 'AWS::EC2::NetworkInterface',
  routeTableId: 'AWS::EC2::RouteTable',
  internetGatewayId: 'AWS::EC2::InternetGateway',
  natGatewayId: 'AWS::EC2::NatGateway',
  allocationId: 'AWS::EC2::EIP',
  keyName: 'AWS::EC2::KeyPair',
  functionName: 'AWS::Lambda::Function',
  dBInstanceIdentifier: 'AWS::RDS::DBInstance',
  dBClusterIdentifier: 'AWS::RDS::DBCluster',
  dBSnapshotIdentifier: 'AWS::RDS::DBSnapshot',
  keyId: 'AWS::KMS::Key',
  secretId: 'AWS::SecretsManager::Secret',
  trailName: 'AWS::CloudTrail::Trail',
  trailARN: 'AWS::CloudTrail::Trail',
  logGroupName: 'AWS::Logs::LogGroup',
  tableName: 'AWS::DynamoDB::Table',
  topicArn: 'AWS::SNS::Topic',
  queueUrl: 'AWS::SQS::Queue',
  stackName: 'AWS::CloudFormation::Stack',
};

/** Parameters called `name`: whose name it is, by event source. */
const NAMED: Readonly<Record<string, string>> = {
  'cloudtrail.amazonaws.com': 'AWS::CloudTrail::Trail',
  'ssm.amazonaws.com': 'AWS::SSM::Parameter',
  'secretsmanager.amazonaws.com': 'AWS::SecretsManager::Secret',
};

interface NamedResource {
  readonly ResourceType: string;
  readonly ResourceName: string;
}

const known = new WeakMap<TrailRecord, readonly NamedResource[]>();

export function resourcesNamedIn(record: TrailRecord): readonly NamedResource[] {
  const found = known.get(record) ?? find(record);
  known.set(record, found);
  return found;
}

function find(record: TrailRecord): readonly NamedResource[] {
  const found = new Map<string, NamedResource>();
  const visit = (value: Json, key: string): void => {
    if (Array.isArray(value)) for (const item of value as readonly Json[]) visit(item, key);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value)) visit(item, name);
    } else if (typeof value === 'string' && value !== '') {
      const type = TYPES[key] ?? (key === 'name' ? NAMED[record.eventSource] : undefined);
      if (type) found.set(`${type} ${value}`, { ResourceType: type, ResourceName: value });
    }
  };
  visit(record.requestParameters, '');
  visit(record.responseElements, '');
  for (const { type, ARN } of record.resources ?? []) {
    if (type && type !== 'AWS::S3::Bucket') {
      found.set(`${type} ${ARN}`, { ResourceType: type, ResourceName: ARN });
    }
  }
  return [...found.values()];
}
