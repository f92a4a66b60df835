import { AccountContacts } from '../../../inventory/resources/account-contacts.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'account-operations-contact-missing',
  resource: AccountContacts,
  reads: ['operations'],
  severity: 'low',
  risk: 'hygiene',
  title: { en: 'AWS has no operations contact', ko: '운영 연락처가 등록되지 않음' },
  why: {
    en: 'AWS announces that a server will be retired or a version goes out of support. If only the root address hears of it, the server stops one morning and nobody knows why.',
    ko: 'AWS는 서버 교체나 버전 지원 종료를 미리 알려 줍니다. 루트 이메일로만 가면 어느 날 아침 서버가 멈춰도 아무도 이유를 모릅니다.',
  },
  fix: {
    steps: [
      { en: 'Open the "Account" page.', ko: '"계정(Account)" 페이지를 엽니다.' },
      {
        en: 'At "Alternate contacts", choose "Edit".',
        ko: '"대체 연락처(Alternate contacts)"에서 "편집(Edit)"을 선택합니다.',
      },
      {
        en: 'Fill in the operations contact with the address of whoever looks after the servers.',
        ko: '서버를 돌보는 사람의 주소로 운영 연락처를 적습니다.',
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
  frameworks: { 'aws-startup-security-baseline': ['ACCT.01'] },
  evaluate: ({ operations }) => {
    if (operations === null)
      return fail({ en: 'No operations contact is set.', ko: '운영 연락처가 없습니다.' });
    return pass({
      en: `Operations mail also goes to ${operations.email}. Make sure it is yours.`,
      ko: `운영 메일이 ${operations.email} 주소로도 갑니다. 내 주소가 맞는지 확인하세요.`,
    });
  },
});
