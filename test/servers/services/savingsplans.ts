import type {
  CreateSavingsPlanRequest,
  CreateSavingsPlanResponse,
  DeleteQueuedSavingsPlanRequest,
  DescribeSavingsPlansOfferingsRequest,
  DescribeSavingsPlansOfferingsResponse,
  DescribeSavingsPlansRequest,
  DescribeSavingsPlansResponse,
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
  ReturnSavingsPlanRequest,
  ReturnSavingsPlanResponse,
  SavingsPlan,
  TagResourceRequest,
  UntagResourceRequest,
} from '@aws-sdk/client-savingsplans';
import { type CallContext, memory } from '../call-context.ts';
import { randomUUID } from '../chance.ts';
import type { Structure } from '../model/service-model.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';
import { OFFERINGS } from './savingsplans/offerings.ts';

const plans = memory('account', () => new Map<string, SavingsPlan>());

const DAY_MS = 86_400_000;
const PAYMENT_TAKES_MS = 5 * 60_000;
const MAX_RETURNED_PER_HOUR_USD = 100;

export const service: ServiceAnswers = {
  answers: {
    CreateSavingsPlan: answer<CreateSavingsPlanRequest, CreateSavingsPlanResponse>((input, at) => {
      const offering = OFFERINGS.find((one) => one.offeringId === input.savingsPlanOfferingId);
      if (!offering) throw missing(`Offering ${input.savingsPlanOfferingId} does not exist`);
      const { commitment = '', purchaseTime, tags, upfrontPaymentAmount } = input;
      if (!(Number(commitment) >= 0.001)) throw invalid('The commitment must be at least 0.001');
      if (upfrontPaymentAmount !== undefined && offering.paymentOption !== 'Partial Upfront')
        throw invalid('An upfront amount is possible only with Partial Upfront');
      const now = at.account.clock.now();
      const later = purchaseTime !== undefined && new Date(purchaseTime) > now;
      if (purchaseTime !== undefined && !later) throw invalid('The purchase time must be in the future');
      const start = later ? new Date(purchaseTime) : now;
      const seconds = offering.durationSeconds ?? 0;
      const total = (Number(commitment) * seconds) / 3600;
      const share = { 'All Upfront': 1, 'Partial Upfront': 0.5, 'No Upfront': 0 };
      const upfront = Number(upfrontPaymentAmount ?? total * share[offering.paymentOption ?? 'No Upfront']);
      const savingsPlanId = randomUUID();
      plans(at).value.set(savingsPlanId, {
        offeringId: offering.offeringId,
        savingsPlanId,
        savingsPlanArn: `arn:aws:savingsplans::${at.account.id}:savingsplan/${savingsPlanId}`,
        description: offering.description,
        start: start.toISOString(),
        end: new Date(start.getTime() + seconds * 1000 - 1000).toISOString(),
        state: later ? 'queued' : 'payment-pending',
        savingsPlanType: offering.planType,
        paymentOption: offering.paymentOption,
        productTypes: offering.productTypes,
        currency: 'USD',
        commitment,
        upfrontPaymentAmount: upfront.toFixed(5),
        recurringPaymentAmount: ((total - upfront) / (seconds / 3600)).toFixed(5),
        termDurationInSeconds: seconds,
        tags: tags ?? {},
        returnableUntil: returnableUntil(start).toISOString(),
      });
      return { savingsPlanId };
    }),
    DescribeSavingsPlans: answer<DescribeSavingsPlansRequest, DescribeSavingsPlansResponse>((input, at) => {
      const { savingsPlanArns, savingsPlanIds, states } = input;
      const all = settled(at)
        .filter((one) => savingsPlanIds?.includes(one.savingsPlanId ?? '') ?? true)
        .filter((one) => savingsPlanArns?.includes(one.savingsPlanArn ?? '') ?? true)
        .filter((one) => !states || (one.state && states.includes(one.state)));
      return paged(at, input, 'savingsPlans', { savingsPlans: all });
    }),
    DescribeSavingsPlansOfferings: answer<
      DescribeSavingsPlansOfferingsRequest,
      DescribeSavingsPlansOfferingsResponse
    >((input, at) => {
      const { durations, offeringIds, paymentOptions, planTypes, productType } = input;
      const found = OFFERINGS.filter((one) => offeringIds?.includes(one.offeringId ?? '') ?? true)
        .filter((one) => !paymentOptions || (one.paymentOption && paymentOptions.includes(one.paymentOption)))
        .filter((one) => !planTypes || (one.planType && planTypes.includes(one.planType)))
        .filter((one) => durations?.includes(one.durationSeconds ?? 0) ?? true)
        .filter((one) => !productType || one.productTypes?.includes(productType));
      return paged(at, input, 'searchResults', { searchResults: found });
    }),
    /** Within seven days, in the month of purchase, up to a hundred dollars an hour. */
    ReturnSavingsPlan: answer<ReturnSavingsPlanRequest, ReturnSavingsPlanResponse>(
      ({ savingsPlanId }, at) => {
        const plan = planNamed(at, savingsPlanId);
        const late = at.account.clock.nowMs() > Date.parse(plan.returnableUntil ?? '');
        if (plan.state !== 'active') throw invalid(`A plan that is ${plan.state} cannot be returned`);
        if (late) throw invalid('The return window of the Savings Plan is over');
        if (Number(plan.commitment) > MAX_RETURNED_PER_HOUR_USD)
          throw invalid(`Only plans of up to ${MAX_RETURNED_PER_HOUR_USD} an hour can be returned`);
        plans(at).value.set(savingsPlanId ?? '', { ...plan, state: 'returned' });
        return { savingsPlanId };
      },
    ),
    DeleteQueuedSavingsPlan: answer<DeleteQueuedSavingsPlanRequest, object>(({ savingsPlanId }, at) => {
      const plan = planNamed(at, savingsPlanId);
      if (plan.state !== 'queued') throw invalid('Only a queued plan can be deleted');
      plans(at).value.set(savingsPlanId ?? '', { ...plan, state: 'queued-deleted' });
      return {};
    }),
    TagResource: answer<TagResourceRequest, object>(({ resourceArn, tags }, at) => {
      const plan = planWithArn(at, resourceArn);
      plans(at).value.set(plan.savingsPlanId ?? '', { ...plan, tags: { ...plan.tags, ...tags } });
      return {};
    }),
    UntagResource: answer<UntagResourceRequest, object>(({ resourceArn, tagKeys = [] }, at) => {
      const plan = planWithArn(at, resourceArn);
      const kept = Object.entries(plan.tags ?? {}).filter(([key]) => !tagKeys.includes(key));
      plans(at).value.set(plan.savingsPlanId ?? '', { ...plan, tags: Object.fromEntries(kept) });
      return {};
    }),
    ListTagsForResource: answer<ListTagsForResourceRequest, ListTagsForResourceResponse>(
      ({ resourceArn }, at) => ({ tags: planWithArn(at, resourceArn).tags }),
    ),
  },
};

function returnableUntil(start: Date): Date {
  const monthEnd = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1) - 1;
  return new Date(Math.min(start.getTime() + 7 * DAY_MS, monthEnd));
}

/** Plans as they are by now: paid, begun, over. */
function settled(at: CallContext): SavingsPlan[] {
  const now = at.account.clock.nowMs();
  for (const [id, plan] of plans(at).value) {
    const begun = now >= Date.parse(plan.start ?? '');
    const paid = now >= Date.parse(plan.start ?? '') + PAYMENT_TAKES_MS;
    const over = now > Date.parse(plan.end ?? '');
    let { state } = plan;
    if (state === 'queued' && begun) state = 'payment-pending';
    if (state === 'payment-pending' && paid) state = 'active';
    if (state === 'active' && over) state = 'retired';
    plans(at).value.set(id, { ...plan, state });
  }
  return [...plans(at).value.values()];
}

function planNamed(at: CallContext, id: string | undefined): SavingsPlan {
  const plan = settled(at).find((one) => one.savingsPlanId === id);
  if (!plan) throw missing(`Savings Plan ${id} does not exist`);
  return plan;
}

function planWithArn(at: CallContext, arn: string | undefined): SavingsPlan {
  const plan = settled(at).find((one) => one.savingsPlanArn === arn);
  if (!plan) throw missing(`Savings Plan ${arn} does not exist`);
  return plan;
}

/** botocore knows no pages of this service; AWS has them. */
function paged<T extends object>(
  at: CallContext,
  {
    maxResults = 1000,
    nextToken,
  }: { readonly maxResults?: number | undefined; readonly nextToken?: string | undefined },
  key: string,
  all: T,
): T {
  const pagination = { input_token: 'nextToken', output_token: 'nextToken', result_key: key };
  const rest = at.account.pages.resume(pagination, { nextToken });
  if (nextToken && !rest) throw invalid('The next token is not valid');
  return at.account.pages.cut(pagination, rest ?? (all as unknown as Structure), maxResults) as unknown as T;
}

function invalid(message: string): AwsRefusal {
  return new AwsRefusal('ValidationException', message);
}

function missing(message: string): AwsRefusal {
  return new AwsRefusal('ResourceNotFoundException', message, 404);
}
