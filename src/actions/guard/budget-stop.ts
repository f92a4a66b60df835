/** A budget action: when the month's budget is full, AWS stops what the owner named, after a yes or without one. */
import type { Target } from '../../change/action.ts';
import type { Json } from '../../kernel/json.ts';
import { partitionOfRegion } from '../../kernel/partitions.ts';
import type { Text } from '../../kernel/text.ts';
import { DENY_ALL } from './budget-role.ts';
import type { GuardForm } from './form.ts';
import { BUDGET_ROLE, GUARD_REGION } from './names.ts';
import { OWN_TAGS } from './ownership.ts';
import { asJson, isSame } from './same.ts';
import type { Stop } from './stops.ts';

export interface StopTarget extends Target {
  readonly account: string;
  /** Of the budget. */
  readonly budget: string;
  readonly stop: Stop;
  readonly email: string;
  /** Without asking. */
  readonly automatic: boolean;
}

export interface StopSettings {
  readonly [key: string]: Json;
  readonly NotificationType: string;
  readonly ActionType: string;
  readonly ApprovalModel: string;
  readonly Definition: { readonly [key: string]: Json };
}

export interface StopState {
  readonly [key: string]: Json;
  /** Ours, of this kind and region; more than one where the answer to the first attempt was lost. */
  readonly actions: readonly {
    readonly id: string;
    readonly settings: { readonly [key: string]: Json };
    /** It has stopped them, and must be reversed before it goes. */
    readonly carriedOut: boolean;
  }[];
}

export const stopForm: GuardForm<StopTarget, StopState> = {
  amiss: ({ actions }, target) => {
    const wanted = settingsFor(target);
    if (actions.some(({ settings }) => isSame(settings, wanted))) return [];
    const [first] = actions;
    if (!first) return [{ en: 'There is no action.', ko: '예산 작업이 없습니다.' }];
    const changed = Object.keys(wanted).filter(
      (member) => !isSame(first.settings[member] ?? null, wanted[member] ?? null),
    );
    return changed.map((member): Text => {
      const now = JSON.stringify(first.settings[member] ?? null);
      const should = JSON.stringify(wanted[member]);
      return { en: `${member} is ${now}, not ${should}.`, ko: `${member}: ${now}(설정은 ${should})` };
    });
  },
  isMissing: ({ actions }) => actions.length === 0,
  soon: {
    en: '8 to 12 hours, and your yes unless it is automatic',
    ko: '8~12시간, 자동이 아니면 승인한 뒤',
  },
  resources: (target) => {
    const { ActionType, ApprovalModel, Definition, NotificationType } = settingsFor(target);
    return {
      [`Stop${target.stop.kind}${(target.stop.where ?? '').replaceAll('-', '')}`]: {
        Type: 'AWS::Budgets::BudgetsAction',
        Properties: {
          BudgetName: target.budget,
          NotificationType,
          ActionType,
          ApprovalModel,
          Definition: inTemplate(Definition),
          ActionThreshold: { Type: 'PERCENTAGE', Value: FULL_PERCENT },
          ExecutionRoleArn: { 'Fn::GetAtt': ['BudgetRole', 'Arn'] },
          Subscribers: [{ Type: 'EMAIL', Address: target.email }],
          ResourceTags: OWN_TAGS,
        },
        DependsOn: 'MonthlyBudget',
      },
    };
  },
};

const FULL_PERCENT = 100;

/** In the form that AWS answers, so that states can be compared. */
export function settingsFor({ account, stop, email, automatic }: StopTarget): StopSettings {
  const role = `arn:${partitionOfRegion(GUARD_REGION).id}:iam::${account}:role/${BUDGET_ROLE}`;
  return {
    NotificationType: 'ACTUAL',
    ActionType: stop.kind === 'people' ? 'APPLY_IAM_POLICY' : 'RUN_SSM_DOCUMENTS',
    ActionThreshold: { ActionThresholdValue: FULL_PERCENT, ActionThresholdType: 'PERCENTAGE' },
    Definition: definitionOf(stop),
    ExecutionRoleArn: role,
    ApprovalModel: automatic ? 'AUTOMATIC' : 'MANUAL',
    Subscribers: [{ SubscriptionType: 'EMAIL', Address: email }],
  };
}

/** CloudFormation has another name for one member. */
function inTemplate({ SsmActionDefinition: ssm, ...rest }: StopSettings['Definition']): Json {
  if (ssm === undefined) return rest;
  const { ActionSubType: Subtype = null, ...others } = asJson(ssm);
  return { ...rest, SsmActionDefinition: { Subtype, ...others } };
}

function definitionOf({ kind, where, names }: Stop): StopSettings['Definition'] {
  if (kind === 'people') {
    const named = (prefix: string): readonly string[] =>
      names.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length));
    const lists = { Users: named('user/'), Groups: named('group/'), Roles: named('role/') };
    const some = Object.entries(lists).filter(([, list]) => list.length > 0);
    return { IamActionDefinition: { PolicyArn: DENY_ALL, ...Object.fromEntries(some) } };
  }
  const ActionSubType = kind === 'ec2' ? 'STOP_EC2_INSTANCES' : 'STOP_RDS_INSTANCES';
  return { SsmActionDefinition: { ActionSubType, Region: where, InstanceIds: names } };
}
