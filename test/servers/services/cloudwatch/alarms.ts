/** Composite alarms, and a history of every change made to an alarm. */
import type {
  AlarmHistoryItem,
  CompositeAlarm,
  DescribeAlarmHistoryInput,
  DescribeAlarmHistoryOutput,
  DescribeAlarmsOutput,
  PutCompositeAlarmInput,
} from '@aws-sdk/client-cloudwatch';
import { type CallContext, memory } from '../../call-context.ts';
import { answer, mendOutput, type ServiceAnswers } from '../../service-answers.ts';
import { alarmsAgain, turnBillingAlarms } from './billing-alarms.ts';

const composites = memory('region', () => new Map<string, CompositeAlarm>());
const history = memory<AlarmHistoryItem[]>('region', () => []);

type ItemType = NonNullable<AlarmHistoryItem['HistoryItemType']>;

export const alarmAnswers: ServiceAnswers['answers'] = {
  PutCompositeAlarm: answer<PutCompositeAlarmInput, object>((input, at) => {
    const { Tags: _, ActionConfiguration: __, AlarmName = '', ...rest } = input;
    const known = composites(at).value.get(AlarmName);
    const now = at.account.clock.now();
    composites(at).value.set(AlarmName, {
      ...rest,
      AlarmName,
      AlarmArn: `arn:aws:cloudwatch:${at.region}:${at.account.id}:alarm:${AlarmName}`,
      AlarmConfigurationUpdatedTimestamp: now,
      ActionsEnabled: input.ActionsEnabled ?? true,
      AlarmActions: input.AlarmActions ?? [],
      OKActions: input.OKActions ?? [],
      InsufficientDataActions: input.InsufficientDataActions ?? [],
      StateValue: known?.StateValue ?? 'INSUFFICIENT_DATA',
      StateUpdatedTimestamp: known?.StateUpdatedTimestamp ?? now,
    });
    note(AlarmName, 'ConfigurationUpdate', known ? 'updated' : 'created', at, 'CompositeAlarm');
    return {};
  }),
  DescribeAlarmHistory: answer<DescribeAlarmHistoryInput, DescribeAlarmHistoryOutput>((input, at) => {
    const { AlarmName, HistoryItemType, StartDate, EndDate, ScanBy } = input;
    const found = history(at)
      .value.filter((one) => !AlarmName || one.AlarmName === AlarmName)
      .filter((one) => !HistoryItemType || one.HistoryItemType === HistoryItemType)
      .filter((one) => !StartDate || (one.Timestamp ?? StartDate) >= StartDate)
      .filter((one) => !EndDate || (one.Timestamp ?? EndDate) <= EndDate);
    return { AlarmHistoryItems: ScanBy === 'TimestampAscending' ? found : found.reverse() };
  }),
};

export const alarmMends: NonNullable<ServiceAnswers['mends']> = {
  PutMetricAlarm: mendOutput<object>((output, at, input) => {
    const name = input['AlarmName'] as string;
    const known = history(at).value.some((one) => one.AlarmName === name);
    note(name, 'ConfigurationUpdate', known ? 'updated' : 'created', at);
    return output;
  }),
  SetAlarmState: mendOutput<object>((output, at, input) => {
    const summary = `updated to ${input['StateValue'] as string}`;
    note(input['AlarmName'] as string, 'StateUpdate', summary, at);
    return output;
  }),
  DisableAlarmActions: mendOutput<object>((output, at, input) => switched(output, at, input, false)),
  EnableAlarmActions: mendOutput<object>((output, at, input) => switched(output, at, input, true)),
  DescribeAlarms: mendOutput<DescribeAlarmsOutput>(async (said, at, input) => {
    const turned = await turnBillingAlarms(at);
    for (const { name, from, to } of turned) {
      // An alarm begins without data, which is no change; moto begins with OK.
      const told = history(at).value.find(
        (one) => one.AlarmName === name && one.HistoryItemType === 'StateUpdate',
      );
      const was = told ? from : 'INSUFFICIENT_DATA';
      if (to !== was) note(name, 'StateUpdate', `updated from ${was} to ${to}`, at);
    }
    const output = turned.length > 0 ? await alarmsAgain(at, input) : said;
    const names = input['AlarmNames'] as readonly string[] | undefined;
    const prefix = (input['AlarmNamePrefix'] as string | undefined) ?? '';
    const types = input['AlarmTypes'] as readonly string[] | undefined;
    // AWS tells of composite alarms only those who ask for them.
    if (!types?.includes('CompositeAlarm')) return { ...output, CompositeAlarms: [] };
    return {
      ...output,
      CompositeAlarms: [...composites(at).value.values()].filter(
        ({ AlarmName = '' }) => (names?.includes(AlarmName) ?? true) && AlarmName.startsWith(prefix),
      ),
    };
  }),
};

export function forgetAlarms(names: readonly string[], at: CallContext): void {
  for (const name of names) {
    const isComposite = composites(at).value.delete(name);
    note(name, 'ConfigurationUpdate', 'deleted', at, isComposite ? 'CompositeAlarm' : 'MetricAlarm');
  }
}

function switched<T>(output: T, at: CallContext, input: object, ActionsEnabled: boolean): T {
  const { AlarmNames = [] } = input as { readonly AlarmNames?: readonly string[] };
  for (const name of AlarmNames) {
    const composite = composites(at).value.get(name);
    if (composite) composites(at).value.set(name, { ...composite, ActionsEnabled });
    note(name, 'ConfigurationUpdate', 'updated', at, composite ? 'CompositeAlarm' : 'MetricAlarm');
  }
  return output;
}

function note(
  AlarmName: string,
  HistoryItemType: ItemType,
  what: string,
  at: CallContext,
  AlarmType: NonNullable<AlarmHistoryItem['AlarmType']> = 'MetricAlarm',
): void {
  history(at).value.push({
    AlarmName,
    AlarmType,
    Timestamp: at.account.clock.now(),
    HistoryItemType,
    HistorySummary: `Alarm ${what === 'updated' || what.includes('to') ? what : `"${AlarmName}" ${what}`}`,
    HistoryData: JSON.stringify({ version: '1.0', type: what }),
  });
}
