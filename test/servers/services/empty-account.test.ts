/** What is asked to find and to remove resources that cost, of an account that has none: no call goes unanswered. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AwsServer, startAwsServer, type TestAccount } from '../aws-server.ts';

let server: AwsServer;
let account: TestAccount;
beforeAll(async () => {
  server = await startAwsServer();
  account = server.openAccount();
});
// Rejects where an operation had no answer, or one that AWS's model does not allow.
afterAll(() => server.close());

const LISTS = `
accessanalyzer ListAnalyzers
auto-scaling DescribeAutoScalingGroups DescribeLaunchConfigurations
bedrock ListCustomModels ListCustomModelDeployments ListGuardrails ListImportedModels ListMarketplaceModelEndpoints
bedrock ListModelInvocationJobs ListProvisionedModelThroughputs
cloudformation DescribeStacks ListStackSets
cloudtrail DescribeTrails ListTrails
cloudwatch DescribeAlarms DescribeAlarmHistory DescribeAnomalyDetectors ListDashboards ListMetricStreams
cloudwatch-logs DescribeLogGroups
dynamodb ListTables ListBackups
ec2 DescribeAddresses DescribeCapacityReservations DescribeClientVpnEndpoints DescribeFleets DescribeHosts
ec2 DescribeInstanceConnectEndpoints DescribeInstances DescribeIpams DescribeKeyPairs DescribeLaunchTemplates
ec2 DescribeNatGateways DescribePlacementGroups DescribeReservedInstances DescribeSpotFleetRequests
ec2 DescribeSpotInstanceRequests DescribeTrafficMirrorSessions DescribeTransitGatewayAttachments DescribeVolumes
ec2 DescribeVpcEndpoints DescribeVpnConnections ListImagesInRecycleBin ListSnapshotsInRecycleBin
ecr DescribeRepositories
ecs ListClusters ListTaskDefinitions
eks ListClusters
elastic-load-balancing-v2 DescribeLoadBalancers DescribeTargetGroups
elasticache DescribeCacheClusters DescribeReplicationGroups DescribeReservedCacheNodes DescribeServerlessCaches
eventbridge ListArchives ListConnections ListEndpoints ListRules
guardduty ListDetectors ListInvitations
iam ListGroups ListOpenIDConnectProviders ListSAMLProviders ListServerCertificates ListUsers
lambda ListCodeSigningConfigs ListEventSourceMappings ListFunctions ListLayers
lightsail GetContainerServices GetDisks GetDiskSnapshots GetDistributions GetDomains GetInstances
lightsail GetInstanceSnapshots GetLoadBalancers GetRelationalDatabases GetRelationalDatabaseSnapshots GetStaticIps
rds DescribeDBClusters DescribeDBClusterSnapshots DescribeDBInstances DescribeDBProxies DescribeDBSnapshots
rolesanywhere ListCrls ListProfiles ListSubjects ListTrustAnchors
route-53 ListHealthChecks ListHostedZones
s3 ListBuckets
sagemaker ListApps ListClusters ListDomains ListEndpoints ListEndpointConfigs ListInferenceComponents ListModels
sagemaker ListMlflowTrackingServers ListNotebookInstances ListNotebookInstanceLifecycleConfigs ListProcessingJobs
sagemaker ListSpaces ListStudioLifecycleConfigs ListTrainingJobs ListTrainingPlans ListTransformJobs ListUserProfiles
secrets-manager ListSecrets
sesv2 GetDedicatedIps ListDedicatedIpPools ListEmailIdentities ListSuppressedDestinations ListTenants
sns ListSubscriptions ListTopics
ssm DescribeActivations DescribeAutomationExecutions DescribeInstanceInformation ListAssociations ListCommands
ssm DescribeMaintenanceWindows
`;

/** Package, operation, the error's name, and what there is not. */
const REMOVALS: readonly (readonly [string, string, string, object])[] = [
  ['accessanalyzer', 'DeleteAnalyzer', 'ResourceNotFoundException', { analyzerName: 'none' }],
  [
    'bedrock',
    'DeleteProvisionedModelThroughput',
    'ResourceNotFoundException',
    { provisionedModelId: 'aaaaaaaaaaaa' },
  ],
  [
    'ec2',
    'CancelCapacityReservation',
    'InvalidCapacityReservationId.NotFound',
    { CapacityReservationId: 'cr-0123456789abcdef0' },
  ],
  [
    'ec2',
    'DeleteClientVpnEndpoint',
    'InvalidClientVpnEndpointId.NotFound',
    { ClientVpnEndpointId: 'cvpn-endpoint-0123456789abcdef0' },
  ],
  [
    'ec2',
    'DeleteTrafficMirrorSession',
    'InvalidTrafficMirrorSessionId.NotFound',
    { TrafficMirrorSessionId: 'tms-0123456789abcdef0' },
  ],
  ['ec2', 'DeleteIpam', 'InvalidIpamId.NotFound', { IpamId: 'ipam-0123456789abcdef0' }],
  ['ec2', 'TerminateInstances', 'InvalidInstanceID.NotFound', { InstanceIds: ['i-0123456789abcdef0'] }],
  ['ec2', 'DeleteVolume', 'InvalidVolume.NotFound', { VolumeId: 'vol-0123456789abcdef0' }],
  ['ec2', 'DeleteSnapshot', 'InvalidSnapshot.NotFound', { SnapshotId: 'snap-0123456789abcdef0' }],
  ['ec2', 'ReleaseAddress', 'InvalidAllocationID.NotFound', { AllocationId: 'eipalloc-0123456789abcdef0' }],
  ['elasticache', 'DeleteServerlessCache', 'ServerlessCacheNotFoundFault', { ServerlessCacheName: 'none' }],
  [
    'eks',
    'DeleteAccessEntry',
    'ResourceNotFoundException',
    { clusterName: 'none', principalArn: 'arn:aws:iam::111122223333:role/none' },
  ],
  ['guardduty', 'ListFindings', 'BadRequestException', { DetectorId: 'none' }],
  [
    'iam',
    'DeleteServiceSpecificCredential',
    'NoSuchEntityException',
    { ServiceSpecificCredentialId: 'ACCAAAAAAAAAAAAAAAAA' },
  ],
  ['iam', 'DeleteUserPermissionsBoundary', 'NoSuchEntityException', { UserName: 'none' }],
  ['lambda', 'Invoke', 'ResourceNotFoundException', { FunctionName: 'none' }],
  ['lightsail', 'DeleteInstance', 'NotFoundException', { instanceName: 'none' }],
  ['lightsail', 'DeleteRelationalDatabase', 'NotFoundException', { relationalDatabaseName: 'none' }],
  ['lightsail', 'DeleteContainerService', 'NotFoundException', { serviceName: 'none' }],
  ['rolesanywhere', 'DeleteTrustAnchor', 'ResourceNotFoundException', { trustAnchorId: 'a'.repeat(36) }],
  ['ssm', 'DeleteActivation', 'InvalidActivationId', { ActivationId: 'a'.repeat(36) }],
  ['ssm', 'DeleteAssociation', 'AssociationDoesNotExist', { AssociationId: 'a'.repeat(36) }],
  ['ssm', 'StartSession', 'TargetNotConnected', { Target: 'i-0123456789abcdef0' }],
];

interface AnyClient {
  readonly send: (command: object) => Promise<Record<string, unknown>>;
}
type Sdk = Readonly<Record<string, new (input: never) => object>>;

async function ask(sdk: string, operation: string, input: object): Promise<Record<string, unknown>> {
  const module = (await import(`@aws-sdk/client-${sdk}`)) as Sdk;
  const [, Client] =
    Object.entries(module).find(([name]) => name.endsWith('Client') && name !== '__Client') ?? [];
  const Command = module[`${operation}Command`];
  if (!Client || !Command) throw new Error(`The SDK's ${sdk} has no ${operation}`);
  return await (account.client(Client, 'us-east-1') as AnyClient).send(new Command(input as never));
}

describe('finds nothing', () => {
  const calls = LISTS.trim()
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([sdk = '', ...operations]) =>
      operations.map((operation): [string, string] => [sdk, operation]),
    );
  test.for(calls)('%s %s', async ([sdk, operation]) => {
    const answered = await ask(sdk, operation, {});
    const lists = Object.values(answered).filter((value) => Array.isArray(value));
    expect(lists.flat()).toEqual([]);
  });
});

describe('removes nothing', () => {
  test.for(REMOVALS)('%s %s: %s', async ([sdk, operation, name, input]) => {
    await expect(ask(sdk, operation, input)).rejects.toMatchObject({ name });
  });
});
