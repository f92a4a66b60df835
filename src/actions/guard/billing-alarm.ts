/** CloudWatch's alarm on the month's estimated charges. */
import type { Target } from '../../change/action.ts';
import type { Json } from '../../kernel/json.ts';
import type { Text } from '../../kernel/text.ts';
import type { GuardForm } from './form.ts';
import { topicArn } from './names.ts';
import { OWN_TAGS } from './ownership.ts';
import { isSame, textOf } from './same.ts';

export interface AlarmTarget extends Target {
  readonly account: string;
  readonly thresholdUsd: number;
}

export type Alarm = { readonly [key: string]: Json };

export type AlarmState = { readonly isOwn: boolean; readonly alarm: Alarm } | null;

export const billingAlarmForm: GuardForm<AlarmTarget, AlarmState> = {
  amiss: ({ alarm }, target) => {
    const wanted = alarmFor(target);
    const known: readonly (Text | false)[] = [
      alarm['ActionsEnabled'] === false && SILENCED,
      !isSame(alarm['AlarmActions'] ?? [], wanted['AlarmActions'] ?? []) && TELLS_OTHERS,
      alarm['Threshold'] !== wanted['Threshold'] && {
        en: `It sounds at ${textOf(alarm['Threshold'])} USD, not at ${target.thresholdUsd}.`,
        ko: `${target.thresholdUsd} USD가 아니라 ${textOf(alarm['Threshold'])} USD에서 울립니다.`,
      },
    ];
    const others = [...new Set([...Object.keys(alarm), ...Object.keys(wanted)])].filter(
      (member) => !TOLD.has(member) && !isSame(alarm[member] ?? null, wanted[member] ?? null),
    );
    const named = others.join(', ');
    return [
      ...known.filter((one) => one !== false),
      ...(others.length > 0 ? [{ en: `Changed: ${named}.`, ko: `바뀐 항목: ${named}.` }] : []),
    ];
  },
  soon: { en: 'about 6 hours', ko: '약 6시간' },
  resources: (target) => ({
    BillingAlarm: {
      Type: 'AWS::CloudWatch::Alarm',
      Properties: { ...alarmFor(target), Tags: OWN_TAGS },
    },
  }),
};

/** Each has words of its own. */
const TOLD: ReadonlySet<string> = new Set(['ActionsEnabled', 'AlarmActions', 'Threshold']);

const SILENCED: Text = {
  en: 'Its actions are switched off: it tells nobody.',
  ko: '작업이 꺼져 있어 아무에게도 알리지 않습니다.',
};
const TELLS_OTHERS: Text = {
  en: 'It does not tell the topic, or tells others too.',
  ko: '알림 주제로 보내지 않거나, 다른 곳으로도 보냅니다.',
};

export function alarmFor({ name, account, region, thresholdUsd }: AlarmTarget): Alarm {
  return {
    AlarmName: name,
    AlarmDescription: 'jikimi guard: estimated charges of the month',
    ActionsEnabled: true,
    AlarmActions: [topicArn(account, region)],
    MetricName: 'EstimatedCharges',
    Namespace: 'AWS/Billing',
    Statistic: 'Maximum',
    Dimensions: [{ Name: 'Currency', Value: 'USD' }],
    Period: 21_600,
    EvaluationPeriods: 1,
    Threshold: thresholdUsd,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
  };
}
