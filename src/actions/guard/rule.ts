/** An EventBridge rule with one target: read, made, taken away. */

import {
  DescribeRuleCommand,
  EventBridgeClient,
  ListTagsForResourceCommand,
  ListTargetsByRuleCommand,
} from '@aws-sdk/client-eventbridge';
import { errorCode } from '../../aws/attempt.ts';
import type { AwsClients } from '../../aws/gate.ts';
import type { Call } from '../../change/action.ts';
import { josa } from '../../i18n/particles.ts';
import type { Json } from '../../kernel/json.ts';
import type { IamAction } from '../../kernel/reading.ts';
import type { Text } from '../../kernel/text.ts';
import type { TemplateResource } from './form.ts';
import { isOwn, OWN_TAGS } from './ownership.ts';
import { asJson, isSame, textOf } from './same.ts';

export interface Rule {
  readonly pattern: Json;
  readonly state: string;
  readonly targets: readonly { readonly [key: string]: Json }[];
}

export type RuleState = {
  readonly isOwn: boolean;
  readonly pattern: Json;
  readonly state: string;
  readonly targets: readonly { readonly [key: string]: Json }[];
} | null;

interface Place {
  readonly region: string;
  readonly name: string;
}

export const RULE_READS: readonly IamAction[] = [
  'events:DescribeRule',
  'events:ListTargetsByRule',
  'events:ListTagsForResource',
];

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
    const {
      Arn,
      EventPattern = 'null',
      State = 'ENABLED',
    } = await client.send(new DescribeRuleCommand({ Name: name }));
    const { Targets = [] } = await client.send(new ListTargetsByRuleCommand({ Rule: name }));
    const { Tags } = await client.send(new ListTagsForResourceCommand({ ResourceARN: Arn }));
    return {
      isOwn: isOwn(Tags),
      pattern: JSON.parse(EventPattern) as Json,
      state: State,
      targets: Targets.map(({ Id, Arn: to, RoleArn }) => asJson({ Id, Arn: to, RoleArn })),
    };
  } catch (error) {
    if (errorCode(error) === 'ResourceNotFoundException') return null;
    throw error;
  }
}

export function amissRule(
  { state, pattern, targets }: NonNullable<RuleState>,
  wanted: Rule,
): readonly Text[] {
  const surplus = targets.filter((one) => !wanted.targets.some((other) => isSame(one, other)));
  const missing = wanted.targets.filter((one) => !targets.some((other) => isSame(one, other)));
  return [
    ...(state === wanted.state ? [] : [DISABLED]),
    ...(isSame(pattern, wanted.pattern) ? [] : [PATTERN_CHANGED]),
    ...(missing.length > 0 ? [TELLS_NOBODY] : []),
    ...surplus.map(({ Arn }) => ({
      en: `It also sends to ${textOf(Arn)}.`,
      ko: `${josa(textOf(Arn), '으로/로')}도 보냅니다.`,
    })),
  ];
}

export function ruleResource(name: string, { pattern, state, targets }: Rule): TemplateResource {
  return {
    Type: 'AWS::Events::Rule',
    Properties: { Name: name, EventPattern: pattern, State: state, Targets: targets, Tags: OWN_TAGS },
  };
}

const DISABLED: Text = { en: 'The rule is disabled.', ko: '규칙이 비활성화되어 있습니다.' };
const PATTERN_CHANGED: Text = {
  en: 'What it looks for was changed.',
  ko: '찾는 이벤트(이벤트 패턴)가 바뀌었습니다.',
};
const TELLS_NOBODY: Text = {
  en: 'It does not send to where it should.',
  ko: '보내야 할 대상으로 보내지 않습니다.',
};

/** From what is there to what is wanted; `null` takes the rule away. */
export function callsTo(
  place: Place,
  wanted: Rule | null,
  now: RuleState,
  passRole: boolean,
): readonly Call[] {
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
    ...(now === null && { Tags: OWN_TAGS }),
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
