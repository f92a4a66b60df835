import { putContact } from '../../alternate-contact.ts';

export const action = putContact('account-put-operations-contact', 'OPERATIONS', {
  kind: { en: 'operations', ko: '운영' },
  mails: { en: 'notices of outages and maintenance', ko: '장애와 유지 관리 알림' },
  title: 'Operations',
});
