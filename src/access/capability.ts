/** What an identity may do at worst, in plain classes. Errs towards more power: a condition does not make it harmless. */
import type { Reading } from '../kernel/reading.ts';
import type { PolicyDocument, Statement } from '../policy/document.ts';
import type { AdminRights, PolicyInForce } from '../policy/grants.ts';
import { covers } from '../policy/wildcard.ts';
import type { Capability } from './principal.ts';

/** Calls that start what costs money by the hour or by the million; one of each service that intruders use. */
const SPENDING = [
  'ec2:RunInstances',
  'ec2:RequestSpotInstances',
  'autoscaling:CreateAutoScalingGroup',
  'ecs:RunTask',
  'ecs:CreateService',
  'eks:CreateCluster',
  'lambda:CreateFunction',
  'lightsail:CreateInstances',
  'rds:CreateDBInstance',
  'redshift:CreateCluster',
  'sagemaker:CreateNotebookInstance',
  'sagemaker:CreateTrainingJob',
  'sagemaker:CreateEndpoint',
  'bedrock:InvokeModel',
  'batch:SubmitJob',
  'elasticmapreduce:RunJobFlow',
  'glue:StartJobRun',
  'codebuild:StartBuild',
  'ses:SendEmail',
  'sns:Publish',
  'savingsplans:CreateSavingsPlan',
];

/** Calls that hand out what the owner keeps. */
const READING_DATA = [
  's3:GetObject',
  'dynamodb:Scan',
  'dynamodb:GetItem',
  'dynamodb:Query',
  'secretsmanager:GetSecretValue',
  'ssm:GetParameter',
  'ssm:GetParameters',
  'ec2:CreateSnapshot',
  'ebs:GetSnapshotBlock',
  'rds:CreateDBSnapshot',
  'rds-data:ExecuteStatement',
  'athena:StartQueryExecution',
  'sqs:ReceiveMessage',
  'kinesis:GetRecords',
  'lambda:GetFunction',
  'logs:FilterLogEvents',
  'kms:Decrypt',
];

export function capabilityOf({
  admin,
  policies,
  boundary,
}: {
  readonly admin: Reading<AdminRights>;
  readonly policies: Reading<readonly PolicyInForce[]>;
  readonly boundary: Reading<{ readonly document: PolicyDocument } | null>;
}): Reading<Capability> {
  if (admin.state !== 'known') return admin;
  if (admin.value.granted !== 'no') {
    return { ...admin, value: admin.value.reach === 'everything' ? 'full-admin' : 'can-become-admin' };
  }
  if (policies.state !== 'known') return policies;
  if (boundary.state !== 'known') return boundary;
  const documents = policies.value.map(({ document }) => document);
  const limit = boundary.value?.document;
  const may = (action: string): boolean =>
    mayAnywhere(documents, action) && (limit === undefined || mayAnywhere([limit], action));
  const gaps = policies.gaps && { gaps: policies.gaps };
  if (SPENDING.some(may)) return { state: 'known', value: 'can-spend', ...gaps };
  if (READING_DATA.some(may)) return { state: 'known', value: 'can-read-data', ...gaps };
  return { state: 'known', value: 'limited', ...gaps };
}

/** Allowed on anything at all, and not denied on everything. */
function mayAnywhere(documents: readonly PolicyDocument[], action: string): boolean {
  const statements = documents.flatMap((document) =>
    document.statements.filter((one) => speaksOf(one, action)),
  );
  return (
    statements.some(({ effect }) => effect === 'Allow') &&
    !statements.some((one) => one.effect === 'Deny' && isWhole(one))
  );
}

function isWhole({ resources, conditions }: Statement): boolean {
  return resources?.includes('*') === true && Object.keys(conditions).length === 0;
}

function speaksOf({ actions, notActions }: Statement, action: string): boolean {
  const named = (patterns: readonly string[]) =>
    patterns.some((one) => covers(one.toLowerCase(), action.toLowerCase()));
  return actions ? named(actions) : !named(notActions ?? ['*']);
}
