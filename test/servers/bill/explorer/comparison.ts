/** What changed from one month to another. */
import type {
  ComparisonMetricValue,
  CostAndUsageComparison,
  DateInterval,
  Expression,
  GetCostAndUsageComparisonsRequest,
  GetCostAndUsageComparisonsResponse,
  GroupDefinition,
} from '@aws-sdk/client-cost-explorer';
import { type Ledger, type LineItem, monthEnd, monthStart } from '../ledger.ts';
import { filtering, grouping, invalid } from './dimensions.ts';
import { checkMetrics, measured } from './measures.ts';
import { pageOf } from './page.ts';
import { type Period, periodOf } from './periods.ts';

const MOST_PER_PAGE = 2000;
const TEN_DECIMALS = 1e10;

/** Without a grouping there is only the total. */
export function comparisons(
  input: GetCostAndUsageComparisonsRequest,
  { items, account, atMs }: Ledger,
): GetCostAndUsageComparisonsResponse {
  const { MetricForComparison: metric = '', GroupBy = [] } = input;
  checkMetrics([metric]);
  if (GroupBy.length > 1) throw invalid('GroupBy can have at most 1 item');
  const [before, after] = [input.BaselineTimePeriod, input.ComparisonTimePeriod].map((one) =>
    monthOf(one, atMs),
  );
  const matches = filtering(input.Filter);
  const counted = items.filter(({ charge }) => matches(charge, account));
  const [old, recent] = [within(counted, before), within(counted, after)];
  const [group] = GroupBy;
  const tell = group && grouping(group);
  const keys = tell ? new Set([...old, ...recent].map(({ charge }) => tell(charge, account))) : [];
  const of = (lines: readonly LineItem[], key: string) =>
    lines.filter(({ charge }) => tell?.(charge, account) === key);
  const told = [...keys].sort().map(
    (key): CostAndUsageComparison => ({
      CostAndUsageSelector: selector(group, key),
      Metrics: { [metric]: compared(of(old, key), of(recent, key), metric) },
    }),
  );
  const { page, next } = pageOf(told, input, Math.min(input.MaxResults ?? 10, MOST_PER_PAGE));
  return {
    CostAndUsageComparisons: [...page],
    TotalCostAndUsage: { [metric]: compared(old, recent, metric) },
    ...next,
  };
}

/** @throws {AwsRefusal} for anything but one whole month of those Cost Explorer keeps */
function monthOf(interval: DateInterval | undefined, nowMs: number): Period {
  const period = periodOf(interval ?? { Start: '', End: '' }, 'MONTHLY', nowMs);
  if (monthStart(period.startMs) !== period.startMs || monthEnd(period.startMs) !== period.endMs) {
    throw invalid('Time period must start and end on the first day of a month and be exactly one month long');
  }
  return period;
}

function within(items: readonly LineItem[], period: Period | undefined): readonly LineItem[] {
  return period ? items.filter(({ startMs }) => startMs >= period.startMs && startMs < period.endMs) : [];
}

function compared(
  old: readonly LineItem[],
  recent: readonly LineItem[],
  metric: string,
): ComparisonMetricValue {
  const [before, after] = [measured(old, [metric])[metric], measured(recent, [metric])[metric]];
  const [from, to] = [before?.Amount ?? '0', after?.Amount ?? '0'];
  return {
    BaselineTimePeriodAmount: from,
    ComparisonTimePeriodAmount: to,
    Difference: String(Math.round((Number(to) - Number(from)) * TEN_DECIMALS) / TEN_DECIMALS),
    Unit: after?.Unit ?? before?.Unit ?? 'USD',
  };
}

function selector(group: GroupDefinition | undefined, key: string): Expression {
  const name = group?.Key ?? '';
  // `Name$web`
  if (group?.Type === 'TAG') return { Tags: { Key: name, Values: [key.slice(name.length + 1)] } };
  if (group?.Type === 'COST_CATEGORY') {
    return { CostCategories: { Key: name, Values: [key.slice(name.length + 1)] } };
  }
  return { Dimensions: { Key: name as 'SERVICE', Values: [key] } };
}
