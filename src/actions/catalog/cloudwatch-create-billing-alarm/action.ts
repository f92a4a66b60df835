/** CloudWatch's alarm on the month's estimated charges: the quickest guard, about every six hours. */
import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-cloudwatch';
import { type Call, defineAction } from '../../../change/action.ts';
import {
  type Alarm,
  type AlarmState,
  type AlarmTarget,
  alarmFor,
  billingAlarmForm,
} from '../../guard/billing-alarm.ts';
import { isOwn, OWN_TAGS, refuseForeign } from '../../guard/ownership.ts';
import { asJson } from '../../guard/same.ts';

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
  reads: ['cloudwatch:DescribeAlarms', 'cloudwatch:ListTagsForResource'],
  writes: ['cloudwatch:PutMetricAlarm', 'cloudwatch:TagResource', 'cloudwatch:DeleteAlarms'],
  capture: async (aws, { region, name }): Promise<AlarmState> => {
    const client = aws.client(CloudWatchClient, region);
    const { MetricAlarms = [] } = await client.send(
      new DescribeAlarmsCommand({ AlarmNames: [name], AlarmTypes: ['MetricAlarm'] }),
    );
    const [alarm] = MetricAlarms;
    if (!alarm) return null;
    const { Tags } = await client.send(new ListTagsForResourceCommand({ ResourceARN: alarm.AlarmArn }));
    const kept = KEPT.flatMap((member) => {
      const value = alarm[member];
      return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[member, value]];
    });
    return { isOwn: isOwn(Tags), alarm: asJson(Object.fromEntries(kept)) };
  },
  holds: (state, target) => state !== null && billingAlarmForm.amiss(state, target).length === 0,
  apply: (target) => [put(target, alarmFor(target), ['cloudwatch:TagResource'], { Tags: OWN_TAGS })],
  undo: (target, before) => (before === null ? [remove(target)] : [put(target, before.alarm)]),
  effect: ({ thresholdUsd }) => ({
    en: `AWS compares the month's estimated charges with ${thresholdUsd} USD about every 6 hours. It needs the preference "Receive CloudWatch billing alerts" (Billing, Billing preferences), which only a person can switch on.`,
    ko: `AWS가 약 6시간마다 이번 달 예상 요금을 ${thresholdUsd} USD와 비교합니다. 결제 기본 설정의 "CloudWatch 결제 알림 받기"를 사람이 켜야 작동합니다.`,
  }),
  hurts: () => [],
  refuses: ({ name }, before) => refuseForeign(name, before),
  monthlyUsd: {
    en: 'free among the first 10 alarms, else about 0.10 USD',
    ko: '경보 10개까지 무료, 그 이상은 약 0.10 USD',
  },
  minutes: 1,
  after: ['sns-create-guard-topic'],
});

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
