import { defineResource, field } from '../resource-type.ts';

export const QuotaRequest = defineResource({
  type: 'AWS::ServiceQuotas::QuotaRequest',
  name: { en: 'Quota request', ko: '할당량 요청' },
  scope: 'listed',
  listing: ['servicequotas:ListRequestedServiceQuotaChangeHistory'],
  fields: { createdAt: field<string | null>('servicequotas:ListRequestedServiceQuotaChangeHistory') },
});
