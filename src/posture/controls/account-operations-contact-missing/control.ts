import { AccountContacts } from '../../../inventory/resources/account-contacts.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'account-operations-contact-missing',
  resource: AccountContacts,
  reads: ['operations'],
  severity: 'low',
  risk: 'hygiene',
  title: { en: 'No operations contact is set', ko: '운영 연락처가 등록되어 있지 않음' },
  why: {
    en: 'AWS announces in advance that a server will be retired or that a version will go out of support. If the message reaches only the email address of the root user and nobody reads it, the server stops one morning and nobody knows why.',
    ko: 'AWS는 서버 교체나 버전 지원 종료를 미리 알려 줍니다. 알림이 루트 사용자의 이메일 주소로만 가고 아무도 읽지 않으면, 어느 날 아침 서버가 멈춰도 이유를 알 수 없습니다.',
  },
  fix: {
    steps: [
      { en: 'Open the "Account" page.', ko: '"계정(Account)" 페이지를 엽니다.' },
      {
        en: 'Under "Alternate contacts", choose "Edit".',
        ko: '"대체 연락처(Alternate contacts)"에서 "편집(Edit)"을 선택합니다.',
      },
      {
        en: 'Under "Operations contact", enter the address of the person who looks after the servers.',
        ko: '"운영 연락처(Operations contact)"에 서버를 관리하는 사람의 이메일 주소를 적습니다.',
      },
      { en: 'Choose "Update".', ko: '"업데이트(Update)"를 선택합니다.' },
    ],
    minutes: 3,
    cost: null,
    breaks: null,
    check: {
      en: 'The "Account" page shows the operations contact.',
      ko: '"계정(Account)" 페이지에 운영 연락처가 표시됩니다.',
    },
    console: 'https://us-east-1.console.aws.amazon.com/billing/home#/account',
  },
  remedies: ['account-put-operations-contact'],
  frameworks: { 'aws-startup-security-baseline': ['ACCT.01'], 'kisa-isms-p-2023': ['2.11.1'] },
  evaluate: ({ operations }) => {
    if (operations === null)
      return fail({ en: 'No operations contact is set.', ko: '운영 연락처가 없습니다.' });
    return pass({
      en: `Operations mail also goes to ${operations.email}. Make sure it is yours.`,
      ko: `운영 메일이 ${operations.email} 주소로도 갑니다. 내 주소가 맞는지 확인하세요.`,
    });
  },
});
