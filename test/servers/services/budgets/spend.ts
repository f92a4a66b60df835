/** What a budget has spent, and whether that crosses a line. */
import type { Budget, CalculatedSpend, Notification } from '@aws-sdk/client-budgets';
import type { CallContext } from '../../call-context.ts';
import { actualOf, forecastOf, type Period } from './billed.ts';

type Unit = NonNullable<Budget['TimeUnit']>;

const MONTHS: Readonly<Partial<Record<Unit, number>>> = { MONTHLY: 1, QUARTERLY: 3, ANNUALLY: 12 };

/** The period of a budget's unit that holds a moment. */
export function periodAt(unit: Unit, moment: Date): Period {
  const [year, month, day] = [moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()];
  const span = MONTHS[unit];
  if (span === undefined) return { Start: utc(year, month, day), End: utc(year, month, day + 1) };
  const first = month - (month % span);
  return { Start: utc(year, first, 1), End: utc(year, first + span, 1) };
}

/** Those of a budget that are over, newest first, as far back as its history goes. */
export function periodsBefore({ TimeUnit = 'MONTHLY', TimePeriod }: Budget, now: Date): readonly Period[] {
  const most = TimeUnit === 'DAILY' ? 60 : 12 / (MONTHS[TimeUnit] ?? 1);
  const periods: Period[] = [];
  let { Start } = periodAt(TimeUnit, now);
  while (periods.length < most && Start > (TimePeriod?.Start ?? now)) {
    const before = periodAt(TimeUnit, new Date(Start.getTime() - 1));
    periods.push(before);
    Start = before.Start;
  }
  return periods;
}

function utc(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month, day));
}

/** What a test said, or what the bill says. */
export function spentOf(at: CallContext, budget: Budget): CalculatedSpend {
  const said = at.account.facts.budgetSpend.get(budget.BudgetName ?? '');
  const Unit = budget.BudgetLimit?.Unit ?? 'USD';
  const period = periodAt(budget.TimeUnit ?? 'MONTHLY', at.account.clock.now());
  const forecasted = said ? said.forecasted : forecastOf(at, budget, period);
  return {
    ActualSpend: { Amount: said ? String(said.actual) : actualOf(at, budget, period), Unit },
    ...(forecasted !== undefined && { ForecastedSpend: { Amount: String(forecasted), Unit } }),
  };
}

interface Line {
  readonly NotificationType: Notification['NotificationType'];
  readonly ComparisonOperator: Notification['ComparisonOperator'];
  readonly threshold: number | undefined;
  readonly thresholdType: Notification['ThresholdType'];
}

export function crosses(at: CallContext, budget: Budget, line: Line): boolean {
  const spend = spentOf(at, budget);
  const which = line.NotificationType === 'FORECASTED' ? spend.ForecastedSpend : spend.ActualSpend;
  if (which === undefined) return false;
  const [amount, limit] = [Number(which.Amount), Number(budget.BudgetLimit?.Amount ?? 0)];
  const threshold = line.threshold ?? 0;
  const bound = line.thresholdType === 'ABSOLUTE_VALUE' ? threshold : (limit * threshold) / 100;
  if (line.ComparisonOperator === 'LESS_THAN') return amount < bound;
  return line.ComparisonOperator === 'EQUAL_TO' ? amount === bound : amount > bound;
}

export function withState(at: CallContext, budget: Budget, notification: Notification): Notification {
  const { Threshold: threshold, ThresholdType: thresholdType = 'PERCENTAGE' } = notification;
  return {
    ...notification,
    ThresholdType: thresholdType,
    NotificationState: crosses(at, budget, { ...notification, threshold, thresholdType }) ? 'ALARM' : 'OK',
  };
}
