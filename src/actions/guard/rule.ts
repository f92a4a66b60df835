/** An EventBridge rule with one target: read, made, taken away. */
import {
  DescribeRuleCommand,
  EventBridgeClient,
  ListTargetsByRuleCommand,
} from '@aws-sdk/client-eventbridge';
import { errorCode } from '../../aws/attempt.ts';
import type { AwsClients } from '../../aws/gate.ts';
import type { Call } from '../../change/action.ts';
import type { Json } from '../../kernel/json.ts';
import type { IamAction } from '../../kernel/reading.ts';
import { TAG } from './names.ts';
import { asJson } from './same.ts';

export type RuleState = {
  readonly pattern: Json;
  readonly state: string;
  readonly targets: readonly { readonly [key: string]: Json }[];
} | null;

interface Place {
  readonly region: string;
  readonly name: string;
}

export const RULE_READS: readonly IamAction[] = ['events:DescribeRule', 'events:ListTargetsByRule'];

export const RULE_WRITES: readonly IamAction[] = [
  'events:PutRule',
  'events:TagResource',
  'events:PutTargets',
  'events:RemoveTargets',
  'events:DeleteRule',
];

export async function captureRule(aws: AwsClients, { region, name }: Place): Promise<RuleState> {
  const client = aws.client(EventBridgeClient, region);
  try {
    const { EventPattern = 'null', State = 'ENABLED' } = await client.send(
      new DescribeRuleCommand({ Name: name }),
    );
    const { Targets = [] } = await client.send(new ListTargetsByRuleCommand({ Rule: name }));
    return {
      pattern: JSON.parse(EventPattern) as Json,
      state: State,
      targets: Targets.map(({ Id, Arn, RoleArn }) => asJson({ Id, Arn, RoleArn })),
    };
  } catch (error) {
    if (errorCode(error) === 'ResourceNotFoundException') return null;
    throw error;
  }
}

/** From what is there to what is wanted; `null` takes the rule away. */
export function callsTo(place: Place, wanted: RuleState, now: RuleState, passRole: boolean): readonly Call[] {
  const { name } = place;
  const surplus = (now?.targets ?? []).filter((one) => !wanted?.targets.some(({ Id }) => Id === one['Id']));
  const ids = surplus.flatMap(({ Id }) => (typeof Id === 'string' ? [Id] : []));
  const removal = ids.length > 0 ? [call(place, 'RemoveTargets', { Rule: name, Ids: ids }, [], GONE)] : [];
  if (wanted === null)
    return now === null ? [] : [...removal, call(place, 'DeleteRule', { Name: name }, [], GONE)];
  const put = {
    Name: name,
    EventPattern: JSON.stringify(wanted.pattern),
    State: wanted.state,
    // Tags go with a new rule only.
    ...(now === null && { Tags: [{ Key: TAG.key, Value: TAG.value }] }),
  };
  return [
    call(place, 'PutRule', put, now === null ? ['events:TagResource'] : []),
    ...removal,
    ...(wanted.targets.length > 0
      ? [call(place, 'PutTargets', { Rule: name, Targets: wanted.targets }, passRole ? ['iam:PassRole'] : [])]
      : []),
  ];
}

const GONE: readonly string[] = ['ResourceNotFoundException'];

function call(
  { region }: Place,
  operation: string,
  input: Readonly<Record<string, Json>>,
  more: readonly IamAction[] = [],
  doneWhen: readonly string[] = [],
): Call {
  return {
    load: () => import('@aws-sdk/client-eventbridge'),
    client: 'EventBridge',
    operation,
    region,
    input,
    needs: [`events:${operation}`, ...more],
    doneWhen,
  };
}
