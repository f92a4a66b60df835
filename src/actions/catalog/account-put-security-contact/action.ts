import { putContact } from '../../alternate-contact.ts';

export const action = putContact('account-put-security-contact', 'SECURITY', {
  kind: { en: 'security', ko: '보안' },
  mails: { en: 'notices of abuse and of exposed keys', ko: '침해 신고와 키 노출 알림' },
  title: 'Security',
});
