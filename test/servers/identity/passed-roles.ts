/**
 * The roles that a call hands to a service: AWS lets only those hand over a role whom `iam:PassRole` on it lets do so.
 * Source: AWS's Service Authorization Reference and the API references of the services, November 2026.
 */
import type { CallContext } from '../call-context.ts';
import type { Structure } from '../model/service-model.ts';
import type { IamView } from './iam-view.ts';
import { textsAt } from './parameter-paths.ts';

export interface PassedRole {
  readonly arn: string;
  /** `iam:PassedToService`. */
  readonly to: string;
}

interface Handing {
  readonly to: string;
  /** Paths of parameters with the ARN or the name of a role. */
  readonly roles?: readonly string[];
  /** Paths of parameters with the ARN or the name of an instance profile. */
  readonly profiles?: readonly string[];
}

const EC2 = 'ec2.amazonaws.com';
const SAGEMAKER = 'sagemaker.amazonaws.com';
const GLUE = 'glue.amazonaws.com';
const EVENTS = 'events.amazonaws.com';
const CLOUDFORMATION = 'cloudformation.amazonaws.com';
const TASKS = 'ecs-tasks.amazonaws.com';
const PROFILE = { to: EC2, profiles: ['IamInstanceProfile.Arn', 'IamInstanceProfile.Name'] };
const TASK_ROLES = { to: TASKS, roles: ['taskRoleArn', 'executionRoleArn'] };

const HANDINGS: Readonly<Record<string, Handing>> = {
  'autoscaling:CreateLaunchConfiguration': { to: EC2, profiles: ['IamInstanceProfile'] },
  'batch:CreateComputeEnvironment': { to: 'batch.amazonaws.com', roles: ['serviceRole'] },
  'bedrock:CreateModelCustomizationJob': { to: 'bedrock.amazonaws.com', roles: ['roleArn'] },
  'bedrock-agent:CreateAgent': { to: 'bedrock.amazonaws.com', roles: ['agentResourceRoleArn'] },
  'cloudformation:CreateChangeSet': { to: CLOUDFORMATION, roles: ['RoleARN'] },
  'cloudformation:CreateStack': { to: CLOUDFORMATION, roles: ['RoleARN'] },
  'cloudformation:UpdateStack': { to: CLOUDFORMATION, roles: ['RoleARN'] },
  'cloudtrail:CreateTrail': { to: 'cloudtrail.amazonaws.com', roles: ['CloudWatchLogsRoleArn'] },
  'cloudtrail:UpdateTrail': { to: 'cloudtrail.amazonaws.com', roles: ['CloudWatchLogsRoleArn'] },
  'codebuild:CreateProject': { to: 'codebuild.amazonaws.com', roles: ['serviceRole'] },
  'config:PutConfigurationRecorder': {
    to: 'config.amazonaws.com',
    roles: ['ConfigurationRecorder.roleARN'],
  },
  'ec2:AssociateIamInstanceProfile': PROFILE,
  'ec2:CreateFlowLogs': { to: 'vpc-flow-logs.amazonaws.com', roles: ['DeliverLogsPermissionArn'] },
  'ec2:ReplaceIamInstanceProfileAssociation': PROFILE,
  'ec2:RequestSpotFleet': {
    to: 'spotfleet.amazonaws.com',
    roles: ['SpotFleetRequestConfig.IamFleetRole'],
  },
  'ec2:RequestSpotInstances': {
    to: EC2,
    profiles: ['LaunchSpecification.IamInstanceProfile.Arn', 'LaunchSpecification.IamInstanceProfile.Name'],
  },
  'ec2:RunInstances': PROFILE,
  'ecs:RegisterTaskDefinition': TASK_ROLES,
  'ecs:RunTask': { to: TASKS, roles: ['overrides.taskRoleArn', 'overrides.executionRoleArn'] },
  'ecs:StartTask': { to: TASKS, roles: ['overrides.taskRoleArn', 'overrides.executionRoleArn'] },
  'eks:CreateCluster': { to: 'eks.amazonaws.com', roles: ['roleArn'] },
  'eks:CreateNodegroup': { to: 'eks.amazonaws.com', roles: ['nodeRole'] },
  'events:PutRule': { to: EVENTS, roles: ['RoleArn'] },
  'events:PutTargets': { to: EVENTS, roles: ['Targets.RoleArn'] },
  'glue:CreateCrawler': { to: GLUE, roles: ['Role'] },
  'glue:CreateDevEndpoint': { to: GLUE, roles: ['RoleArn'] },
  'glue:CreateJob': { to: GLUE, roles: ['Role'] },
  'glue:CreateSession': { to: GLUE, roles: ['Role'] },
  'glue:UpdateJob': { to: GLUE, roles: ['JobUpdate.Role'] },
  'iam:AddRoleToInstanceProfile': { to: EC2, roles: ['RoleName'] },
  'lambda:CreateFunction': { to: 'lambda.amazonaws.com', roles: ['Role'] },
  'lambda:UpdateFunctionConfiguration': { to: 'lambda.amazonaws.com', roles: ['Role'] },
  'rds:AddRoleToDBCluster': { to: 'rds.amazonaws.com', roles: ['RoleArn'] },
  'rds:AddRoleToDBInstance': { to: 'rds.amazonaws.com', roles: ['RoleArn'] },
  'rds:CreateDBInstance': { to: 'monitoring.rds.amazonaws.com', roles: ['MonitoringRoleArn'] },
  's3:PutBucketReplication': { to: 's3.amazonaws.com', roles: ['ReplicationConfiguration.Role'] },
  'sagemaker:CreateDomain': { to: SAGEMAKER, roles: ['DefaultUserSettings.ExecutionRole'] },
  'sagemaker:CreateModel': { to: SAGEMAKER, roles: ['ExecutionRoleArn'] },
  'sagemaker:CreateNotebookInstance': { to: SAGEMAKER, roles: ['RoleArn'] },
  'sagemaker:CreateProcessingJob': { to: SAGEMAKER, roles: ['RoleArn'] },
  'sagemaker:CreateTrainingJob': { to: SAGEMAKER, roles: ['RoleArn'] },
  'sagemaker:UpdateNotebookInstance': { to: SAGEMAKER, roles: ['RoleArn'] },
  'scheduler:CreateSchedule': { to: 'scheduler.amazonaws.com', roles: ['Target.RoleArn'] },
  'ssm:CreateActivation': { to: 'ssm.amazonaws.com', roles: ['IamRole'] },
  'ssm:SendCommand': { to: 'ssm.amazonaws.com', roles: ['ServiceRoleArn'] },
  'stepfunctions:CreateStateMachine': { to: 'states.amazonaws.com', roles: ['roleArn'] },
  'stepfunctions:UpdateStateMachine': { to: 'states.amazonaws.com', roles: ['roleArn'] },
};

export async function passedRoles(at: CallContext, view: IamView): Promise<readonly PassedRole[]> {
  const handing = HANDINGS[`${at.service.id}:${at.operation.name}`];
  if (!handing) return [];
  const { to, roles = [], profiles = [] } = handing;
  const input = at.input();
  const named = textsIn(input, roles).map((role) =>
    role.startsWith('arn:') ? role : roleArn(role, at, view),
  );
  const carried = await Promise.all(textsIn(input, profiles).map((profile) => rolesOfProfile(profile, at)));
  return [...named, ...carried.flat()].map((arn) => ({ arn, to }));
}

function textsIn(input: Structure, paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => textsAt(input, path));
}

function roleArn(name: string, { account }: CallContext, { identities }: IamView): string {
  const found = [...identities.values()].find((one) => one.name === name && one.arn.includes(':role/'));
  return found?.arn ?? `arn:aws:iam::${account.id}:role/${name}`;
}

/** None of a profile that does not exist: the service says so by itself. */
async function rolesOfProfile(profile: string, at: CallContext): Promise<readonly string[]> {
  const { GetInstanceProfileCommand, IAMClient } = await import('@aws-sdk/client-iam');
  const InstanceProfileName = profile.slice(profile.lastIndexOf('/') + 1);
  try {
    const { InstanceProfile } = await at
      .moto(IAMClient, 'us-east-1')
      .send(new GetInstanceProfileCommand({ InstanceProfileName }));
    return (InstanceProfile?.Roles ?? []).map(({ Arn = '' }) => Arn);
  } catch (error) {
    if (error instanceof Error && error.name.startsWith('NoSuchEntity')) return [];
    throw error;
  }
}
