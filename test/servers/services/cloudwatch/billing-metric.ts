/** The metric `EstimatedCharges`: a point every six hours of the account's time, in us-east-1, once billing alerts are on. */
import type {
  Datapoint,
  Dimension,
  GetMetricDataInput,
  GetMetricDataOutput,
  GetMetricStatisticsInput,
  GetMetricStatisticsOutput,
  ListMetricsInput,
  ListMetricsOutput,
  MetricDataResult,
  Statistic,
} from '@aws-sdk/client-cloudwatch';
import type { AccountState } from '../../account-state.ts';
import { billOf } from '../../bill/account-bill.ts';
import type { CallContext } from '../../call-context.ts';
import { AwsRefusal, mendOutput, type ServiceAnswers } from '../../service-answers.ts';

const NAMESPACE = 'AWS/Billing';
const METRIC = 'EstimatedCharges';
/** Where all of AWS keeps it. */
export const REGION = 'us-east-1';
const POINT_MS = 6 * 3_600_000;
/** Metrics without a point for that long are not listed. */
const LISTED_MS = 14 * 24 * 3_600_000;

interface Named {
  readonly Namespace?: string | undefined;
  readonly MetricName?: string | undefined;
  readonly Dimensions?: readonly Dimension[] | undefined;
}

interface Bucket {
  readonly startMs: number;
  readonly values: readonly number[];
}

export const billingMetricMends: NonNullable<ServiceAnswers['mends']> = {
  GetMetricStatistics: mendOutput<GetMetricStatisticsOutput>(async (output, at, sent) => {
    const input = sent as unknown as GetMetricStatisticsInput;
    if (!isBilling(input, at)) return output;
    const { Period = 0, StartTime, EndTime, Statistics = [] } = input;
    const buckets = await bucketsOf(at, input, { periodS: Period, ...times(StartTime, EndTime) });
    return {
      ...output,
      Label: METRIC,
      Datapoints: buckets.map(
        ({ startMs, values }): Datapoint => ({
          Timestamp: new Date(startMs),
          Unit: 'None',
          ...Object.fromEntries(Statistics.map((one) => [one, statistic(one, values)])),
        }),
      ),
    };
  }),
  GetMetricData: mendOutput<GetMetricDataOutput>(async (output, at, sent) => {
    const input = sent as unknown as GetMetricDataInput;
    const queries = input.MetricDataQueries ?? [];
    const ours = queries.filter(({ MetricStat }) => MetricStat?.Metric && isBilling(MetricStat.Metric, at));
    if (ours.length === 0) return output;
    if (queries.some(({ Expression }) => Expression !== undefined)) {
      throw new Error('The test server does no arithmetic on the metric of estimated charges');
    }
    const results = new Map<string | undefined, MetricDataResult>();
    for (const { Id, Label = METRIC, MetricStat, ReturnData = true } of ours) {
      const { Metric = {}, Period = 0, Stat = 'Maximum' } = MetricStat ?? {};
      const buckets = await bucketsOf(at, Metric, {
        periodS: Period,
        ...times(input.StartTime, input.EndTime),
      });
      const told = input.ScanBy === 'TimestampAscending' ? buckets : buckets.toReversed();
      if (!ReturnData) continue;
      results.set(Id, {
        Id,
        Label,
        StatusCode: 'Complete',
        Timestamps: told.map(({ startMs }) => new Date(startMs)),
        Values: told.map(({ values }) => statistic(Stat, values)),
      });
    }
    const others = (output.MetricDataResults ?? []).filter(({ Id }) => !results.has(Id));
    return { ...output, MetricDataResults: [...results.values(), ...others] };
  }),
  ListMetrics: mendOutput<ListMetricsOutput>(async (output, at, sent) => {
    const input = sent as unknown as ListMetricsInput;
    const { Namespace = NAMESPACE, MetricName = METRIC, Dimensions = [], NextToken } = input;
    if (NextToken || at.region !== REGION || Namespace !== NAMESPACE || MetricName !== METRIC) return output;
    const listed = (await seriesOf(at)).filter((one) =>
      Dimensions.every(({ Name = '', Value }) => Name in one && (Value === undefined || one[Name] === Value)),
    );
    const metrics = listed.map((one) => ({
      Namespace,
      MetricName,
      Dimensions: Object.entries(one).map(([Name, Value]) => ({ Name, Value })),
    }));
    return { ...output, Metrics: [...metrics, ...(output.Metrics ?? [])] };
  }),
};

export function isBilling({ Namespace, MetricName }: Named, { region }: CallContext): boolean {
  return region === REGION && Namespace === NAMESPACE && MetricName === METRIC;
}

/** Points by period, oldest first; none where a metric of these dimensions does not exist. */
export async function bucketsOf(
  at: CallContext,
  { Dimensions = [] }: Named,
  { periodS, fromMs, toMs }: { readonly periodS: number; readonly fromMs: number; readonly toMs: number },
): Promise<readonly Bucket[]> {
  const wanted = Object.fromEntries(Dimensions.map(({ Name = '', Value = '' }) => [Name, Value]));
  const { Currency, LinkedAccount, ServiceName = '', ...strange } = wanted;
  if (Currency !== 'USD' || Object.keys(strange).length > 0) return [];
  const payers = await billedTogether(at);
  const accounts =
    LinkedAccount === undefined
      ? payers
      : payers.filter(({ id }) => payers.length > 1 && id === LinkedAccount);
  const points = pointsOf(at, fromMs, toMs).flatMap((atMs) => {
    const values = accounts.flatMap((one) => billOf(one).estimatedChargesAt(atMs).get(ServiceName) ?? []);
    return values.length === 0 ? [] : [{ atMs, usd: values.reduce((sum, usd) => sum + usd, 0) }];
  });
  const periodMs = periodS * 1000;
  return [...Map.groupBy(points, ({ atMs }) => atMs - (atMs % periodMs))].map(([startMs, members]) => ({
    startMs,
    values: members.map(({ usd }) => usd),
  }));
}

export function statistic(name: Statistic | (string & {}), values: readonly number[]): number {
  const sum = values.reduce((all, one) => all + one, 0);
  switch (name) {
    case 'Maximum':
      return Math.max(...values);
    case 'Minimum':
      return Math.min(...values);
    case 'Average':
      return sum / values.length;
    case 'Sum':
      return sum;
    case 'SampleCount':
      return values.length;
    default:
      throw new AwsRefusal('ValidationError', `The statistic ${name} is not known for ${METRIC}`);
  }
}

function pointsOf({ account }: CallContext, fromMs: number, toMs: number): readonly number[] {
  const { billingAlertsSince } = account.facts;
  if (!billingAlertsSince) return [];
  const first = Math.ceil(Math.max(fromMs, billingAlertsSince.getTime()) / POINT_MS) * POINT_MS;
  const last = Math.min(toMs - 1, account.clock.nowMs());
  return Array.from(
    { length: Math.max(0, Math.floor((last - first) / POINT_MS) + 1) },
    (_, index) => first + index * POINT_MS,
  );
}

/** Dimensions of each metric that had a point lately. */
async function seriesOf(at: CallContext): Promise<readonly Readonly<Record<string, string>>[]> {
  const nowMs = at.account.clock.nowMs();
  const points = pointsOf(at, nowMs - LISTED_MS, nowMs + 1);
  const payers = await billedTogether(at);
  const ofAccount = (one: AccountState) =>
    new Set(points.flatMap((atMs) => [...billOf(one).estimatedChargesAt(atMs).keys()]));
  const named = (services: ReadonlySet<string>, rest: object) =>
    [...services].map((ServiceName) => ({ Currency: 'USD', ...(ServiceName && { ServiceName }), ...rest }));
  return [
    ...named(new Set(payers.flatMap((one) => [...ofAccount(one)])), {}),
    ...(payers.length > 1 ? payers.flatMap((one) => named(ofAccount(one), { LinkedAccount: one.id })) : []),
  ];
}

/** The account, with the members of its organization where it pays for them. */
async function billedTogether(at: CallContext): Promise<readonly AccountState[]> {
  const { ListAccountsCommand, OrganizationsClient } = await import('@aws-sdk/client-organizations');
  // Whoever has no organization, or is only a member of one, may not ask.
  const { Accounts = [] } = await at
    .moto(OrganizationsClient, REGION)
    .send(new ListAccountsCommand({}))
    .catch(() => ({ Accounts: [] }));
  const ids = new Set(Accounts.map(({ Id }) => Id));
  return [at.account, ...at.accounts.filter((one) => one !== at.account && ids.has(one.id))];
}

function times(
  from: Date | undefined,
  to: Date | undefined,
): { readonly fromMs: number; readonly toMs: number } {
  return { fromMs: from?.getTime() ?? 0, toMs: to?.getTime() ?? 0 };
}
