import {
  paginateListRequestedServiceQuotaChangeHistory,
  ServiceQuotasClient,
} from '@aws-sdk/client-service-quotas';
import { isoTime } from '../../iso-time.ts';
import { listCollector } from '../../list-collector.ts';
import { QuotaRequest } from '../../resources/quota-request.ts';

export const collector = listCollector({
  id: 'quota-request',
  scope: 'region',
  resource: QuotaRequest,
  client: ServiceQuotasClient,
  list: paginateListRequestedServiceQuotaChangeHistory,
  input: { MaxResults: 100 },
  items: (page) => page.RequestedQuotas,
  describe: ({ Id = '', ServiceCode = '', QuotaName = '', Created }) => ({
    id: `${ServiceCode}: ${QuotaName}`,
    arn: Id,
    fields: { createdAt: isoTime(Created) },
  }),
});
