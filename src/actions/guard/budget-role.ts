/** The role by which AWS Budgets stops what the owner named, and nothing else. */
import type { Target } from '../../change/action.ts';
import type { Json } from '../../kernel/json.ts';
import { partitionOfRegion } from '../../kernel/partitions.ts';
import type { GuardForm } from './form.ts';
import { BUDGET_ROLE, GUARD_REGION } from './names.ts';
import { amissRole, type RoleState, roleResource, type ServiceRole } from './service-role.ts';
import type { Stop } from './stops.ts';

export interface BudgetRoleTarget extends Target {
  readonly account: string;
  readonly stops: readonly Stop[];
}

export const budgetRoleForm: GuardForm<BudgetRoleTarget, RoleState> = {
  amiss: (state, target) => amissRole(state, budgetRoleFor(target)),
  soon: { en: 'at once', ko: '즉시' },
  resources: (target) => ({ BudgetRole: roleResource(budgetRoleFor(target)) }),
};

export function budgetRoleFor({ account, stops }: BudgetRoleTarget): ServiceRole {
  return {
    name: BUDGET_ROLE,
    service: 'budgets.amazonaws.com',
    description: 'jikimi guard: stops what the owner named when the budget is full',
    policyName: 'stop-what-was-named',
    policy: {
      Version: '2012-10-17',
      Statement: stops.flatMap((stop) => STATEMENTS[stop.kind](stop, account)),
    },
  };
}

const PARTITION = partitionOfRegion(GUARD_REGION).id;

/** AWS's own: nothing is allowed while it is attached. */
export const DENY_ALL = `arn:${PARTITION}:iam::aws:policy/AWSDenyAll`;

const VERBS = { user: 'User', group: 'Group', role: 'Role' } as const;

const STATEMENTS: Readonly<Record<Stop['kind'], (stop: Stop, account: string) => readonly Json[]>> = {
  people: ({ names }, account) =>
    (Object.keys(VERBS) as (keyof typeof VERBS)[]).flatMap((kind) => {
      const named = names.filter((one) => one.startsWith(`${kind}/`));
      if (named.length === 0) return [];
      return [
        {
          Effect: 'Allow',
          Action: [`iam:Attach${VERBS[kind]}Policy`, `iam:Detach${VERBS[kind]}Policy`],
          // With and without a path before the name.
          Resource: named.flatMap((one) =>
            [one, one.replace('/', '/*/')].map((path) => `arn:${PARTITION}:iam::${account}:${path}`),
          ),
          Condition: { ArnEquals: { 'iam:PolicyARN': DENY_ALL } },
        },
      ];
    }),
  ec2: ({ where, names }, account) => [
    automation(where, ['AWS-StopEC2Instance', 'AWS-StartEC2Instance']),
    { Effect: 'Allow', Action: ['ec2:DescribeInstances', 'ec2:DescribeInstanceStatus'], Resource: '*' },
    {
      Effect: 'Allow',
      Action: ['ec2:StartInstances', 'ec2:StopInstances'],
      Resource: names.map((id) => `arn:${PARTITION}:ec2:${where}:${account}:instance/${id}`),
    },
  ],
  rds: ({ where, names }, account) => [
    automation(where, ['AWS-StopRdsInstance', 'AWS-StartRdsInstance']),
    { Effect: 'Allow', Action: 'rds:DescribeDBInstances', Resource: '*' },
    {
      Effect: 'Allow',
      Action: ['rds:StartDBInstance', 'rds:StopDBInstance'],
      Resource: names.map((name) => `arn:${PARTITION}:rds:${where}:${account}:db:${name}`),
    },
  ],
};

/** Budgets stops machines through documents of Systems Manager, which act as this role. */
function automation(where: string | null, documents: readonly string[]): Json {
  return {
    Effect: 'Allow',
    Action: 'ssm:StartAutomationExecution',
    Resource: documents.map((name) => `arn:${PARTITION}:ssm:${where}:*:automation-definition/${name}:*`),
  };
}
