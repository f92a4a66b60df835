/** Which of the things that the log sees made an inventory can tell of, and by what. */
import { type Source, source } from '../inventory/derivation.ts';
import type { Resource } from '../inventory/inventory.ts';
import type { FieldName, FieldValues, ResourceType } from '../inventory/resource-type.ts';
import { Subscription } from '../inventory/resources/alarms.ts';
import { AutoScalingGroup, LaunchConfiguration } from '../inventory/resources/auto-scaling.ts';
import { BedrockCapacity } from '../inventory/resources/bedrock.ts';
import { CloudFrontDistribution } from '../inventory/resources/cloudfront-distribution.ts';
import { CloudTrailTrail } from '../inventory/resources/cloudtrail-trail.ts';
import { Ec2Fleet, LaunchTemplate, SpotFleet, SpotRequest } from '../inventory/resources/ec2-fleets.ts';
import { Ec2Instance } from '../inventory/resources/ec2-instance.ts';
import {
  ClientVpn,
  TrafficMirror,
  VpcEndpoint,
  VpcPeering,
  VpnConnection,
} from '../inventory/resources/ec2-tunnels.ts';
import { KeyPair, Volume } from '../inventory/resources/ec2-ways-in.ts';
import { EcrRepository } from '../inventory/resources/ecr-repository.ts';
import { EcsCluster, EcsService, EcsTask, EcsTaskDefinition } from '../inventory/resources/ecs.ts';
import { EksAccessEntry, EksCluster } from '../inventory/resources/eks.ts';
import { EmailIdentity } from '../inventory/resources/email-identity.ts';
import { EventRule } from '../inventory/resources/event-bridge.ts';
import { FileSystem } from '../inventory/resources/file-system.ts';
import { HostedZone } from '../inventory/resources/hosted-zone.ts';
import { InstanceProfile, VirtualMfaDevice } from '../inventory/resources/iam-attachments.ts';
import { IamGroup } from '../inventory/resources/iam-group.ts';
import { IamPolicy } from '../inventory/resources/iam-policy.ts';
import { IamRole } from '../inventory/resources/iam-role.ts';
import { IamUser } from '../inventory/resources/iam-user.ts';
import { KmsKey } from '../inventory/resources/kms-key.ts';
import { LambdaFunction } from '../inventory/resources/lambda-function.ts';
import { EventSourceMapping, LambdaLayerVersion } from '../inventory/resources/lambda-parts.ts';
import { LightsailInstance } from '../inventory/resources/lightsail-instance.ts';
import { LoadBalancer } from '../inventory/resources/load-balancer.ts';
import { MachineImage } from '../inventory/resources/machine-image.ts';
import { NetworkAcl } from '../inventory/resources/network-acl.ts';
import { OidcProvider } from '../inventory/resources/oidc-provider.ts';
import { PublicEbsSnapshot } from '../inventory/resources/public-ebs-snapshot.ts';
import { RdsInstance } from '../inventory/resources/rds-instance.ts';
import { RdsSnapshot } from '../inventory/resources/rds-snapshot.ts';
import { RolesAnywhere } from '../inventory/resources/roles-anywhere.ts';
import { RouteTable } from '../inventory/resources/route-table.ts';
import { S3Bucket } from '../inventory/resources/s3-bucket.ts';
import { Notebook, SagemakerEndpoint } from '../inventory/resources/sagemaker.ts';
import { SamlProvider } from '../inventory/resources/saml-provider.ts';
import { Secret } from '../inventory/resources/secret.ts';
import { SecurityGroup } from '../inventory/resources/security-group.ts';
import { ServerCertificate } from '../inventory/resources/server-certificate.ts';
import { SnsTopic } from '../inventory/resources/sns-topic.ts';
import { SqsQueue } from '../inventory/resources/sqs-queue.ts';
import { Stack, StackSet } from '../inventory/resources/stacks.ts';
import {
  SsmActivation,
  SsmAssociation,
  SsmDocument,
  SsmParameter,
} from '../inventory/resources/systems-manager.ts';
import { Vpc } from '../inventory/resources/vpc.ts';
import { HttpApi, RestApi } from '../inventory/resources/web-api.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { Origin } from '../policy/evaluate.ts';

/** Types whose listing holds every one of them; AWS's own word for the type is the same on both sides. */
const LISTED: readonly ResourceType[] = [
  CloudFrontDistribution,
  CloudTrailTrail,
  Ec2Instance,
  EcrRepository,
  FileSystem,
  IamGroup,
  IamPolicy,
  IamRole,
  IamUser,
  KmsKey,
  LambdaFunction,
  LoadBalancer,
  MachineImage,
  NetworkAcl,
  OidcProvider,
  RdsInstance,
  RdsSnapshot,
  RouteTable,
  S3Bucket,
  SamlProvider,
  Secret,
  SecurityGroup,
  ServerCertificate,
  SnsTopic,
  SqsQueue,
  Vpc,
  Subscription,
  HttpApi,
  RestApi,
  InstanceProfile,
  VirtualMfaDevice,
  KeyPair,
  Volume,
  ClientVpn,
  TrafficMirror,
  VpcEndpoint,
  VpcPeering,
  VpnConnection,
  Notebook,
  SagemakerEndpoint,
  BedrockCapacity,
  LightsailInstance,
  EmailIdentity,
  HostedZone,
  Stack,
  StackSet,
  AutoScalingGroup,
  LaunchConfiguration,
  LaunchTemplate,
  SpotFleet,
  SpotRequest,
  EcsCluster,
  EcsService,
  EcsTaskDefinition,
  EksAccessEntry,
  EksCluster,
  EventRule,
  EventSourceMapping,
  LambdaLayerVersion,
  SsmActivation,
  SsmAssociation,
  SsmDocument,
  SsmParameter,
];

/** Types of which the listing holds some: what is not in it may be there. */
export const LISTED_IN_PART: readonly ResourceType[] = [Ec2Fleet, EcsTask, PublicEbsSnapshot];
export const LISTED_TYPES = [...LISTED, ...LISTED_IN_PART];

/** Their names are paths: `/a/key` is another thing than `key`. */
export const NAMED_BY_PATH: readonly ResourceType[] = [SsmParameter];

/** Things that are told as a part of another. */
export interface Within {
  readonly of: ResourceType;
  /** Each may hold it: it is gone only where none does. */
  readonly parts: readonly Part[];
}

interface Part {
  readonly field: string;
  readonly names: (value: never, resource: Resource) => readonly string[];
}

function part<R extends ResourceType, F extends FieldName<R>>(
  _of: R,
  field: F,
  names: (value: FieldValues<R>[F], resource: Resource) => readonly string[],
): Part {
  return { field, names };
}

function within<R extends ResourceType, F extends FieldName<R>>(
  of: R,
  field: F,
  names: (value: FieldValues<R>[F], resource: Resource) => readonly string[],
): Within {
  return { of, parts: [part(of, field, names)] };
}

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
const arns = (list: readonly { readonly arn: string }[]): string[] => list.map(({ arn }) => arn);

/** `name/arn`, as the log's table of things made names what somebody was granted. */
const onHolder = (policies: readonly { readonly arn?: string | null }[], { id }: Resource): string[] =>
  policies.flatMap(({ arn }) => (arn ? [`${id}/${arn}`] : []));

const sids = (policy: PolicyDocument | null): string[] =>
  policy?.statements.flatMap(({ sid }) => sid ?? []) ?? [];

/** Not what comes through a group: that is the group's. */
const inline = (policies: readonly Origin[], { id }: Resource): string[] =>
  policies.flatMap(({ arn, name, group }) =>
    arn === undefined && (group === undefined || group === id) ? [`${id}/${name}`] : [],
  );

export const WITHIN: Readonly<Record<string, Within>> = {
  'AWS::IAM::UserPolicyAttachment': within(IamUser, 'attachedPolicies', onHolder),
  'AWS::IAM::RolePolicyAttachment': within(IamRole, 'policies', onHolder),
  'AWS::IAM::GroupPolicyAttachment': within(IamGroup, 'policies', onHolder),
  'AWS::Lambda::Permission': {
    of: LambdaFunction,
    parts: [
      part(LambdaFunction, 'policy', (policy, { id }) => sids(policy).map((sid) => `${id}/${sid}`)),
      part(LambdaFunction, 'qualifiedPolicies', (qualified, { id }) =>
        qualified.flatMap(({ qualifier, policy }) => sids(policy).map((sid) => `${id}/${sid}/${qualifier}`)),
      ),
    ],
  },
  'AWS::IAM::AccessKey': within(IamUser, 'liveKeys', ids),
  'AWS::IAM::GroupPolicy': within(IamGroup, 'policies', inline),
  'AWS::IAM::LoginProfile': within(IamUser, 'livePassword', (password, { id }) =>
    password === null ? [] : [id],
  ),
  'AWS::IAM::RolePolicy': within(IamRole, 'policies', inline),
  'AWS::IAM::ServiceSpecificCredential': within(IamUser, 'serviceCredentials', ids),
  'AWS::IAM::SSHPublicKey': within(IamUser, 'sshKeys', ids),
  'AWS::IAM::UserPolicy': within(IamUser, 'policies', inline),
  'AWS::KMS::Grant': within(KmsKey, 'grants', ids),
  'AWS::Lambda::Url': within(LambdaFunction, 'urls', (urls, { id }) => (urls.length === 0 ? [] : [id])),
  'AWS::RolesAnywhere::TrustAnchor': within(RolesAnywhere, 'trustAnchors', arns),
  'AWS::RolesAnywhere::Profile': within(RolesAnywhere, 'profiles', arns),
};

/** What to read of an account to tell of these types; those it does not know are left out. */
export function presenceReads(types: Iterable<string>): readonly Source[] {
  return [...new Set(types)].flatMap((type): Source[] => {
    const inside = WITHIN[type];
    if (inside) return [{ type: inside.of, fields: inside.parts.map(({ field }) => field) }];
    const listed = LISTED_TYPES.find((one) => one.type === type);
    return listed ? [source(listed)] : [];
  });
}

/** Every type that can be told of. */
export const TOLD_TYPES: readonly string[] = [
  ...LISTED_TYPES.map(({ type }) => type),
  ...Object.keys(WITHIN),
];
