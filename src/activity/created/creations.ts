/**
 * Which call makes what, where the record names it, and which call takes it away. Ids are found by the paths of
 * `names`: the first that is there is the id shown, all are names under which a removal may speak of it.
 */
export interface Creation {
  readonly source: string;
  readonly call: string;
  readonly type: string;
  /** `response.…` or `request.…`, DuckDB's JSON paths: `[*]` for each. `a + b`: both together, with a slash between. */
  readonly names: readonly string[];
  readonly removals: readonly Removal[];
  /** A way back in that stays when the credential is taken away. */
  readonly lasting?: true;
}

/** Path within requestParameters; delete responses of other resources name their neighbours too. */
type Removal = readonly [call: string, path: string];

const made =
  (source: string) =>
  (
    call: string,
    type: string,
    names: string | readonly string[],
    removals: Removal | readonly Removal[] | undefined,
    lasting?: 'lasting',
  ): Creation => ({
    source: `${source}.amazonaws.com`,
    call,
    type: `AWS::${type}`,
    names: typeof names === 'string' ? [names] : names,
    removals: removals === undefined ? [] : isOne(removals) ? [removals] : removals,
    ...(lasting && { lasting: true }),
  });

const isOne = (removals: Removal | readonly Removal[]): removals is Removal =>
  typeof removals[0] === 'string';

const iam = made('iam');
const ec2 = made('ec2');
const rds = made('rds');
const lambda = made('lambda');
const s3 = made('s3');
const other = (source: string, ...rest: Parameters<ReturnType<typeof made>>) => made(source)(...rest);

/** A right given to somebody: it stays when its giver is gone, also with those who are the owner's. */
const granted = (call: string, type: string, whom: string, what: string, ...removals: readonly string[]) =>
  iam(
    call,
    type,
    `request.${whom} + request.${what}`,
    removals.map((removal): Removal => [removal, `${whom} + ${what}`]),
    'lasting',
  );

export const CREATIONS: readonly Creation[] = [
  iam(
    'CreateUser',
    'IAM::User',
    ['request.userName', 'response.user.userName'],
    ['DeleteUser', 'userName'],
    'lasting',
  ),
  iam(
    'CreateAccessKey',
    'IAM::AccessKey',
    'response.accessKey.accessKeyId',
    ['DeleteAccessKey', 'accessKeyId'],
    'lasting',
  ),
  iam(
    'CreateLoginProfile',
    'IAM::LoginProfile',
    ['request.userName', 'response.loginProfile.userName'],
    ['DeleteLoginProfile', 'userName'],
    'lasting',
  ),
  iam(
    'CreateRole',
    'IAM::Role',
    ['request.roleName', 'response.role.roleName'],
    ['DeleteRole', 'roleName'],
    'lasting',
  ),
  iam(
    'CreateGroup',
    'IAM::Group',
    ['request.groupName', 'response.group.groupName'],
    ['DeleteGroup', 'groupName'],
  ),
  iam(
    'CreatePolicy',
    'IAM::Policy',
    ['request.policyName', 'response.policy.arn'],
    ['DeletePolicy', 'policyArn'],
    'lasting',
  ),
  iam(
    'CreateInstanceProfile',
    'IAM::InstanceProfile',
    ['request.instanceProfileName', 'response.instanceProfile.instanceProfileName'],
    ['DeleteInstanceProfile', 'instanceProfileName'],
  ),
  iam('CreateServiceLinkedRole', 'IAM::ServiceLinkedRole', 'response.role.roleName', [
    'DeleteServiceLinkedRole',
    'roleName',
  ]),
  iam(
    'CreateServiceSpecificCredential',
    'IAM::ServiceSpecificCredential',
    'response.serviceSpecificCredential.serviceSpecificCredentialId',
    ['DeleteServiceSpecificCredential', 'serviceSpecificCredentialId'],
    'lasting',
  ),
  iam(
    'UploadSSHPublicKey',
    'IAM::SSHPublicKey',
    'response.sSHPublicKey.sSHPublicKeyId',
    ['DeleteSSHPublicKey', 'sSHPublicKeyId'],
    'lasting',
  ),
  iam(
    'UploadSigningCertificate',
    'IAM::SigningCertificate',
    'response.certificate.certificateId',
    ['DeleteSigningCertificate', 'certificateId'],
    'lasting',
  ),
  iam('UploadServerCertificate', 'IAM::ServerCertificate', 'request.serverCertificateName', [
    'DeleteServerCertificate',
    'serverCertificateName',
  ]),
  iam(
    'CreateVirtualMFADevice',
    'IAM::VirtualMFADevice',
    'response.virtualMFADevice.serialNumber',
    ['DeleteVirtualMFADevice', 'serialNumber'],
    'lasting',
  ),
  iam(
    'CreateSAMLProvider',
    'IAM::SAMLProvider',
    'response.sAMLProviderArn',
    ['DeleteSAMLProvider', 'sAMLProviderArn'],
    'lasting',
  ),
  iam(
    'CreateOpenIDConnectProvider',
    'IAM::OIDCProvider',
    'response.openIDConnectProviderArn',
    ['DeleteOpenIDConnectProvider', 'openIDConnectProviderArn'],
    'lasting',
  ),
  granted('AttachUserPolicy', 'IAM::UserPolicyAttachment', 'userName', 'policyArn', 'DetachUserPolicy'),
  granted('AttachRolePolicy', 'IAM::RolePolicyAttachment', 'roleName', 'policyArn', 'DetachRolePolicy'),
  granted('AttachGroupPolicy', 'IAM::GroupPolicyAttachment', 'groupName', 'policyArn', 'DetachGroupPolicy'),
  granted('PutUserPolicy', 'IAM::UserPolicy', 'userName', 'policyName', 'DeleteUserPolicy'),
  granted('PutRolePolicy', 'IAM::RolePolicy', 'roleName', 'policyName', 'DeleteRolePolicy'),
  granted('PutGroupPolicy', 'IAM::GroupPolicy', 'groupName', 'policyName', 'DeleteGroupPolicy'),
  other(
    'rolesanywhere',
    'CreateTrustAnchor',
    'RolesAnywhere::TrustAnchor',
    ['response.trustAnchor.trustAnchorId', 'response.trustAnchor.trustAnchorArn'],
    ['DeleteTrustAnchor', 'trustAnchorId'],
    'lasting',
  ),
  other(
    'rolesanywhere',
    'CreateProfile',
    'RolesAnywhere::Profile',
    ['response.profile.profileId', 'response.profile.profileArn'],
    ['DeleteProfile', 'profileId'],
    'lasting',
  ),
  other(
    'sso',
    'CreatePermissionSet',
    'SSO::PermissionSet',
    'response.permissionSet.permissionSetArn',
    ['DeletePermissionSet', 'permissionSetArn'],
    'lasting',
  ),
  other(
    'sso-directory',
    'CreateUser',
    'IdentityStore::User',
    'response.user.userId',
    ['DeleteUser', 'userId'],
    'lasting',
  ),
  other(
    'identitystore',
    'CreateUser',
    'IdentityStore::User',
    'response.userId',
    ['DeleteUser', 'userId'],
    'lasting',
  ),

  ec2('RunInstances', 'EC2::Instance', 'response.instancesSet.items[*].instanceId', [
    'TerminateInstances',
    'instancesSet.items[*].instanceId',
  ]),
  ec2(
    'RequestSpotInstances',
    'EC2::SpotInstanceRequest',
    'response.spotInstanceRequestSet.items[*].spotInstanceRequestId',
    ['CancelSpotInstanceRequests', 'spotInstanceRequestIdSet.items[*].spotInstanceRequestId'],
  ),
  ec2(
    'RequestSpotFleet',
    'EC2::SpotFleet',
    ['response.spotFleetRequestId', 'response.RequestSpotFleetResponse.spotFleetRequestId'],
    ['CancelSpotFleetRequests', 'CancelSpotFleetRequestsRequest.SpotFleetRequestId.content'],
  ),
  ec2(
    'CreateFleet',
    'EC2::EC2Fleet',
    ['response.CreateFleetResponse.fleetId', 'response.fleetId'],
    ['DeleteFleets', 'DeleteFleetsRequest.FleetId.content'],
  ),
  ec2(
    'CreateKeyPair',
    'EC2::KeyPair',
    ['request.keyName', 'response.keyPairId'],
    [
      ['DeleteKeyPair', 'keyName'],
      ['DeleteKeyPair', 'keyPairId'],
    ],
    'lasting',
  ),
  ec2(
    'ImportKeyPair',
    'EC2::KeyPair',
    ['request.keyName', 'response.keyPairId'],
    [
      ['DeleteKeyPair', 'keyName'],
      ['DeleteKeyPair', 'keyPairId'],
    ],
    'lasting',
  ),
  ec2('CreateSecurityGroup', 'EC2::SecurityGroup', 'response.groupId', ['DeleteSecurityGroup', 'groupId']),
  ec2('CreateVolume', 'EC2::Volume', 'response.volumeId', ['DeleteVolume', 'volumeId']),
  ec2('CreateSnapshot', 'EC2::Snapshot', 'response.snapshotId', ['DeleteSnapshot', 'snapshotId']),
  ec2('CopySnapshot', 'EC2::Snapshot', 'response.snapshotId', ['DeleteSnapshot', 'snapshotId']),
  ec2(
    'CreateSnapshots',
    'EC2::Snapshot',
    [
      'response.CreateSnapshotsResponse.snapshotSet.item[*].snapshotId',
      'response.CreateSnapshotsResponse.snapshotSet.item.snapshotId',
    ],
    ['DeleteSnapshot', 'snapshotId'],
  ),
  ec2('CreateImage', 'EC2::Image', 'response.imageId', ['DeregisterImage', 'imageId']),
  ec2('CopyImage', 'EC2::Image', 'response.imageId', ['DeregisterImage', 'imageId']),
  ec2('RegisterImage', 'EC2::Image', 'response.imageId', ['DeregisterImage', 'imageId']),
  ec2('CreateVpc', 'EC2::VPC', 'response.vpc.vpcId', ['DeleteVpc', 'vpcId']),
  ec2('CreateDefaultVpc', 'EC2::VPC', 'response.vpc.vpcId', ['DeleteVpc', 'vpcId']),
  ec2('CreateSubnet', 'EC2::Subnet', 'response.subnet.subnetId', ['DeleteSubnet', 'subnetId']),
  ec2('CreateRouteTable', 'EC2::RouteTable', 'response.routeTable.routeTableId', [
    'DeleteRouteTable',
    'routeTableId',
  ]),
  ec2('CreateInternetGateway', 'EC2::InternetGateway', 'response.internetGateway.internetGatewayId', [
    'DeleteInternetGateway',
    'internetGatewayId',
  ]),
  ec2(
    'CreateNatGateway',
    'EC2::NatGateway',
    ['response.CreateNatGatewayResponse.natGateway.natGatewayId', 'response.natGateway.natGatewayId'],
    [
      ['DeleteNatGateway', 'DeleteNatGatewayRequest.NatGatewayId'],
      ['DeleteNatGateway', 'natGatewayId'],
    ],
  ),
  ec2('CreateNetworkInterface', 'EC2::NetworkInterface', 'response.networkInterface.networkInterfaceId', [
    'DeleteNetworkInterface',
    'networkInterfaceId',
  ]),
  ec2('CreateNetworkAcl', 'EC2::NetworkAcl', 'response.networkAcl.networkAclId', [
    'DeleteNetworkAcl',
    'networkAclId',
  ]),
  ec2('AllocateAddress', 'EC2::EIP', 'response.allocationId', ['ReleaseAddress', 'allocationId']),
  ec2(
    'CreateLaunchTemplate',
    'EC2::LaunchTemplate',
    [
      'response.CreateLaunchTemplateResponse.launchTemplate.launchTemplateId',
      'request.CreateLaunchTemplateRequest.LaunchTemplateName',
    ],
    [
      ['DeleteLaunchTemplate', 'DeleteLaunchTemplateRequest.LaunchTemplateId'],
      ['DeleteLaunchTemplate', 'DeleteLaunchTemplateRequest.LaunchTemplateName'],
    ],
  ),
  ec2(
    'CreateVpcEndpoint',
    'EC2::VPCEndpoint',
    ['response.CreateVpcEndpointResponse.vpcEndpoint.vpcEndpointId', 'response.vpcEndpoint.vpcEndpointId'],
    ['DeleteVpcEndpoints', 'DeleteVpcEndpointsRequest.VpcEndpointId.content'],
  ),
  ec2(
    'CreateVpcPeeringConnection',
    'EC2::VPCPeeringConnection',
    'response.vpcPeeringConnection.vpcPeeringConnectionId',
    ['DeleteVpcPeeringConnection', 'vpcPeeringConnectionId'],
  ),
  ec2('CreateVpnConnection', 'EC2::VPNConnection', 'response.vpnConnection.vpnConnectionId', [
    'DeleteVpnConnection',
    'vpnConnectionId',
  ]),
  ec2(
    'CreateClientVpnEndpoint',
    'EC2::ClientVpnEndpoint',
    'response.CreateClientVpnEndpointResponse.clientVpnEndpointId',
    ['DeleteClientVpnEndpoint', 'DeleteClientVpnEndpointRequest.ClientVpnEndpointId'],
  ),
  ec2(
    'CreateTrafficMirrorSession',
    'EC2::TrafficMirrorSession',
    'response.CreateTrafficMirrorSessionResponse.trafficMirrorSession.trafficMirrorSessionId',
    ['DeleteTrafficMirrorSession', 'DeleteTrafficMirrorSessionRequest.TrafficMirrorSessionId'],
  ),
  ec2('CreateFlowLogs', 'EC2::FlowLog', 'response.CreateFlowLogsResponse.flowLogIdSet.item', [
    'DeleteFlowLogs',
    'DeleteFlowLogsRequest.FlowLogId.content',
  ]),
  other(
    'autoscaling',
    'CreateAutoScalingGroup',
    'AutoScaling::AutoScalingGroup',
    'request.autoScalingGroupName',
    ['DeleteAutoScalingGroup', 'autoScalingGroupName'],
    'lasting',
  ),
  other(
    'autoscaling',
    'CreateLaunchConfiguration',
    'AutoScaling::LaunchConfiguration',
    'request.launchConfigurationName',
    ['DeleteLaunchConfiguration', 'launchConfigurationName'],
  ),

  s3('CreateBucket', 'S3::Bucket', 'request.bucketName', ['DeleteBucket', 'bucketName']),
  lambda(
    'CreateFunction',
    'Lambda::Function',
    ['request.functionName', 'response.functionArn', 'response.functionName'],
    ['DeleteFunction', 'functionName'],
    'lasting',
  ),
  lambda(
    'CreateFunctionUrlConfig',
    'Lambda::Url',
    ['request.functionName', 'response.functionUrl'],
    ['DeleteFunctionUrlConfig', 'functionName'],
    'lasting',
  ),
  lambda(
    'AddPermission',
    'Lambda::Permission',
    [
      'request.functionName + request.statementId + request.qualifier',
      'request.functionName + request.statementId',
    ],
    [
      ['RemovePermission', 'functionName + statementId + qualifier'],
      ['RemovePermission', 'functionName + statementId'],
    ],
    'lasting',
  ),
  lambda(
    'PublishLayerVersion',
    'Lambda::LayerVersion',
    ['response.layerVersionArn', 'request.layerName'],
    ['DeleteLayerVersion', 'layerName'],
  ),
  lambda(
    'CreateEventSourceMapping',
    'Lambda::EventSourceMapping',
    'response.uUID',
    ['DeleteEventSourceMapping', 'uUID'],
    'lasting',
  ),

  rds(
    'CreateDBInstance',
    'RDS::DBInstance',
    ['request.dBInstanceIdentifier', 'response.dBInstanceIdentifier'],
    ['DeleteDBInstance', 'dBInstanceIdentifier'],
  ),
  rds('RestoreDBInstanceFromDBSnapshot', 'RDS::DBInstance', 'request.dBInstanceIdentifier', [
    'DeleteDBInstance',
    'dBInstanceIdentifier',
  ]),
  rds('CreateDBCluster', 'RDS::DBCluster', 'request.dBClusterIdentifier', [
    'DeleteDBCluster',
    'dBClusterIdentifier',
  ]),
  rds('CreateDBSnapshot', 'RDS::DBSnapshot', 'request.dBSnapshotIdentifier', [
    'DeleteDBSnapshot',
    'dBSnapshotIdentifier',
  ]),
  rds('CopyDBSnapshot', 'RDS::DBSnapshot', 'request.targetDBSnapshotIdentifier', [
    'DeleteDBSnapshot',
    'dBSnapshotIdentifier',
  ]),
  rds('CreateDBClusterSnapshot', 'RDS::DBClusterSnapshot', 'request.dBClusterSnapshotIdentifier', [
    'DeleteDBClusterSnapshot',
    'dBClusterSnapshotIdentifier',
  ]),
  rds('CreateDBSubnetGroup', 'RDS::DBSubnetGroup', 'request.dBSubnetGroupName', [
    'DeleteDBSubnetGroup',
    'dBSubnetGroupName',
  ]),
  rds('StartExportTask', 'RDS::ExportTask', 'request.exportTaskIdentifier', [
    'CancelExportTask',
    'exportTaskIdentifier',
  ]),

  other(
    'secretsmanager',
    'CreateSecret',
    'SecretsManager::Secret',
    ['request.name', 'response.arn', 'response.aRN'],
    ['DeleteSecret', 'secretId'],
  ),
  other('ssm', 'PutParameter', 'SSM::Parameter', 'request.name', [
    ['DeleteParameter', 'name'],
    ['DeleteParameters', 'names[*]'],
  ]),
  other('ssm', 'CreateDocument', 'SSM::Document', 'request.name', ['DeleteDocument', 'name'], 'lasting'),
  other(
    'ssm',
    'CreateAssociation',
    'SSM::Association',
    'response.associationDescription.associationId',
    ['DeleteAssociation', 'associationId'],
    'lasting',
  ),
  other(
    'ssm',
    'CreateActivation',
    'SSM::Activation',
    'response.activationId',
    ['DeleteActivation', 'activationId'],
    'lasting',
  ),
  other(
    'kms',
    'CreateKey',
    'KMS::Key',
    ['response.keyMetadata.keyId', 'response.keyMetadata.arn'],
    ['ScheduleKeyDeletion', 'keyId'],
  ),
  other('kms', 'CreateGrant', 'KMS::Grant', 'response.grantId', [
    ['RevokeGrant', 'grantId'],
    ['RetireGrant', 'grantId'],
  ]),
  other(
    'cloudtrail',
    'CreateTrail',
    'CloudTrail::Trail',
    ['request.name', 'response.trailARN'],
    ['DeleteTrail', 'name'],
  ),
  other('logs', 'CreateLogGroup', 'Logs::LogGroup', 'request.logGroupName', [
    'DeleteLogGroup',
    'logGroupName',
  ]),
  other('dynamodb', 'CreateTable', 'DynamoDB::Table', 'request.tableName', ['DeleteTable', 'tableName']),
  other(
    'dynamodb',
    'ExportTableToPointInTime',
    'DynamoDB::Export',
    'response.exportDescription.exportArn',
    undefined,
  ),
  other('events', 'PutRule', 'Events::Rule', 'request.name', ['DeleteRule', 'name'], 'lasting'),
  other(
    'events',
    'PutTargets',
    'Events::Target',
    'request.rule + request.targets[*].id',
    ['RemoveTargets', 'rule + ids[*]'],
    'lasting',
  ),
  other(
    'scheduler',
    'CreateSchedule',
    'Scheduler::Schedule',
    'request.name',
    ['DeleteSchedule', 'name'],
    'lasting',
  ),
  other(
    'cloudformation',
    'CreateStack',
    'CloudFormation::Stack',
    ['request.stackName', 'response.stackId'],
    ['DeleteStack', 'stackName'],
    'lasting',
  ),
  other(
    'cloudformation',
    'CreateStackSet',
    'CloudFormation::StackSet',
    'request.stackSetName',
    ['DeleteStackSet', 'stackSetName'],
    'lasting',
  ),
  other(
    'ecs',
    'CreateCluster',
    'ECS::Cluster',
    ['request.clusterName', 'response.cluster.clusterArn'],
    ['DeleteCluster', 'cluster'],
  ),
  other(
    'ecs',
    'CreateService',
    'ECS::Service',
    ['request.serviceName', 'response.service.serviceArn'],
    ['DeleteService', 'service'],
    'lasting',
  ),
  other('ecs', 'RegisterTaskDefinition', 'ECS::TaskDefinition', 'response.taskDefinition.taskDefinitionArn', [
    'DeregisterTaskDefinition',
    'taskDefinition',
  ]),
  other('ecs', 'RunTask', 'ECS::Task', 'response.tasks[*].taskArn', ['StopTask', 'task']),
  other('ecr', 'CreateRepository', 'ECR::Repository', 'request.repositoryName', [
    'DeleteRepository',
    'repositoryName',
  ]),
  other('eks', 'CreateCluster', 'EKS::Cluster', 'request.name', ['DeleteCluster', 'name']),
  other(
    'eks',
    'CreateAccessEntry',
    'EKS::AccessEntry',
    'request.principalArn',
    ['DeleteAccessEntry', 'principalArn'],
    'lasting',
  ),
  other('batch', 'CreateComputeEnvironment', 'Batch::ComputeEnvironment', 'request.computeEnvironmentName', [
    'DeleteComputeEnvironment',
    'computeEnvironment',
  ]),
  other(
    'sagemaker',
    'CreateNotebookInstance',
    'SageMaker::NotebookInstance',
    'request.notebookInstanceName',
    ['DeleteNotebookInstance', 'notebookInstanceName'],
  ),
  other('sagemaker', 'CreateTrainingJob', 'SageMaker::TrainingJob', 'request.trainingJobName', [
    'StopTrainingJob',
    'trainingJobName',
  ]),
  other('sagemaker', 'CreateEndpoint', 'SageMaker::Endpoint', 'request.endpointName', [
    'DeleteEndpoint',
    'endpointName',
  ]),
  other(
    'glue',
    'CreateDevEndpoint',
    'Glue::DevEndpoint',
    'request.endpointName',
    ['DeleteDevEndpoint', 'endpointName'],
    'lasting',
  ),
  other('glue', 'CreateJob', 'Glue::Job', 'request.name', ['DeleteJob', 'jobName'], 'lasting'),
  other(
    'codebuild',
    'CreateProject',
    'CodeBuild::Project',
    'request.name',
    ['DeleteProject', 'name'],
    'lasting',
  ),
  other('lightsail', 'CreateInstances', 'Lightsail::Instance', 'request.instanceNames[*]', [
    'DeleteInstance',
    'instanceName',
  ]),
  other(
    'apigateway',
    'CreateRestApi',
    'ApiGateway::RestApi',
    'response.id',
    ['DeleteRestApi', 'restApiId'],
    'lasting',
  ),
  other('apigateway', 'CreateApi', 'ApiGatewayV2::Api', 'response.apiId', ['DeleteApi', 'apiId'], 'lasting'),
  other('cloudfront', 'CreateDistribution', 'CloudFront::Distribution', 'response.distribution.id', [
    'DeleteDistribution',
    'id',
  ]),
  other('route53', 'CreateHostedZone', 'Route53::HostedZone', 'response.hostedZone.id', [
    'DeleteHostedZone',
    'id',
  ]),
  other('route53domains', 'RegisterDomain', 'Route53Domains::Domain', 'request.domainName', [
    'DeleteDomain',
    'domainName',
  ]),
  other('ses', 'CreateEmailIdentity', 'SES::EmailIdentity', 'request.emailIdentity', [
    'DeleteEmailIdentity',
    'emailIdentity',
  ]),
  other('ses', 'VerifyEmailIdentity', 'SES::EmailIdentity', 'request.emailAddress', [
    'DeleteIdentity',
    'identity',
  ]),
  other('ses', 'VerifyDomainIdentity', 'SES::EmailIdentity', 'request.domain', [
    'DeleteIdentity',
    'identity',
  ]),
  other('ses', 'CreateConfigurationSet', 'SES::ConfigurationSet', 'request.configurationSetName', [
    'DeleteConfigurationSet',
    'configurationSetName',
  ]),
  other('sns', 'CreateTopic', 'SNS::Topic', 'response.topicArn', ['DeleteTopic', 'topicArn']),
  other(
    'sns',
    'Subscribe',
    'SNS::Subscription',
    'response.subscriptionArn',
    ['Unsubscribe', 'subscriptionArn'],
    'lasting',
  ),
  other('sqs', 'CreateQueue', 'SQS::Queue', 'response.queueUrl', ['DeleteQueue', 'queueUrl']),
  other(
    'states',
    'CreateStateMachine',
    'StepFunctions::StateMachine',
    'response.stateMachineArn',
    ['DeleteStateMachine', 'stateMachineArn'],
    'lasting',
  ),
  other(
    'elasticloadbalancing',
    'CreateLoadBalancer',
    'ElasticLoadBalancingV2::LoadBalancer',
    ['response.loadBalancers[*].loadBalancerArn', 'request.loadBalancerName'],
    [
      ['DeleteLoadBalancer', 'loadBalancerArn'],
      ['DeleteLoadBalancer', 'loadBalancerName'],
    ],
  ),
  other('elasticfilesystem', 'CreateFileSystem', 'EFS::FileSystem', 'response.fileSystemId', [
    'DeleteFileSystem',
    'fileSystemId',
  ]),
  other('elasticache', 'CreateCacheCluster', 'ElastiCache::CacheCluster', 'request.cacheClusterId', [
    'DeleteCacheCluster',
    'cacheClusterId',
  ]),
  other('redshift', 'CreateCluster', 'Redshift::Cluster', 'request.clusterIdentifier', [
    'DeleteCluster',
    'clusterIdentifier',
  ]),
  other('es', 'CreateDomain', 'OpenSearchService::Domain', 'request.domainName', [
    'DeleteDomain',
    'domainName',
  ]),
  other('elasticmapreduce', 'RunJobFlow', 'EMR::Cluster', 'response.jobFlowId', [
    'TerminateJobFlows',
    'jobFlowIds[*]',
  ]),
  other('gamelift', 'CreateFleet', 'GameLift::Fleet', 'response.fleetAttributes.fleetId', [
    'DeleteFleet',
    'fleetId',
  ]),
  other(
    'workspaces',
    'CreateWorkspaces',
    'WorkSpaces::Workspace',
    'response.pendingRequests[*].workspaceId',
    ['TerminateWorkspaces', 'terminateWorkspaceRequests[*].workspaceId'],
  ),
  other('amplify', 'CreateApp', 'Amplify::App', 'response.app.appId', ['DeleteApp', 'appId']),
  other('apprunner', 'CreateService', 'AppRunner::Service', 'response.service.serviceArn', [
    'DeleteService',
    'serviceArn',
  ]),
  other('cloud9', 'CreateEnvironmentEC2', 'Cloud9::EnvironmentEC2', 'response.environmentId', [
    'DeleteEnvironment',
    'environmentId',
  ]),
  other('codecommit', 'CreateRepository', 'CodeCommit::Repository', 'request.repositoryName', [
    'DeleteRepository',
    'repositoryName',
  ]),
  other('datasync', 'CreateTask', 'DataSync::Task', 'response.taskArn', ['DeleteTask', 'taskArn'], 'lasting'),
  other(
    'transfer',
    'CreateServer',
    'Transfer::Server',
    'response.serverId',
    ['DeleteServer', 'serverId'],
    'lasting',
  ),
  other(
    'transfer',
    'CreateUser',
    'Transfer::User',
    'request.userName',
    ['DeleteUser', 'userName'],
    'lasting',
  ),
  other('bedrock', 'CreateAgent', 'Bedrock::Agent', 'response.agent.agentId', ['DeleteAgent', 'agentId']),
  other('bedrock', 'CreateFoundationModelAgreement', 'Bedrock::FoundationModelAgreement', 'request.modelId', [
    'DeleteFoundationModelAgreement',
    'modelId',
  ]),
  other(
    'bedrock',
    'CreateProvisionedModelThroughput',
    'Bedrock::ProvisionedModelThroughput',
    'response.provisionedModelArn',
    ['DeleteProvisionedModelThroughput', 'provisionedModelId'],
  ),
  other(
    'organizations',
    'CreateAccount',
    'Organizations::Account',
    'response.createAccountStatus.accountId',
    ['CloseAccount', 'accountId'],
    'lasting',
  ),
];
