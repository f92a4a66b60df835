/** Alarms on estimated charges: looked at when someone reads alarms, for an account's time stands still between calls. */
import type { DescribeAlarmsOutput, MetricAlarm, StateValue } from '@aws-sdk/client-cloudwatch';
import type { CallContext } from '../../call-context.ts';
import { bucketsOf, isBilling, REGION, statistic } from './billing-metric.ts';

interface Turned {
  readonly name: string;
  readonly from: StateValue | undefined;
  readonly to: StateValue;
}

/** Sets what changed since alarms were last read. */
export async function turnBillingAlarms(at: CallContext): Promise<readonly Turned[]> {
  if (at.region !== REGION) return [];
  const { CloudWatchClient, paginateDescribeAlarms, SetAlarmStateCommand } = await import(
    '@aws-sdk/client-cloudwatch'
  );
  const client = at.moto(CloudWatchClient);
  const turned: Turned[] = [];
  for await (const { MetricAlarms = [] } of paginateDescribeAlarms({ client }, {})) {
    for (const alarm of MetricAlarms) {
      const { AlarmName: name = '', StateValue: from } = alarm;
      if (!isBilling(alarm, at)) continue;
      const { state, reason } = await judged(alarm, at);
      if (state === from) continue;
      await client.send(
        new SetAlarmStateCommand({ AlarmName: name, StateValue: state, StateReason: reason }),
      );
      turned.push({ name, from, to: state });
    }
  }
  return turned;
}

/** The same question again, after alarms turned. */
export async function alarmsAgain(at: CallContext, input: object): Promise<DescribeAlarmsOutput> {
  const { CloudWatchClient, DescribeAlarmsCommand } = await import('@aws-sdk/client-cloudwatch');
  const { $metadata: _, ...output } = await at.moto(CloudWatchClient).send(new DescribeAlarmsCommand(input));
  return output;
}

const OPERATORS: Readonly<
  Record<string, readonly [words: string, holds: (a: number, b: number) => boolean]>
> = {
  GreaterThanThreshold: ['greater than', (a, b) => a > b],
  GreaterThanOrEqualToThreshold: ['greater than or equal to', (a, b) => a >= b],
  LessThanThreshold: ['less than', (a, b) => a < b],
  LessThanOrEqualToThreshold: ['less than or equal to', (a, b) => a <= b],
};

async function judged(
  alarm: MetricAlarm,
  at: CallContext,
): Promise<{ readonly state: StateValue; readonly reason: string }> {
  const { Period: periodS = 21_600, EvaluationPeriods = 1, Threshold = 0, TreatMissingData } = alarm;
  const [words, holds] = OPERATORS[alarm.ComparisonOperator ?? ''] ?? [];
  if (!words || !holds) throw new Error(`The test server knows no alarm that is ${alarm.ComparisonOperator}`);
  const nowMs = at.account.clock.nowMs();
  // The running period counts with what it has so far, and one more is looked at for what came late.
  const fromMs = nowMs - (nowMs % (periodS * 1000)) - EvaluationPeriods * periodS * 1000;
  const buckets = await bucketsOf(at, alarm, { periodS, fromMs, toMs: nowMs + 1 });
  const values = buckets
    .slice(-EvaluationPeriods)
    .map(({ values: points }) => statistic(alarm.Statistic ?? 'Maximum', points));
  const missing = EvaluationPeriods - values.length;
  const bad = values.filter((value) => holds(value, Threshold)).length;
  const wanted = alarm.DatapointsToAlarm ?? EvaluationPeriods;
  const counted = bad + (TreatMissingData === 'breaching' ? missing : 0);
  if (values.length === 0 && TreatMissingData !== 'breaching') {
    if (TreatMissingData === 'ignore') return { state: alarm.StateValue ?? 'INSUFFICIENT_DATA', reason: '' };
    if (TreatMissingData !== 'notBreaching') {
      const reason = `Insufficient Data: ${missing} datapoint(s) were unknown.`;
      return { state: 'INSUFFICIENT_DATA', reason };
    }
  }
  const isCrossed = counted >= wanted;
  const told = values.map((value) => value.toFixed(2)).join(', ');
  const verdict = isCrossed ? `was ${words}` : `was not ${words}`;
  const reason = `Threshold Crossed: ${values.length} datapoint(s) [${told}] ${verdict} the threshold (${Threshold.toFixed(1)}).`;
  return { state: isCrossed ? 'ALARM' : 'OK', reason };
}
