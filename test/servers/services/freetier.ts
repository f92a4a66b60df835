import { billOf } from '../bill/account-bill.ts';
import { freeTierUse } from '../bill/free-tier.ts';
import type { CallContext } from '../call-context.ts';
import type { AccountPlan, FreeTierUse } from '../outside-facts.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';

/** The SDK for JavaScript has no client for this service: its shapes are said here. */
interface AccountPlanState {
  readonly accountId: string;
  readonly accountPlanType: AccountPlan['type'];
  readonly accountPlanStatus: 'ACTIVE' | 'EXPIRED';
  readonly accountPlanRemainingCredits?: { readonly amount: number; readonly unit: 'USD' };
  readonly accountPlanExpirationDate?: Date;
}

interface Filter {
  readonly And?: readonly Filter[];
  readonly Or?: readonly Filter[];
  readonly Not?: Filter;
  readonly Dimensions?: {
    readonly Key: keyof typeof DIMENSION;
    readonly Values: readonly string[];
    readonly MatchOptions: readonly string[];
  };
}

const DIMENSION = {
  SERVICE: 'service',
  OPERATION: 'operation',
  USAGE_TYPE: 'usageType',
  REGION: 'region',
  FREE_TIER_TYPE: 'freeTierType',
  DESCRIPTION: 'description',
} as const;

export const service: ServiceAnswers = {
  answers: {
    GetAccountPlanState: answer<object, AccountPlanState>((_input, at) => {
      const plan = planOf(at);
      return {
        accountId: at.account.id,
        accountPlanType: plan.type,
        accountPlanStatus: statusOf(at, plan),
        accountPlanRemainingCredits: { amount: creditsOf(at, plan), unit: 'USD' },
        ...(plan.expiresAt && { accountPlanExpirationDate: plan.expiresAt }),
      };
    }),
    /** From then on the account pays, and nothing takes it back. */
    UpgradeAccountPlan: answer<{ readonly accountPlanType?: string }, AccountPlanState>((input, at) => {
      const plan = planOf(at);
      if (input.accountPlanType !== 'PAID') throw invalid('An account can only be upgraded to the paid plan');
      if (plan.type === 'PAID') throw invalid('The account is on the paid plan already');
      plan.type = 'PAID';
      delete plan.expiresAt;
      return { accountId: at.account.id, accountPlanType: 'PAID', accountPlanStatus: 'ACTIVE' };
    }),
    GetFreeTierUsage: answer<
      { readonly filter?: Filter; readonly nextToken?: string },
      { readonly freeTierUsages: readonly FreeTierUse[] }
    >(({ filter, nextToken }, at) => {
      if (nextToken) throw invalid('The next token is not valid');
      // Services are shown once something of them was used.
      const used = usesOf(at).filter((use) => use.actualUsageAmount > 0);
      return { freeTierUsages: used.filter((use) => !filter || passes(filter, use)) };
    }),
  },
};

/** Accounts opened before 15 July 2025 have no plan. */
function planOf(at: CallContext): AccountPlan {
  const { plan } = at.account.facts;
  if (!plan) throw new AwsRefusal('ResourceNotFoundException', 'The account has no account plan');
  return plan;
}

function usesOf({ account }: CallContext): readonly FreeTierUse[] {
  const { freeTierUsage, plan } = account.facts;
  if (freeTierUsage) return freeTierUsage;
  const bill = billOf(account);
  const opened = bill.terms.openedOn;
  const isFirstYear = plan === undefined && opened !== undefined && account.clock.now() < yearAfter(opened);
  return freeTierUse(bill.published, isFirstYear);
}

function yearAfter(day: Date): Date {
  const year = new Date(day);
  year.setUTCFullYear(year.getUTCFullYear() + 1);
  return year;
}

/** To the cent, as AWS tells it. */
function creditsOf({ account }: CallContext, { creditsUsd }: AccountPlan): number {
  return Math.round((creditsUsd ?? billOf(account).creditsLeftUsd ?? 0) * 100) / 100;
}

function statusOf(at: CallContext, plan: AccountPlan): 'ACTIVE' | 'EXPIRED' {
  const { type, expiresAt } = plan;
  const over = creditsOf(at, plan) <= 0 || (expiresAt !== undefined && expiresAt <= at.account.clock.now());
  return type === 'FREE' && over ? 'EXPIRED' : 'ACTIVE';
}

function passes(filter: Filter, use: FreeTierUse): boolean {
  if (filter.And) return filter.And.every((part) => passes(part, use));
  if (filter.Or) return filter.Or.some((part) => passes(part, use));
  if (filter.Not) return !passes(filter.Not, use);
  if (!filter.Dimensions) throw invalid('The filter is empty');
  const { Key, MatchOptions, Values } = filter.Dimensions;
  const value = use[DIMENSION[Key]];
  const test = {
    EQUALS: (wanted: string) => value === wanted,
    STARTS_WITH: (wanted: string) => value.startsWith(wanted),
    ENDS_WITH: (wanted: string) => value.endsWith(wanted),
    CONTAINS: (wanted: string) => value.includes(wanted),
  };
  const [how = 'EQUALS'] = MatchOptions;
  if (!isOneOf(how, test)) throw invalid(`${how} is not possible for ${Key}`);
  return Values.some(test[how]);
}

function isOneOf<T extends object>(key: string, of: T): key is Extract<keyof T, string> {
  return Object.hasOwn(of, key);
}

function invalid(message: string): AwsRefusal {
  return new AwsRefusal('ValidationException', message);
}
