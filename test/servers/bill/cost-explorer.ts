/** Cost Explorer's answers, told from the same ledger as the reports. It sees what is published by now, a day late at most. */
import type {
  Expression,
  GetCostAndUsageComparisonsRequest,
  GetCostAndUsageComparisonsResponse,
  GetCostAndUsageRequest,
  GetCostAndUsageResponse,
  GetCostAndUsageWithResourcesRequest,
  GetCostForecastRequest,
  GetCostForecastResponse,
  GetDimensionValuesRequest,
  GetDimensionValuesResponse,
  GetTagsRequest,
  GetTagsResponse,
  Group,
  ResultByTime,
} from '@aws-sdk/client-cost-explorer';
import type { CallContext } from '../call-context.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';
import { billOf } from './account-bill.ts';
import { comparisons } from './explorer/comparison.ts';
import { dimension, filtering, grouping, invalid, tagsOn } from './explorer/dimensions.ts';
import { forecast } from './explorer/forecast.ts';
import { checkMetrics, measured } from './explorer/measures.ts';
import { pageOf } from './explorer/page.ts';
import { cut, type Period, periodOf, recent, written } from './explorer/periods.ts';
import { type Ledger, type LineItem, total } from './ledger.ts';

const DAY_MS = 86_400_000;
/** To be spread among the answers of `services/ce.ts`. */
export const costExplorerAnswers: NonNullable<ServiceAnswers['answers']> = {
  GetCostAndUsage: answer<GetCostAndUsageRequest, GetCostAndUsageResponse>((input, at) =>
    costAndUsage(input, at),
  ),

  GetCostAndUsageWithResources: answer<GetCostAndUsageWithResourcesRequest, GetCostAndUsageResponse>(
    (input, at) => {
      const { GroupBy = [], Filter, TimePeriod } = input;
      const byResource =
        GroupBy.some(({ Key }) => Key === 'RESOURCE_ID') ||
        JSON.stringify(Filter ?? {}).includes('"RESOURCE_ID"');
      if (!byResource) throw invalid('Group by or filter by RESOURCE_ID is needed');
      recent(Date.parse(TimePeriod?.Start ?? ''), at.account.clock.nowMs());
      return costAndUsage({ ...input, Metrics: input.Metrics ?? ['UnblendedCost'] }, at);
    },
  ),

  GetCostAndUsageComparisons: answer<GetCostAndUsageComparisonsRequest, GetCostAndUsageComparisonsResponse>(
    (input, at) => comparisons(input, ledger(at)),
  ),

  GetDimensionValues: answer<GetDimensionValuesRequest, GetDimensionValuesResponse>((input, at) => {
    const tell = dimension(input.Dimension);
    const { items, account } = chosen(input, at);
    const values = sorted(
      Map.groupBy(items, ({ charge }) => tell(charge, account)),
      input,
    );
    const { page, next } = pageOf(values, input, input.MaxResults);
    return {
      DimensionValues: page.map((Value) => ({ Value, Attributes: {} })),
      ReturnSize: page.length,
      TotalSize: values.length,
      ...next,
    };
  }),

  GetTags: answer<GetTagsRequest, GetTagsResponse>((input, at) => {
    const { items } = chosen(input, at);
    const byTag = Map.groupBy(
      items.flatMap((item) => {
        const tags = tagsOn(item.charge);
        const told = input.TagKey === undefined ? Object.keys(tags) : [tags[input.TagKey] ?? ''];
        return told.map((tag) => ({ ...item, tag }));
      }),
      ({ tag }) => tag,
    );
    const tags = sorted(byTag, input);
    const { page, next } = pageOf(tags, input, input.MaxResults);
    return { Tags: [...page], ReturnSize: page.length, TotalSize: tags.length, ...next };
  }),

  GetCostForecast: answer<GetCostForecastRequest, GetCostForecastResponse>((input, at) => {
    const { items, account, atMs } = ledger(at);
    const matches = filtering(input.Filter);
    return forecast(
      items.filter(({ charge }) => matches(charge, account)),
      input,
      atMs,
    );
  }),
};

function costAndUsage(input: GetCostAndUsageRequest, at: CallContext): GetCostAndUsageResponse {
  const { GroupBy = [], Granularity = '', Metrics = [] } = input;
  if (GroupBy.length > 2) throw invalid('GroupBy can have at most 2 items');
  checkMetrics(Metrics);
  const { items, account, period } = chosen(input, at);
  const groupings = GroupBy.map(grouping);
  const nowMs = at.account.clock.nowMs();
  const results = cut(period, Granularity).flatMap((one): readonly ResultByTime[] => {
    const within = items.filter(({ startMs }) => startMs >= one.startMs && startMs < one.endMs);
    const result = { TimePeriod: written(one, Granularity), Estimated: one.endMs > nowMs - 2 * DAY_MS };
    if (groupings.length === 0) return [{ ...result, Total: measured(within, Metrics), Groups: [] }];
    const groups = Map.groupBy(within, ({ charge }) =>
      JSON.stringify(groupings.map((tell) => tell(charge, account))),
    );
    const told = [...groups].map(
      ([keys, members]): Group => ({
        Keys: JSON.parse(keys) as string[],
        Metrics: measured(members, Metrics),
      }),
    );
    // One group a result, put together again within the page.
    return told.length === 0
      ? [{ ...result, Total: {}, Groups: [] }]
      : told.map((group) => ({ ...result, Total: {}, Groups: [group] }));
  });
  const { page, next } = pageOf(results, input);
  return {
    ...(GroupBy.length > 0 && { GroupDefinitions: GroupBy }),
    ResultsByTime: joined(page),
    DimensionValueAttributes: [],
    ...next,
  };
}

function joined(results: readonly ResultByTime[]): ResultByTime[] {
  return [...Map.groupBy(results, ({ TimePeriod }) => TimePeriod?.Start).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, Groups: same.flatMap(({ Groups = [] }) => Groups) }] : [];
  });
}

interface Chosen {
  readonly TimePeriod: GetCostAndUsageRequest['TimePeriod'];
  readonly Granularity?: string | undefined;
  readonly Filter?: Expression | undefined;
}

/** Published lines of a period that a filter lets pass. */
function chosen(
  input: Chosen,
  at: CallContext,
): { items: readonly LineItem[]; account: string; period: Period } {
  const { items, account, atMs } = ledger(at);
  const period = periodOf(input.TimePeriod ?? { Start: '', End: '' }, input.Granularity ?? 'DAILY', atMs);
  const matches = filtering(input.Filter);
  const within = items.filter(
    ({ charge, startMs }) => startMs >= period.startMs && startMs < period.endMs && matches(charge, account),
  );
  return { items: within, account, period };
}

/** Nothing is known before the first use of the account has been published. */
function ledger(at: CallContext): Ledger {
  const published = billOf(at.account).published;
  if (published.items.length === 0) {
    throw new AwsRefusal(
      'DataUnavailableException',
      'Data is not available. Please try to adjust the time period. If just enabled Cost Explorer, data might not be ingested yet',
    );
  }
  return published;
}

interface Sorting {
  readonly SortBy?:
    | readonly { readonly Key?: string | undefined; readonly SortOrder?: string | undefined }[]
    | undefined;
  readonly SearchString?: string | undefined;
}

/** By the alphabet, or by cost where that is asked for. */
function sorted(
  groups: ReadonlyMap<string, readonly LineItem[]>,
  { SortBy, SearchString = '' }: Sorting,
): readonly string[] {
  const found = [...groups].filter(([value]) => value.toLowerCase().includes(SearchString.toLowerCase()));
  const [sort] = SortBy ?? [];
  if (!sort) return found.map(([value]) => value).sort();
  const sign = sort.SortOrder === 'ASCENDING' ? 1 : -1;
  return found.sort(([, a], [, b]) => sign * Number(total(a) - total(b))).map(([value]) => value);
}
