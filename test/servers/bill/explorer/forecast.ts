import type { GetCostForecastRequest, GetCostForecastResponse } from '@aws-sdk/client-cost-explorer';
import { AwsRefusal } from '../../service-answers.ts';
import { double } from '../amount.ts';
import { type LineItem, total } from '../ledger.ts';
import { invalid } from './dimensions.ts';
import { cut, type Period, written } from './periods.ts';

const DAY_MS = 86_400_000;

/** Dollars before tax of each of the last seven days that are told of whole; `undefined` where the account is younger. */
export function lastDays(items: readonly LineItem[], atMs: number): readonly number[] | undefined {
  const today = atMs - (atMs % DAY_MS);
  const first = items[0]?.startMs ?? atMs;
  if (first > today - 8 * DAY_MS) return undefined;
  return Array.from({ length: 7 }, (_, index) => {
    const from = today - (index + 2) * DAY_MS;
    const within = items.filter(
      ({ charge, startMs: ms }) => ms >= from && ms < from + DAY_MS && charge.type !== 'Tax',
    );
    return double(total(within));
  });
}

/** Every day to come is as the mean of the last whole ones, give or take their spread. AWS's own way is not known. */
export function forecast(
  items: readonly LineItem[],
  input: GetCostForecastRequest,
  atMs: number,
): GetCostForecastResponse {
  const granularity = input.Granularity ?? 'DAILY';
  const today = atMs - (atMs % DAY_MS);
  const [startMs, endMs] = [
    Date.parse(input.TimePeriod?.Start ?? ''),
    Date.parse(input.TimePeriod?.End ?? ''),
  ];
  if (!(startMs < endMs)) throw invalid('Start date (and hour) should be before end date (and hour)');
  if (startMs < today) throw invalid('Start date must be equal to or after the current date');
  const daily = lastDays(items, atMs);
  if (!daily) {
    throw new AwsRefusal(
      'DataUnavailableException',
      'Insufficient amount of historical data to generate forecast. Please try again later',
    );
  }
  const mean = daily.reduce((sum, usd) => sum + usd, 0) / daily.length;
  const spread = Math.sqrt(daily.reduce((sum, usd) => sum + (usd - mean) ** 2, 0) / daily.length);
  // 80 % where no other level is asked for: 1.28 deviations.
  const reach =
    input.PredictionIntervalLevel === undefined
      ? undefined
      : spread * (1 + input.PredictionIntervalLevel / 100);
  const periods = cut({ startMs, endMs }, granularity);
  const days = (one: Period): number => (one.endMs - one.startMs) / DAY_MS;
  return {
    Total: { Amount: String(mean * days({ startMs, endMs })), Unit: 'USD' },
    ForecastResultsByTime: periods.map((one) => ({
      TimePeriod: written(one, granularity),
      MeanValue: String(mean * days(one)),
      ...(reach !== undefined && {
        PredictionIntervalLowerBound: String(Math.max(0, mean - reach) * days(one)),
        PredictionIntervalUpperBound: String((mean + reach) * days(one)),
      }),
    })),
  };
}
