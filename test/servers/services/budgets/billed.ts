/** What of the bill a budget counts. Budgets see what is published by now. */
import type { Budget, Expression as BudgetExpression, CostTypes } from '@aws-sdk/client-budgets';
import type { Expression } from '@aws-sdk/client-cost-explorer';
import { billOf } from '../../bill/account-bill.ts';
import { double } from '../../bill/amount.ts';
import { dimension, filtering, tagsOn } from '../../bill/explorer/dimensions.ts';
import { lastDays } from '../../bill/explorer/forecast.ts';
import { plain } from '../../bill/explorer/measures.ts';
import { type Charge, type LineItem, total } from '../../bill/ledger.ts';
import type { CallContext } from '../../call-context.ts';

export type Period = { readonly Start: Date; readonly End: Date };

const DAY_MS = 86_400_000;

/** Cost Explorer's dimension of a filter of old. */
const FILTERS: Readonly<Record<string, string>> = {
  AZ: 'AZ',
  BillingEntity: 'BILLING_ENTITY',
  InstanceType: 'INSTANCE_TYPE',
  InvoicingEntity: 'INVOICING_ENTITY',
  LegalEntityName: 'LEGAL_ENTITY_NAME',
  LinkedAccount: 'LINKED_ACCOUNT',
  Operation: 'OPERATION',
  PurchaseType: 'PURCHASE_TYPE',
  RecordType: 'RECORD_TYPE',
  Region: 'REGION',
  Service: 'SERVICE',
  UsageType: 'USAGE_TYPE',
};

/** In the budget's unit. */
export function actualOf(at: CallContext, budget: Budget, period: Period): string {
  const items = within(counted(at, budget), period);
  if (budget.BudgetType === 'COST') return plain(total(items));
  if (budget.BudgetType === 'USAGE') {
    return plain(
      items.filter(({ charge }) => charge.type === 'Usage').reduce((sum, { amount }) => sum + amount, 0n),
    );
  }
  // The rest watch reservations and savings plans, which no account here is billed for.
  return '0';
}

/** Until the period's end; `undefined` where AWS would not dare to say. */
export function forecastOf(at: CallContext, budget: Budget, period: Period): number | undefined {
  if (budget.BudgetType !== 'COST' || budget.TimeUnit === 'DAILY') return undefined;
  const nowMs = at.account.clock.nowMs();
  const items = counted(at, budget);
  const daily = lastDays(items, nowMs);
  if (!daily) return undefined;
  const today = new Date(nowMs - (nowMs % DAY_MS));
  const soFar = within(items, { Start: period.Start, End: today });
  const beforeTax = soFar.filter(({ charge }) => charge.type !== 'Tax');
  const mean = daily.reduce((sum, usd) => sum + usd, 0) / daily.length;
  const days = (period.End.getTime() - today.getTime()) / DAY_MS;
  const [net, gross] = [double(total(beforeTax)), double(total(soFar))];
  const taxed = net > 0 ? gross / net : 1;
  return Math.round((gross + mean * taxed * days) * 1000) / 1000;
}

function counted(at: CallContext, budget: Budget): readonly LineItem[] {
  const { items, account } = billOf(at.account).published;
  const { CostTypes, CostFilters = {}, FilterExpression } = budget;
  const matches = filtering(asExpression(FilterExpression));
  const filters = Object.entries(CostFilters).map(([name, values]) => matching(name, values));
  return items.filter(
    ({ charge }) =>
      includes(CostTypes, charge) &&
      matches(charge, account) &&
      filters.every((passes) => passes(charge, account)),
  );
}

/** Both services' expressions are alike. */
function asExpression(expression: BudgetExpression | undefined): Expression | undefined {
  return expression as Expression | undefined;
}

function includes(types: CostTypes | undefined, { type }: Charge): boolean {
  if (type === 'Credit') return types?.IncludeCredit ?? true;
  if (type === 'Tax') return types?.IncludeTax ?? true;
  if (type === 'Fee') return types?.IncludeSupport ?? true;
  return true;
}

/** @throws {Error} for a filter the bill has no answer to */
function matching(name: string, values: readonly string[]): (charge: Charge, account: string) => boolean {
  if (name === 'TagKeyValue') {
    return (charge) => {
      const tags = new Set(Object.entries(tagsOn(charge)).map(([key, value]) => `${key}$${value}`));
      return values.some((wanted) => tags.has(wanted.replace(/^user:/, '')));
    };
  }
  const key = FILTERS[name];
  if (key === undefined) throw new Error(`The test server's budgets have no filter ${name}`);
  const tell = dimension(key);
  return (charge, account) => values.includes(tell(charge, account));
}

function within(items: readonly LineItem[], { Start, End }: Period): readonly LineItem[] {
  return items.filter(({ startMs }) => startMs >= Start.getTime() && startMs < End.getTime());
}
