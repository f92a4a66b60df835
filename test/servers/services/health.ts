import type {
  AffectedEntity,
  DescribeAffectedEntitiesRequest,
  DescribeAffectedEntitiesResponse,
  DescribeEventAggregatesRequest,
  DescribeEventAggregatesResponse,
  DescribeEventDetailsRequest,
  DescribeEventDetailsResponse,
  DescribeEventsRequest,
  DescribeEventsResponse,
  EventFilter,
} from '@aws-sdk/client-health';
import type { CallContext } from '../call-context.ts';
import type { HealthEvent } from '../outside-facts.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';
import { needsPaidSupport } from '../support-plan.ts';

export const service: ServiceAnswers = {
  answers: {
    DescribeEvents: answer<DescribeEventsRequest, DescribeEventsResponse>((input, at) => {
      needsPaidSupport(at);
      refuseToken(input.nextToken);
      return { events: matching(at, input.filter).map((one) => one.event) };
    }),
    DescribeEventDetails: answer<DescribeEventDetailsRequest, DescribeEventDetailsResponse>((input, at) => {
      needsPaidSupport(at);
      const { eventArns = [] } = input;
      const known = at.account.facts.healthEvents;
      const found = known.filter((one) => eventArns.includes(one.event.arn));
      return {
        successfulSet: found.map(({ event, description, metadata }) => ({
          event,
          eventDescription: { latestDescription: description },
          ...(metadata && { eventMetadata: { ...metadata } }),
        })),
        failedSet: eventArns
          .filter((arn) => !known.some((one) => one.event.arn === arn))
          .map((eventArn) => ({
            eventArn,
            errorName: 'InvalidEventArn',
            errorMessage: `Could not find event for ARN ${eventArn}`,
          })),
      };
    }),
    DescribeAffectedEntities: answer<DescribeAffectedEntitiesRequest, DescribeAffectedEntitiesResponse>(
      (input, at) => {
        needsPaidSupport(at);
        refuseToken(input.nextToken);
        const { eventArns = [], entityValues, statusCodes } = input.filter ?? {};
        return {
          entities: at.account.facts.healthEvents
            .filter((one) => eventArns.includes(one.event.arn))
            .flatMap((one) => entitiesOf(at, one))
            .filter((one) => entityValues?.includes(one.entityValue ?? '') ?? true)
            .filter((one) => !statusCodes || (one.statusCode && statusCodes.includes(one.statusCode))),
        };
      },
    ),
    DescribeEventAggregates: answer<DescribeEventAggregatesRequest, DescribeEventAggregatesResponse>(
      (input, at) => {
        needsPaidSupport(at);
        const counts = new Map<string, number>();
        for (const { event } of matching(at, input.filter)) {
          const category = event.eventTypeCategory ?? '';
          counts.set(category, (counts.get(category) ?? 0) + 1);
        }
        return {
          eventAggregates: [...counts].map(([aggregateValue, count]) => ({ aggregateValue, count })),
        };
      },
    ),
  },
};

function matching(at: CallContext, filter: EventFilter = {}): HealthEvent[] {
  const among = (wanted: readonly string[] | undefined, value: string | undefined): boolean =>
    wanted?.includes(value ?? '') ?? true;
  const within = (
    ranges: EventFilter['startTimes'],
    { endTime, startTime }: { readonly startTime?: Date | undefined; readonly endTime?: Date | undefined },
    which: 'start' | 'end',
  ): boolean => {
    const time = which === 'start' ? startTime : endTime;
    return (
      ranges?.some(({ from, to }) => time !== undefined && (!from || time >= from) && (!to || time <= to)) ??
      true
    );
  };
  return at.account.facts.healthEvents
    .filter(
      ({ event, entities = [] }) =>
        among(filter.eventArns, event.arn) &&
        among(filter.eventTypeCodes, event.eventTypeCode) &&
        among(filter.services, event.service) &&
        among(filter.regions, event.region) &&
        among(filter.eventTypeCategories, event.eventTypeCategory) &&
        among(filter.eventStatusCodes, event.statusCode) &&
        within(filter.startTimes, event, 'start') &&
        within(filter.endTimes, event, 'end') &&
        (filter.entityValues?.some((value) => entities.some((one) => one.entityValue === value)) ?? true),
    )
    .toSorted((a, b) => lastOf(b) - lastOf(a));
}

function lastOf({ event }: HealthEvent): number {
  return (event.lastUpdatedTime ?? event.startTime)?.getTime() ?? 0;
}

function entitiesOf(at: CallContext, { event, entities = [] }: HealthEvent): AffectedEntity[] {
  return entities.map((one) => ({ eventArn: event.arn, awsAccountId: at.account.id, ...one }));
}

function refuseToken(token: string | undefined): void {
  if (token) throw new AwsRefusal('InvalidPaginationToken', 'The pagination token is not valid');
}
