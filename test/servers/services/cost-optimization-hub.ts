import type {
  GetPreferencesResponse,
  ListEnrollmentStatusesResponse,
  ListRecommendationSummariesRequest,
  ListRecommendationSummariesResponse,
  ListRecommendationsRequest,
  ListRecommendationsResponse,
  UpdateEnrollmentStatusRequest,
  UpdateEnrollmentStatusResponse,
  UpdatePreferencesRequest,
} from '@aws-sdk/client-cost-optimization-hub';
import { type CallContext, memory } from '../call-context.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';

type Enrollment = NonNullable<ListEnrollmentStatusesResponse['items']>[number];

const enrollment = memory<Enrollment | undefined>('account', () => undefined);
const preferences = memory<GetPreferencesResponse>('account', () => ({
  savingsEstimationMode: 'BeforeDiscounts',
  memberAccountDiscountVisibility: 'All',
}));

/** What it recommends is the test's to say; nothing is, before enrolment. */
export const service: ServiceAnswers = {
  answers: {
    UpdateEnrollmentStatus: answer<UpdateEnrollmentStatusRequest, UpdateEnrollmentStatusResponse>(
      ({ status }, at) => {
        const now = at.account.clock.now();
        enrollment(at).value = {
          accountId: at.account.id,
          status,
          lastUpdatedTimestamp: now,
          createdTimestamp: enrollment(at).value?.createdTimestamp ?? now,
        };
        return { status };
      },
    ),
    ListEnrollmentStatuses: answer<object, ListEnrollmentStatusesResponse>((_input, at) => {
      const item = enrollment(at).value;
      return { items: [item ?? { accountId: at.account.id, status: 'Inactive' }] };
    }),
    GetPreferences: answer<object, GetPreferencesResponse>((_input, at) => {
      enrolled(at);
      return preferences(at).value;
    }),
    UpdatePreferences: answer<UpdatePreferencesRequest, GetPreferencesResponse>((input, at) => {
      enrolled(at);
      return (preferences(at).value = { ...preferences(at).value, ...input });
    }),
    ListRecommendations: answer<ListRecommendationsRequest, ListRecommendationsResponse>((input, at) => {
      enrolled(at);
      return { items: matching(at, input.filter) };
    }),
    ListRecommendationSummaries: answer<
      ListRecommendationSummariesRequest,
      ListRecommendationSummariesResponse
    >(({ filter, groupBy = '' }, at) => {
      enrolled(at);
      const groups = new Map<string, { saved: number; count: number }>();
      for (const one of matching(at, filter)) {
        const group = groupOf(one, groupBy);
        const sum = groups.get(group) ?? { saved: 0, count: 0 };
        groups.set(group, { saved: sum.saved + (one.estimatedMonthlySavings ?? 0), count: sum.count + 1 });
      }
      return {
        groupBy,
        currencyCode: 'USD',
        estimatedTotalDedupedSavings: [...groups.values()].reduce((sum, one) => sum + one.saved, 0),
        items: [...groups].map(([group, { count, saved }]) => ({
          group,
          estimatedMonthlySavings: saved,
          recommendationCount: count,
        })),
      };
    }),
  },
};

type Recommendation = NonNullable<ListRecommendationsResponse['items']>[number];

function matching(at: CallContext, filter: ListRecommendationsRequest['filter']): Recommendation[] {
  const among = (wanted: readonly string[] | undefined, value = ''): boolean =>
    wanted?.includes(value) ?? true;
  return at.account.facts.recommendations.filter(
    (one) =>
      among(filter?.regions, one.region) &&
      among(filter?.resourceTypes, one.currentResourceType) &&
      among(filter?.actionTypes, one.actionType) &&
      among(filter?.resourceIds, one.resourceId) &&
      among(filter?.recommendationIds, one.recommendationId),
  );
}

function groupOf(one: Recommendation, groupBy: string): string {
  const by: Readonly<Record<string, string | undefined>> = {
    AccountId: one.accountId,
    Region: one.region,
    ActionType: one.actionType,
    ResourceType: one.currentResourceType,
    RestartNeeded: String(one.restartNeeded ?? false),
    RollbackPossible: String(one.rollbackPossible ?? false),
    ImplementationEffort: one.implementationEffort,
  };
  if (!(groupBy in by)) throw new AwsRefusal('ValidationException', `${groupBy} is not a grouping`);
  return by[groupBy] ?? '';
}

function enrolled(at: CallContext): void {
  if (enrollment(at).value?.status === 'Active') return;
  throw new AwsRefusal('ValidationException', 'AWS account is not enrolled for recommendations.');
}
