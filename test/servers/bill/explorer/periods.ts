/** The days, months and hours that Cost Explorer answers for, and those it refuses. */
import type { DateInterval } from '@aws-sdk/client-cost-explorer';
import { monthEnd } from '../ledger.ts';
import { invalid } from './dimensions.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const HOURLY_DAYS = 14;

export interface Period {
  readonly startMs: number;
  readonly endMs: number;
}

/** As asked for. @throws {AwsRefusal} as AWS says it (aws-sdk-js issue 2732, boto3 issue 2369) */
export function periodOf({ Start = '', End = '' }: DateInterval, granularity: string, nowMs: number): Period {
  const hourly = granularity === 'HOURLY';
  const form = hourly ? /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/ : /^\d{4}-\d\d-\d\d$/;
  if (!form.test(Start) || !form.test(End)) {
    throw invalid(`Start/End time should be of the format ${hourly ? 'yyyy-MM-ddTHH:mm:ssZ' : 'yyyy-MM-dd'}`);
  }
  const [startMs, endMs] = [Date.parse(Start), Date.parse(End)];
  if (!(startMs < endMs)) throw invalid('Start date (and hour) should be before end date (and hour)');
  if (endMs > monthEnd(nowMs)) throw invalid('end date past the beginning of next month');
  if (hourly) recent(startMs, nowMs);
  const oldest = new Date(nowMs);
  if (startMs < Date.UTC(oldest.getUTCFullYear(), oldest.getUTCMonth() - 14, 1)) {
    throw invalid("You haven't enabled historical data beyond 14 months");
  }
  return { startMs, endMs };
}

/** Hours, and resources, are kept for fourteen days. */
export function recent(startMs: number, nowMs: number): void {
  if (startMs < nowMs - (nowMs % DAY_MS) - HOURLY_DAYS * DAY_MS) {
    throw invalid(
      `Start date is more than ${HOURLY_DAYS} days ago for hourly granularity. Please adjust start date as we support only ${HOURLY_DAYS} days of data at hourly granularity.`,
    );
  }
}

/** The pieces of a period, each with an exclusive end. */
export function cut({ startMs, endMs }: Period, granularity: string): readonly Period[] {
  const periods: Period[] = [];
  for (let from = startMs; from < endMs; ) {
    const step = granularity === 'HOURLY' ? from + HOUR_MS : from + DAY_MS;
    const to = Math.min(granularity === 'MONTHLY' ? monthEnd(from) : step, endMs);
    periods.push({ startMs: from, endMs: to });
    from = to;
  }
  return periods;
}

export function written({ startMs, endMs }: Period, granularity: string): { Start: string; End: string } {
  return { Start: timeText(startMs, granularity), End: timeText(endMs, granularity) };
}

function timeText(ms: number, granularity: string): string {
  const text = new Date(ms).toISOString();
  return granularity === 'HOURLY' ? text.replace('.000Z', 'Z') : text.slice(0, 10);
}
