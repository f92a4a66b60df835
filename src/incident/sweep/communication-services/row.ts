import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 42,
  title: { en: 'WorkMail, Connect, Chime, Pinpoint numbers', ko: 'WorkMail, Connect, Chime, Pinpoint 번호' },
  look: {
    en: 'Each service’s console: WorkMail organizations, Connect instances, phone numbers',
    ko: '각 서비스의 콘솔: WorkMail 조직, Connect 인스턴스, 전화번호',
  },
  normal: {
    en: 'Nothing in services that you have never opened.',
    ko: '열어 본 적 없는 서비스에는 아무것도 없습니다.',
  },
  makes: [
    'workmail:CreateOrganization',
    'workmail:CreateUser',
    'connect:CreateInstance',
    'connect:ClaimPhoneNumber',
    'chime:CreateAccount',
    'sms-voice:RequestPhoneNumber',
    'sms-voice:CreatePool',
  ],
  changes: [
    'workmail:RegisterToWorkMail',
    'connect:CreateUser',
    'sms-voice:UpdatePhoneNumber',
    'sms-voice:SetTextMessageSpendLimitOverride',
  ],
  live: [],
  created: [],
  controls: [],
});
