import type {
  GetAWSDefaultServiceQuotaRequest,
  GetAWSDefaultServiceQuotaResponse,
  GetRequestedServiceQuotaChangeRequest,
  GetRequestedServiceQuotaChangeResponse,
  GetServiceQuotaRequest,
  GetServiceQuotaResponse,
  ListAWSDefaultServiceQuotasRequest,
  ListAWSDefaultServiceQuotasResponse,
  ListRequestedServiceQuotaChangeHistoryByQuotaRequest,
  ListRequestedServiceQuotaChangeHistoryByQuotaResponse,
  ListRequestedServiceQuotaChangeHistoryRequest,
  ListRequestedServiceQuotaChangeHistoryResponse,
  ListServiceQuotasRequest,
  ListServiceQuotasResponse,
  ListServicesResponse,
  RequestedServiceQuotaChange,
  RequestServiceQuotaIncreaseRequest,
  RequestServiceQuotaIncreaseResponse,
  ServiceQuota,
} from '@aws-sdk/client-service-quotas';
import { type CallContext, memory } from '../call-context.ts';
import { randomBytes } from '../chance.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';
import { QUOTA_SERVICES } from './service-quotas/quotas.ts';

const changes = memory('region', (): RequestedServiceQuotaChange[] => []);

export const service: ServiceAnswers = {
  answers: {
    ListServices: answer<object, ListServicesResponse>(() => ({
      Services: Object.entries(QUOTA_SERVICES).map(([ServiceCode, { name }]) => ({
        ServiceCode,
        ServiceName: name,
      })),
    })),
    ListAWSDefaultServiceQuotas: answer<
      ListAWSDefaultServiceQuotasRequest,
      ListAWSDefaultServiceQuotasResponse
    >(({ NextToken, ServiceCode }, at) => {
      refuseToken(NextToken);
      return { Quotas: defaultsOf(at, ServiceCode) };
    }),
    GetAWSDefaultServiceQuota: answer<GetAWSDefaultServiceQuotaRequest, GetAWSDefaultServiceQuotaResponse>(
      ({ QuotaCode, ServiceCode }, at) => ({ Quota: named(defaultsOf(at, ServiceCode), QuotaCode) }),
    ),
    ListServiceQuotas: answer<ListServiceQuotasRequest, ListServiceQuotasResponse>(
      ({ NextToken, QuotaCode, ServiceCode }, at) => {
        refuseToken(NextToken);
        const all = appliedOf(at, ServiceCode);
        return { Quotas: QuotaCode ? [named(all, QuotaCode)] : all };
      },
    ),
    GetServiceQuota: answer<GetServiceQuotaRequest, GetServiceQuotaResponse>(
      ({ QuotaCode, ServiceCode }, at) => ({ Quota: named(appliedOf(at, ServiceCode), QuotaCode) }),
    ),
    RequestServiceQuotaIncrease: answer<
      RequestServiceQuotaIncreaseRequest,
      RequestServiceQuotaIncreaseResponse
    >(({ DesiredValue = 0, QuotaCode, ServiceCode }, at) => {
      const quota = named(appliedOf(at, ServiceCode), QuotaCode);
      const { QuotaArn, QuotaName, ServiceName, Unit } = quota;
      if (!quota.Adjustable) throw invalid(`${QuotaName} is not adjustable`);
      if (DesiredValue <= (quota.Value ?? 0))
        throw invalid('You must provide a quota value greater than the current quota value');
      const isOpen = (one: RequestedServiceQuotaChange): boolean =>
        one.QuotaCode === QuotaCode && (one.Status === 'PENDING' || one.Status === 'CASE_OPENED');
      if (changes(at).value.some(isOpen))
        throw new AwsRefusal(
          'ResourceAlreadyExistsException',
          'Only one open service quota increase request is allowed per quota.',
        );
      const now = at.account.clock.now();
      const change: RequestedServiceQuotaChange = {
        DesiredValue,
        QuotaArn,
        QuotaCode,
        QuotaName,
        ServiceCode,
        ServiceName,
        Unit,
        Id: randomBytes(20).toString('hex'),
        Status: 'PENDING',
        Created: now,
        LastUpdated: now,
        Requester: JSON.stringify({ accountId: at.account.id, callerArn: at.principal.arn }),
        GlobalQuota: quota.GlobalQuota,
        QuotaRequestedAtLevel: 'ACCOUNT',
      };
      changes(at).value.unshift(change);
      return { RequestedQuota: change };
    }),
    GetRequestedServiceQuotaChange: answer<
      GetRequestedServiceQuotaChangeRequest,
      GetRequestedServiceQuotaChangeResponse
    >(({ RequestId }, at) => {
      const change = history(at).find((one) => one.Id === RequestId);
      if (!change) throw missing();
      return { RequestedQuota: change };
    }),
    ListRequestedServiceQuotaChangeHistory: answer<
      ListRequestedServiceQuotaChangeHistoryRequest,
      ListRequestedServiceQuotaChangeHistoryResponse
    >(({ NextToken, ServiceCode, Status }, at) => {
      refuseToken(NextToken);
      return {
        RequestedQuotas: history(at)
          .filter((one) => !ServiceCode || one.ServiceCode === ServiceCode)
          .filter((one) => !Status || one.Status === Status),
      };
    }),
    ListRequestedServiceQuotaChangeHistoryByQuota: answer<
      ListRequestedServiceQuotaChangeHistoryByQuotaRequest,
      ListRequestedServiceQuotaChangeHistoryByQuotaResponse
    >(({ NextToken, QuotaCode, ServiceCode, Status }, at) => {
      refuseToken(NextToken);
      return {
        RequestedQuotas: history(at)
          .filter((one) => one.ServiceCode === ServiceCode && one.QuotaCode === QuotaCode)
          .filter((one) => !Status || one.Status === Status),
      };
    }),
  },
};

function defaultsOf({ account, region }: CallContext, ServiceCode = ''): ServiceQuota[] {
  const known = QUOTA_SERVICES[ServiceCode];
  if (!known) throw missing();
  return known.quotas.map(({ adjustable, code, global, name, value }) => ({
    ServiceCode,
    ServiceName: known.name,
    QuotaArn: `arn:aws:servicequotas:${global ? '' : region}:${account.id}:${ServiceCode}/${code}`,
    QuotaCode: code,
    QuotaName: name,
    Value: value,
    Unit: 'None',
    Adjustable: adjustable,
    GlobalQuota: global ?? false,
    QuotaAppliedAtLevel: 'ACCOUNT',
  }));
}

/** As raised by what was granted. */
function appliedOf(at: CallContext, ServiceCode: string | undefined): ServiceQuota[] {
  return defaultsOf(at, ServiceCode).map((quota) => {
    const granted = history(at).find(
      (one) =>
        one.Status === 'APPROVED' && one.ServiceCode === ServiceCode && one.QuotaCode === quota.QuotaCode,
    );
    return { ...quota, Value: granted?.DesiredValue ?? quota.Value };
  });
}

/** Newest first. AWS decides on a request when it likes: the test says when it has. */
function history(at: CallContext): RequestedServiceQuotaChange[] {
  const { quotaDecisions } = at.account.facts;
  const all = changes(at);
  all.value = all.value.map((one) => {
    const decided = quotaDecisions.get(one.QuotaCode ?? '');
    if (one.Status !== 'PENDING' || !decided) return one;
    quotaDecisions.delete(one.QuotaCode ?? '');
    return { ...one, Status: decided, LastUpdated: at.account.clock.now() };
  });
  return all.value;
}

function named(quotas: readonly ServiceQuota[], code: string | undefined): ServiceQuota {
  const quota = quotas.find((one) => one.QuotaCode === code);
  if (!quota) throw missing();
  return quota;
}

function missing(): AwsRefusal {
  return new AwsRefusal(
    'NoSuchResourceException',
    'The request failed because the specified service or quota does not exist.',
  );
}

function invalid(message: string): AwsRefusal {
  return new AwsRefusal('IllegalArgumentException', message);
}

function refuseToken(token: string | undefined): void {
  if (token) throw new AwsRefusal('InvalidPaginationTokenException', 'Invalid pagination token');
}
