import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 45,
  title: { en: 'Payment method, tax details, invoice address', ko: '결제 방법, 세금 정보, 청구서 주소' },
  look: {
    en: 'Billing: Payment preferences, Tax settings, Billing preferences. A person looks at these.',
    ko: '결제: 결제 기본 설정, 세금 설정, 청구 기본 설정. 사람이 직접 확인합니다.',
  },
  normal: { en: 'Your own card and address.', ko: '내 카드와 주소입니다.' },
  makes: [],
  changes: [],
  live: [],
  unlisted: true,
  created: [],
  controls: [],
});
