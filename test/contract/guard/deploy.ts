/**
 * Deploys a template of guards: CloudFormation of the test server makes the types that it knows; the others are made
 * from the template's properties, each by the call that AWS's own handler makes.
 */
import {
  BudgetsClient,
  CreateBudgetActionCommand,
  type CreateBudgetActionCommandInput,
  CreateBudgetCommand,
  type CreateBudgetCommandInput,
} from '@aws-sdk/client-budgets';
import { CloudFormationClient, CreateStackCommand } from '@aws-sdk/client-cloudformation';
import {
  CloudWatchClient,
  PutMetricAlarmCommand,
  type PutMetricAlarmInput,
} from '@aws-sdk/client-cloudwatch';
import {
  CostExplorerClient,
  CreateAnomalyMonitorCommand,
  type CreateAnomalyMonitorCommandInput,
  CreateAnomalySubscriptionCommand,
} from '@aws-sdk/client-cost-explorer';
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand, type Tag } from '@aws-sdk/client-iam';
import {
  SetTopicAttributesCommand,
  SNSClient,
  SubscribeCommand,
  TagResourceCommand,
  type Tag as TopicTag,
} from '@aws-sdk/client-sns';
import { textOf } from '../../../src/actions/guard/same.ts';
import type { Json } from '../../../src/kernel/json.ts';
import type { TestAccount } from '../../servers/aws-server.ts';

type Members = { readonly [key: string]: Json };

export interface Template {
  readonly Conditions?: Members;
  readonly Resources: Members;
}

interface Resource {
  readonly Type: string;
  readonly Condition?: string;
  readonly Properties: Members;
}

interface Scope {
  readonly account: TestAccount;
  readonly region: string;
  readonly conditions: Members;
  /** What `Ref` gives, of parameters and of what was made. */
  readonly refs: Map<string, Json>;
}

/** Types that the test server's CloudFormation does not make, or, of a role, makes with a policy that is no JSON. */
export const MADE_BY_CALLS = [
  'AWS::IAM::Role',
  'AWS::SNS::TopicPolicy',
  'AWS::SNS::Subscription',
  'AWS::CloudWatch::Alarm',
  'AWS::Budgets::Budget',
  'AWS::Budgets::BudgetsAction',
  'AWS::CE::AnomalyMonitor',
  'AWS::CE::AnomalySubscription',
] as const;

export async function deploy(
  account: TestAccount,
  region: string,
  template: Template,
  parameters: Readonly<Record<string, string>>,
): Promise<void> {
  const refs = new Map<string, Json>(Object.entries({ ...parameters, 'AWS::Region': region }));
  const scope: Scope = { account, region, conditions: template.Conditions ?? {}, refs };
  await account.client(CloudFormationClient, region).send(
    new CreateStackCommand({
      StackName: 'jikimi-guard',
      TemplateBody: JSON.stringify(withoutCalls(template)),
      Capabilities: ['CAPABILITY_NAMED_IAM'],
      Parameters: Object.entries(parameters).map(([ParameterKey, ParameterValue]) => ({
        ParameterKey,
        ParameterValue,
      })),
    }),
  );
  for (const [name, value] of Object.entries(template.Resources)) {
    const { Type, Condition, Properties } = value as unknown as Resource;
    if (Condition !== undefined && !holds({ Condition }, scope)) continue;
    const made = await MAKERS[Type]?.(resolved(Properties, scope) as Members, scope);
    refs.set(name, made ?? '');
  }
}

function withoutCalls(template: Template): Template {
  const made = Object.entries(template.Resources).filter(
    ([, value]) => !MADE_BY_CALLS.some((type) => type === (value as unknown as Resource).Type),
  );
  return { ...template, Resources: Object.fromEntries(made) };
}

function holds(condition: Json, scope: Scope): boolean {
  const [[how, what] = ['', null]] = Object.entries(condition as Members);
  switch (how) {
    case 'Condition':
      return holds(scope.conditions[textOf(what)] ?? {}, scope);
    case 'Fn::Not':
      return !holds((what as readonly Json[])[0] ?? {}, scope);
    case 'Fn::And':
      return (what as readonly Json[]).every((one) => holds(one, scope));
    case 'Fn::Equals': {
      const [one = null, other = null] = (what as readonly Json[]).map((part) => resolved(part, scope));
      return one === other;
    }
    default:
      throw new TypeError(`Unknown condition ${how}`);
  }
}

function resolved(value: Json, scope: Scope): Json {
  if (Array.isArray(value)) return value.map((one) => resolved(one, scope));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [[how, what] = ['', null]] = entries;
  if (how === 'Ref') return scope.refs.get(textOf(what)) ?? null;
  if (how === 'Fn::Sub') return textOf(what).replaceAll('${AWS::AccountId}', scope.account.id);
  // Of a role its ARN, which is what its maker gives.
  if (how === 'Fn::GetAtt') return scope.refs.get(textOf((what as readonly Json[])[0])) ?? null;
  if (how === 'Fn::If') {
    const [condition, yes = null, no = null] = what as readonly Json[];
    return resolved(holds({ Condition: condition ?? '' }, scope) ? yes : no, scope);
  }
  return Object.fromEntries(entries.map(([key, inner]) => [key, resolved(inner, scope)]));
}

type Maker = (properties: Members, scope: Scope) => Promise<Json | undefined>;

const MAKERS: Readonly<Record<string, Maker>> = {
  // Made already, without its tags.
  'AWS::SNS::Topic': async ({ TopicName, Tags }, { account, region }) => {
    const ResourceArn = `arn:aws:sns:${region}:${account.id}:${textOf(TopicName)}`;
    await account
      .client(SNSClient, region)
      .send(new TagResourceCommand({ ResourceArn, Tags: Tags as unknown as TopicTag[] }));
    return ResourceArn;
  },
  'AWS::IAM::Role': async (properties, { account }) => {
    const { AssumeRolePolicyDocument, Description, Policies, RoleName, Tags } = properties;
    const iam = account.client(IAMClient);
    const { Role } = await iam.send(
      new CreateRoleCommand({
        RoleName: textOf(RoleName),
        Description: textOf(Description),
        AssumeRolePolicyDocument: JSON.stringify(AssumeRolePolicyDocument),
        Tags: Tags as unknown as Tag[],
      }),
    );
    for (const { PolicyName, PolicyDocument } of Policies as readonly Members[]) {
      await iam.send(
        new PutRolePolicyCommand({
          RoleName: textOf(RoleName),
          PolicyName: textOf(PolicyName),
          PolicyDocument: JSON.stringify(PolicyDocument),
        }),
      );
    }
    return Role?.Arn;
  },
  'AWS::SNS::TopicPolicy': async ({ Topics, PolicyDocument }, { account, region }) => {
    for (const TopicArn of Topics as readonly string[]) {
      await account.client(SNSClient, region).send(
        new SetTopicAttributesCommand({
          TopicArn,
          AttributeName: 'Policy',
          AttributeValue: JSON.stringify(PolicyDocument),
        }),
      );
    }
    return undefined;
  },
  'AWS::SNS::Subscription': async ({ TopicArn, Protocol, Endpoint }, { account, region }) => {
    await account.client(SNSClient, region).send(
      new SubscribeCommand({
        TopicArn: textOf(TopicArn),
        Protocol: textOf(Protocol),
        Endpoint: textOf(Endpoint),
      }),
    );
    return undefined;
  },
  'AWS::CloudWatch::Alarm': async (properties, { account, region }) => {
    const input = properties as unknown as PutMetricAlarmInput;
    await account.client(CloudWatchClient, region).send(new PutMetricAlarmCommand(input));
    return undefined;
  },
  'AWS::Budgets::Budget': async (properties, { account, region }) => {
    const { Budget, ...others } = properties;
    const { BudgetLimit, ...rest } = Budget as Members;
    const { Amount, Unit } = BudgetLimit as Members;
    await account.client(BudgetsClient, region).send(
      new CreateBudgetCommand({
        AccountId: account.id,
        Budget: { ...rest, BudgetLimit: { Amount: Number(Amount).toFixed(1), Unit } },
        ...others,
      } as unknown as CreateBudgetCommandInput),
    );
    return undefined;
  },
  'AWS::Budgets::BudgetsAction': async (properties, { account, region }) => {
    const { ActionThreshold, Definition, Subscribers, ...rest } = properties;
    const { Type, Value } = ActionThreshold as Members;
    const { SsmActionDefinition: ssm, ...others } = Definition as Members;
    const { Subtype, ...machines } = (ssm ?? {}) as Members;
    await account.client(BudgetsClient, region).send(
      new CreateBudgetActionCommand({
        AccountId: account.id,
        ...rest,
        ActionThreshold: { ActionThresholdType: Type, ActionThresholdValue: Value },
        Definition: {
          ...others,
          ...(ssm !== undefined && { SsmActionDefinition: { ActionSubType: Subtype, ...machines } }),
        },
        Subscribers: (Subscribers as readonly Members[]).map((one) => ({
          SubscriptionType: one['Type'],
          Address: one['Address'],
        })),
      } as unknown as CreateBudgetActionCommandInput),
    );
    return undefined;
  },
  'AWS::CE::AnomalyMonitor': async (properties, { account, region }) => {
    const { ResourceTags, ...AnomalyMonitor } = properties;
    const { MonitorArn } = await account.client(CostExplorerClient, region).send(
      new CreateAnomalyMonitorCommand({
        AnomalyMonitor,
        ResourceTags,
      } as unknown as CreateAnomalyMonitorCommandInput),
    );
    return MonitorArn;
  },
  'AWS::CE::AnomalySubscription': async (properties, { account, region }) => {
    const { ResourceTags, ThresholdExpression, ...rest } = properties;
    const AnomalySubscription = { ...rest, ThresholdExpression: JSON.parse(textOf(ThresholdExpression)) };
    await account
      .client(CostExplorerClient, region)
      .send(new CreateAnomalySubscriptionCommand({ AnomalySubscription, ResourceTags } as never));
    return undefined;
  },
};
