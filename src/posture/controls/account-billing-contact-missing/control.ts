import { AccountContacts } from '../../../inventory/resources/account-contacts.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'account-billing-contact-missing',
  resource: AccountContacts,
  reads: ['billing'],
  severity: 'low',
  risk: 'no-evidence',
  title: { en: 'No billing contact is set', ko: '결제 연락처가 등록되어 있지 않음' },
  why: {
    en: 'Invoices and notices of failed payments go only to the email address of the root user. A second person who reads them notices a strange bill sooner.',
    ko: '청구서와 결제 실패 안내가 루트 사용자의 이메일 주소로만 갑니다. 한 사람이 더 받으면 이상한 요금을 더 빨리 알아챌 수 있습니다.',
  },
  fix: {
    steps: [
      { en: 'Open the "Account" page.', ko: '"계정(Account)" 페이지를 엽니다.' },
      {
        en: 'Under "Alternate contacts", choose "Edit".',
        ko: '"대체 연락처(Alternate contacts)"에서 "편집(Edit)"을 선택합니다.',
      },
      {
        en: 'Under "Billing contact", enter an address whose mail someone reads.',
        ko: '"결제 연락처(Billing contact)"에 누군가 확인하는 이메일 주소를 적습니다.',
      },
      { en: 'Choose "Update".', ko: '"업데이트(Update)"를 선택합니다.' },
    ],
    minutes: 3,
    cost: null,
    breaks: null,
    check: {
      en: 'The "Account" page shows the billing contact.',
      ko: '"계정(Account)" 페이지에 결제 연락처가 표시됩니다.',
    },
    console: 'https://us-east-1.console.aws.amazon.com/billing/home#/account',
  },
  remedies: ['account-put-billing-contact'],
  frameworks: { 'aws-startup-security-baseline': ['ACCT.01'], 'kisa-isms-p-2023': ['2.11.1'] },
  evaluate: ({ billing }) => {
    if (billing === null) return fail({ en: 'No billing contact is set.', ko: '결제 연락처가 없습니다.' });
    return pass({
      en: `Billing mail also goes to ${billing.email}. Make sure it is yours.`,
      ko: `결제 메일이 ${billing.email} 주소로도 갑니다. 내 주소가 맞는지 확인하세요.`,
    });
  },
});
