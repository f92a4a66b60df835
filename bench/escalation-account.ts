/**
 * An account of many identities as they grow in companies: most with a few narrow rights, some with wide ones on
 * narrow resources (the expensive case: allowed by action, refused by resource), chains of roles, and few ways up.
 */
import type { EscalationInput, RoleIdentity, Thing, UserIdentity } from '../src/access/escalation/input.ts';
import { parsePolicy } from '../src/policy/document.ts';
import type { PolicyInForce } from '../src/policy/evaluate.ts';

const ACCOUNT = '111122223333';
const iam = (rest: string) => `arn:aws:iam::${ACCOUNT}:${rest}`;
const allow = (Action: string | readonly string[], Resource: string | readonly string[] = '*') => ({
  Effect: 'Allow',
  Action,
  Resource,
});
const policy = (name: string, ...statements: readonly object[]): PolicyInForce => ({
  name,
  arn: iam(`policy/${name}`),
  document: parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements })),
});

const ADMIN_ROLES = 5;
const ADMIN = policy('AdministratorAccess', allow('*'));
const SHARED = [
  policy('reader', allow(['s3:Get*', 's3:List*', 'ec2:Describe*', 'logs:*'])),
  policy('developer', allow(['lambda:*', 'dynamodb:*', 'sqs:*', 'sns:*', 'cloudformation:*'])),
  policy(
    'self-service',
    allow(['iam:CreateAccessKey', 'iam:UpdateLoginProfile'], iam('user/${aws:username}')),
  ),
  policy('operator', allow(['ssm:StartSession', 'ec2:StartInstances', 'ec2:StopInstances'])),
  policy('no-iam', allow('*'), { Effect: 'Deny', Action: 'iam:*', Resource: '*' }),
  policy('everything-but-iam', { Effect: 'Allow', NotAction: ['iam:*', 'organizations:*'], Resource: '*' }),
];

export function largeEscalationAccount(userCount: number, roleCount: number): EscalationInput {
  return {
    account: ACCOUNT,
    partition: 'aws',
    users: Array.from({ length: userCount }, (_, at) => user(at)),
    roles: Array.from({ length: roleCount }, (_, at) => role(at, roleCount)),
    groups: Array.from({ length: 20 }, (_, at) => ({
      name: `team-${at}`,
      arn: iam(`group/team-${at}`),
      policies: [at === 0 ? ADMIN : nth(SHARED, at)],
      complete: true,
    })),
    managedPolicies: SHARED.map(({ name, arn = '' }) => ({ name, arn, otherVersions: [] })),
    serviceControls: [[policy('FullAWSAccess', allow('*'))]],
    // The administrators' roles stand idle: the ways to them are chains.
    things: Array.from({ length: roleCount - ADMIN_ROLES }, (_, at) => thing(at)),
    readKinds: ['ec2-instance', 'lambda-function'],
  };
}

function user(at: number): UserIdentity {
  const own = [
    ...(at % 4 === 0
      ? [policy(`assume-${at}`, allow('sts:AssumeRole', iam(`role/service-${at % 97}-*`)))]
      : []),
    ...(at % 5 === 0 ? [policy(`keys-${at}`, allow('iam:CreateAccessKey', iam(`user/nobody-${at}-*`)))] : []),
    ...(at % 50 === 0 ? [policy(`join-${at}`, allow('iam:AddUserToGroup', iam('group/team-1*')))] : []),
  ];
  const policies = at < 3 ? [ADMIN] : [nth(SHARED, at), nth(SHARED, at * 7 + 3), ...own];
  return {
    name: `user-${at}`,
    arn: iam(`user/user-${at}`),
    policies,
    boundary: at % 10 === 9 ? policy('limit', allow(['s3:*', 'lambda:*', 'iam:PassRole'])) : null,
    complete: true,
    groups: [`team-${(at % 19) + 1}`],
    traits: { 'free-key-slot': true, 'console-password': at % 2 === 0, 'no-mfa': at % 3 === 0 },
  };
}

/** Every tenth role may assume the next tenth one where that trusts the account; the last are administrators. */
function role(at: number, count: number): RoleIdentity {
  const isAdmin = at >= count - ADMIN_ROLES;
  const chain =
    at % 10 === 0 ? [policy(`chain-${at}`, allow('sts:AssumeRole', iam(`role/service-*-${at + 10}`)))] : [];
  const passing =
    at % 6 === 0 ? [policy(`pass-${at}`, allow('iam:PassRole', iam(`role/service-${at % 97}-1*`)))] : [];
  const service = nth(
    ['lambda.amazonaws.com', 'ec2.amazonaws.com', 'glue.amazonaws.com', 'ecs-tasks.amazonaws.com'],
    at,
  );
  const trusted = at % 3 === 0 || at % 10 === 0 ? { AWS: iam('root') } : { Service: service };
  const name = `service-${at % 97}-${at}`;
  return {
    name,
    arn: iam(`role/${name}`),
    policies: isAdmin ? [ADMIN] : [nth(SHARED, at * 5), ...chain, ...passing],
    boundary: null,
    complete: true,
    trust: parsePolicy(
      JSON.stringify({
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: trusted },
      }),
    ),
    serviceLinked: at % 25 === 24,
    instanceProfiles: at % 4 === 1 ? [iam(`instance-profile/${name}`)] : [],
  };
}

function thing(at: number): Thing {
  const isFunction = at % 2 === 0;
  const id = isFunction ? `function:f-${at}` : `instance/i-${at}`;
  return {
    kind: isFunction ? 'lambda-function' : 'ec2-instance',
    name: id,
    arn: `arn:aws:${isFunction ? 'lambda' : 'ec2'}:ap-northeast-2:${ACCOUNT}:${id}`,
    role: iam(`role/service-${at % 97}-${at}`),
    traits: { running: true, 'managed-by-ssm': at % 3 === 1 },
  };
}

function nth<T>(items: readonly T[], at: number): T {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('nothing to take from');
  return item;
}
