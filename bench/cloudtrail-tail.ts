/** The many calls that are rare: an account at work makes hundreds of kinds of calls, most of them seldom. */
import type { Call } from './cloudtrail-call.ts';

const READ: Readonly<Record<string, string>> = {
  ec2: 'DescribeImages DescribeSnapshots DescribeSubnets DescribeVpcs DescribeRouteTables DescribeAddresses DescribeInstanceStatus DescribeInstanceTypes DescribeLaunchTemplates DescribeLaunchTemplateVersions DescribeNatGateways DescribeInternetGateways DescribeVpcEndpoints DescribeTags DescribeAvailabilityZones DescribeRegions DescribeKeyPairs DescribeNetworkAcls DescribeFlowLogs DescribeInstanceAttribute DescribeVolumeStatus DescribeSecurityGroupRules DescribeAccountAttributes DescribeVpcPeeringConnections DescribeTransitGateways GetConsoleOutput GetEbsEncryptionByDefault',
  iam: 'ListUsers ListRoles ListPolicies ListGroups GetUser GetPolicy GetPolicyVersion ListRolePolicies GetRolePolicy ListAccessKeys GetAccessKeyLastUsed ListMFADevices ListInstanceProfiles GetInstanceProfile GetAccountSummary GetAccountPasswordPolicy GenerateCredentialReport GetCredentialReport ListOpenIDConnectProviders GetOpenIDConnectProvider ListAttachedUserPolicies ListGroupsForUser GetLoginProfile ListRoleTags SimulatePrincipalPolicy',
  s3: 'GetBucketLocation GetBucketPolicy GetBucketVersioning GetBucketEncryption GetBucketTagging GetBucketLogging GetBucketLifecycle GetBucketPublicAccessBlock GetBucketPolicyStatus GetBucketOwnershipControls GetBucketReplication GetBucketNotification GetBucketCors GetBucketWebsite ListObjects ListObjectVersions GetObjectTagging GetObjectAcl ListMultipartUploads ListParts',
  rds: 'DescribeDBInstances DescribeDBClusters DescribeDBSnapshots DescribeDBSubnetGroups DescribeDBParameterGroups DescribeEvents ListTagsForResource DescribePendingMaintenanceActions DescribeDBLogFiles DescribeOrderableDBInstanceOptions',
  lambda:
    'ListFunctions20150331 GetFunction20150331v2 GetFunctionConfiguration20150331v2 GetPolicy20150331v2 ListEventSourceMappings20150331 ListVersionsByFunction20150331 ListTags20170331 GetAccountSettings20160819 ListAliases20150331',
  kms: 'DescribeKey ListAliases ListKeys GetKeyPolicy GetKeyRotationStatus ListGrants ListResourceTags GetPublicKey Verify',
  logs: 'DescribeLogStreams DescribeMetricFilters DescribeSubscriptionFilters GetLogEvents FilterLogEvents StartQuery GetQueryResults',
  monitoring:
    'ListMetrics GetMetricData GetMetricStatistics DescribeAlarmHistory ListDashboards GetDashboard',
  cloudtrail: 'DescribeTrails GetTrailStatus LookupEvents GetEventSelectors ListTrails GetInsightSelectors',
  config:
    'DescribeConfigurationRecorders DescribeConfigurationRecorderStatus DescribeConfigRules GetResourceConfigHistory DescribeDeliveryChannels BatchGetResourceConfig SelectResourceConfig',
  guardduty: 'ListDetectors GetDetector ListFindings GetFindings',
  securityhub: 'DescribeHub GetFindings GetEnabledStandards',
  ecs: 'ListClusters DescribeClusters ListServices DescribeServices ListTasks DescribeTasks DescribeTaskDefinition DescribeContainerInstances DiscoverPollEndpoint',
  ecr: 'DescribeRepositories BatchGetImage GetDownloadUrlForLayer GetAuthorizationToken BatchCheckLayerAvailability DescribeImages ListImages',
  eks: 'DescribeCluster ListClusters ListNodegroups DescribeNodegroup DescribeAddonVersions',
  elasticloadbalancing:
    'DescribeLoadBalancers DescribeTargetGroups DescribeTargetHealth DescribeListeners DescribeRules DescribeLoadBalancerAttributes DescribeTags',
  autoscaling:
    'DescribeAutoScalingGroups DescribeLaunchConfigurations DescribeScalingActivities DescribePolicies',
  cloudformation:
    'DescribeStacks ListStacks DescribeStackEvents DescribeStackResources GetTemplate DescribeChangeSet ListStackResources',
  ssm: 'GetParameter GetParametersByPath DescribeParameters DescribeInstanceInformation ListAssociations ListCommands GetDocument UpdateInstanceInformation',
  secretsmanager: 'ListSecrets DescribeSecret GetResourcePolicy ListSecretVersionIds',
  dynamodb: 'ListTables DescribeTimeToLive DescribeContinuousBackups ListTagsOfResource',
  sns: 'ListTopics GetTopicAttributes ListSubscriptions ListSubscriptionsByTopic',
  sqs: 'ListQueues GetQueueAttributes GetQueueUrl',
  route53: 'ListHostedZones ListResourceRecordSets GetHostedZone GetChange',
  organizations: 'DescribeOrganization ListAccounts ListRoots ListPolicies DescribeAccount',
  sts: 'GetCallerIdentity GetAccessKeyInfo',
  acm: 'ListCertificates DescribeCertificate',
  apigateway: 'GetRestApis GetStages GetResources',
  athena: 'ListWorkGroups GetQueryExecution GetQueryResults',
  glue: 'GetTables GetDatabases GetPartitions GetTable',
  ce: 'GetCostAndUsage GetCostForecast',
  backup: 'ListBackupPlans ListBackupJobs DescribeBackupVault',
};

const WRITE: Readonly<Record<string, string>> = {
  ec2: 'CreateTags CreateVolume AttachVolume DetachVolume DeleteVolume CreateSnapshot DeleteSnapshot TerminateInstances StopInstances StartInstances CreateNetworkInterface DeleteNetworkInterface AuthorizeSecurityGroupIngress RevokeSecurityGroupIngress CreateSecurityGroup ModifyInstanceAttribute AllocateAddress AssociateAddress CreateLaunchTemplateVersion CreateImage ModifySnapshotAttribute CreateFleet',
  iam: 'CreateRole AttachRolePolicy CreatePolicy CreatePolicyVersion DeletePolicyVersion UpdateAssumeRolePolicy TagRole CreateAccessKey DeleteAccessKey CreateUser AttachUserPolicy CreateLoginProfile PassRole CreateInstanceProfile AddRoleToInstanceProfile',
  s3: 'DeleteObject CreateBucket PutBucketPolicy PutBucketTagging PutBucketEncryption PutBucketPublicAccessBlock DeleteObjects CompleteMultipartUpload',
  lambda:
    'CreateFunction20150331 UpdateFunctionCode20150331v2 UpdateFunctionConfiguration20150331v2 AddPermission20150331v2 PublishVersion20150331 Invoke',
  rds: 'CreateDBSnapshot CreateDBInstance ModifyDBInstance DeleteDBSnapshot',
  kms: 'CreateGrant Encrypt CreateKey ReEncrypt RetireGrant',
  logs: 'CreateLogGroup PutRetentionPolicy DeleteLogStream',
  ecs: 'RegisterTaskDefinition UpdateService RunTask StopTask SubmitTaskStateChange RegisterContainerInstance',
  ecr: 'PutImage InitiateLayerUpload UploadLayerPart CompleteLayerUpload',
  cloudformation: 'CreateStack UpdateStack CreateChangeSet ExecuteChangeSet DeleteStack',
  autoscaling: 'UpdateAutoScalingGroup CompleteLifecycleAction TerminateInstanceInAutoScalingGroup',
  elasticloadbalancing: 'RegisterTargets DeregisterTargets CreateTargetGroup',
  ssm: 'PutParameter SendCommand StartSession CreateAssociation',
  secretsmanager: 'PutSecretValue CreateSecret RotateSecret',
  dynamodb: 'CreateTable UpdateTable CreateBackup',
  sts: 'AssumeRoleWithWebIdentity AssumeRoleWithSAML GetSessionToken',
  signin: 'ConsoleLogin CheckMfa',
  route53: 'ChangeResourceRecordSets',
  cloudtrail: 'UpdateTrail PutEventSelectors StopLogging',
  sns: 'CreateTopic Subscribe',
};

export const TAIL: readonly Call[] = [...callsOf(READ, false), ...callsOf(WRITE, true)];

/** Every kind of reading: what those call who look at everything. */
export const READING: readonly string[] = TAIL.filter(({ write }) => !write).map(idOf);

export const WRITING: readonly string[] = TAIL.filter(({ write }) => write).map(idOf);

function idOf({ source, name }: Call): string {
  return `${source}:${name}`;
}

function callsOf(table: Readonly<Record<string, string>>, write: boolean): readonly Call[] {
  return Object.entries(table).flatMap(([source, names]) =>
    names.split(' ').map(
      (name): Call => ({
        source,
        name,
        write,
        parts: (made, { account, region, application }) => ({
          request: {
            [`${source}Arn`]: `arn:aws:${source}:${region}:${account}:thing/application-${application}/thing-${made.below(12)}`,
            maxResults: 100,
            ...(write && {
              clientToken: made.uuid(),
              tagSet: { items: [{ key: 'application', value: `${application}` }] },
            }),
          },
          response: write ? { id: made.uuid(), status: 'done' } : null,
        }),
      }),
    ),
  );
}
