import { source } from '../../../inventory/derivation.ts';
import { EmailIdentity, EmailSending } from '../../../inventory/resources/email-identity.ts';
import { mayMailAnybody } from '../../oddities.ts';
import { defineSweepRow, odd } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 30,
  title: { en: 'SES identities, sending raised; SMS', ko: 'SES 자격 증명, 발송 한도 증가, SMS' },
  look: {
    en: 'Amazon SES: Identities, Account dashboard, SMTP settings; SNS: Text messaging',
    ko: 'Amazon SES: 자격 증명, 계정 대시보드, SMTP 설정; SNS: 문자 메시징',
  },
  normal: {
    en: 'Domains and addresses of your own; still in the sandbox where you send no mail.',
    ko: '내 도메인과 주소뿐이며, 메일을 보내지 않는다면 아직 샌드박스입니다.',
  },
  makes: [
    'ses:CreateEmailIdentity',
    'ses:VerifyEmailIdentity',
    'ses:VerifyDomainIdentity',
    'ses:VerifyDomainDkim',
    'sns:CreateSMSSandboxPhoneNumber',
  ],
  changes: [
    'ses:PutAccountDetails',
    'ses:PutAccountSendingAttributes',
    'ses:UpdateAccountSendingEnabled',
    'ses:PutEmailIdentityPolicy',
    'ses:PutIdentityPolicy',
    'sns:SetSMSAttributes',
  ],
  live: [source(EmailIdentity), source(EmailSending, 'sending')],
  odd: [odd(EmailSending, 'sending', mayMailAnybody)],
  created: ['AWS::SES::EmailIdentity'],
  controls: [],
  notCollected: { en: 'SMTP users, text messages', ko: 'SMTP 사용자, 문자 메시지' },
});
