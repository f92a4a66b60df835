import { putContact } from '../../alternate-contact.ts';

export const action = putContact('account-put-billing-contact', 'BILLING', {
  kind: { en: 'billing', ko: '결제' },
  mails: { en: 'invoices and billing notices', ko: '청구서와 결제 관련' },
  title: 'Billing',
});
