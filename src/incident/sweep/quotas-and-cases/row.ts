import { source } from '../../../inventory/derivation.ts';
import { QuotaRequest } from '../../../inventory/resources/quota-request.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 40,
  title: { en: 'Quota increases asked for, support cases opened', ko: '할당량 증가 요청, 열린 지원 사례' },
  look: {
    en: 'Service Quotas: Quota request history; AWS Support Center: Your support cases',
    ko: 'Service Quotas: 할당량 요청 기록; AWS Support 센터: 내 지원 사례',
  },
  normal: { en: 'Requests and cases that you wrote yourself.', ko: '내가 직접 쓴 요청과 사례뿐입니다.' },
  makes: [
    'servicequotas:RequestServiceQuotaIncrease',
    'servicequotas:PutServiceQuotaIncreaseRequestIntoTemplate',
    'support:CreateCase',
  ],
  changes: ['support:ResolveCase', 'support:AddCommunicationToCase'],
  live: [{ ...source(QuotaRequest, 'createdAt'), date: 'createdAt' }],
  created: [],
  controls: [],
  notCollected: {
    en: 'support cases: AWS shows them to paid support plans only',
    ko: '지원 사례: 유료 지원 플랜에서만 조회할 수 있음',
  },
});
