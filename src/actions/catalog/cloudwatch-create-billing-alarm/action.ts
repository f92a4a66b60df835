/** CloudWatch's alarm on the month's estimated charges: the quickest guard, about every six hours. */
import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { type Call, defineAction, type Target } from '../../../change/action.ts';
import type { Json } from '../../../kernel/json.ts';
import { TAG, topicArn } from '../../guard/names.ts';
import { asJson, isSame } from '../../guard/same.ts';

interface AlarmTarget extends Target {
  readonly account: string;
  readonly thresholdUsd: number;
}

type Alarm = { readonly [key: string]: Json };

const KEPT = [
  'AlarmName',
  'AlarmDescription',
  'ActionsEnabled',
  'AlarmActions',
  'OKActions',
  'InsufficientDataActions',
  'MetricName',
  'Namespace',
  'Statistic',
  'Dimensions',
  'Period',
  'EvaluationPeriods',
  'DatapointsToAlarm',
  'Threshold',
  'ComparisonOperator',
  'TreatMissingData',
  'Unit',
] as const;

export const action = defineAction<AlarmTarget>()({
  id: 'cloudwatch-create-billing-alarm',
  title: ({ thresholdUsd }) => ({
    en: `Alarm when the month's bill passes ${thresholdUsd} USD`,
    ko: `이번 달 청구액이 ${thresholdUsd} USD를 넘으면 경보`,
  }),
  reads: ['cloudwatch:DescribeAlarms'],
  writes: ['cloudwatch:PutMetricAlarm', 'cloudwatch:TagResource', 'cloudwatch:DeleteAlarms'],
  capture: async (aws, { region, name }): Promise<Alarm | null> => {
    const { MetricAlarms = [] } = await aws
      .client(CloudWatchClient, region)
      .send(new DescribeAlarmsCommand({ AlarmNames: [name], AlarmTypes: ['MetricAlarm'] }));
    const [alarm] = MetricAlarms;
    if (!alarm) return null;
    const kept = KEPT.flatMap((member) => {
      const value = alarm[member];
      return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[member, value]];
    });
    return asJson(Object.fromEntries(kept));
  },
  holds: (state, target) => state !== null && isSame(state, alarmFor(target)),
  apply: (target) => [put(target, alarmFor(target), ['cloudwatch:TagResource'], TAGS)],
  undo: (target, before) => (before === null ? [remove(target)] : [put(target, before)]),
  effect: ({ thresholdUsd }) => ({
    en: `AWS compares the month's estimated charges with ${thresholdUsd} USD about every 6 hours. It needs the preference "Receive CloudWatch billing alerts" (Billing, Billing preferences), which only a person can switch on.`,
    ko: `AWS가 약 6시간마다 이번 달 예상 요금을 ${thresholdUsd} USD와 비교합니다. 결제 기본 설정의 "CloudWatch 결제 알림 받기"를 사람이 켜야 작동합니다.`,
  }),
  hurts: () => [],
  monthlyUsd: {
    en: 'free among the first 10 alarms, else about 0.10 USD',
    ko: '경보 10개까지 무료, 그 이상은 약 0.10 USD',
  },
  minutes: 1,
});

const TAGS: Alarm = { Tags: [{ Key: TAG.key, Value: TAG.value }] };

function alarmFor({ name, account, region, thresholdUsd }: AlarmTarget): Alarm {
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

function put(
  { region }: AlarmTarget,
  alarm: Alarm,
  more: readonly `cloudwatch:${string}`[] = [],
  tags: Alarm = {},
): Call {
  return {
    load: () => import('@aws-sdk/client-cloudwatch'),
    client: 'CloudWatch',
    operation: 'PutMetricAlarm',
    region,
    input: { ...alarm, ...tags },
    needs: ['cloudwatch:PutMetricAlarm', ...more],
  };
}

function remove({ region, name }: AlarmTarget): Call {
  return {
    load: () => import('@aws-sdk/client-cloudwatch'),
    client: 'CloudWatch',
    operation: 'DeleteAlarms',
    region,
    input: { AlarmNames: [name] },
    needs: ['cloudwatch:DeleteAlarms'],
    doneWhen: ['ResourceNotFound', 'ResourceNotFoundException'],
  };
}
