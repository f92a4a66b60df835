import { AccountContacts } from '../../../inventory/resources/account-contacts.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'account-security-contact-missing',
  resource: AccountContacts,
  reads: ['security'],
  severity: 'medium',
  risk: 'no-evidence',
  title: { en: 'No security contact is set', ko: '보안 연락처가 등록되어 있지 않음' },
  why: {
    en: 'When AWS finds your key on the internet, or sees one of your servers attacking others, it writes to the email address of the root user. If that is an old school or team address that nobody opens, days go by while the bill grows. A security contact gets the same mail.',
    ko: '내 키가 인터넷에 노출되거나 내 서버가 다른 곳을 공격하면 AWS는 루트 사용자의 이메일 주소로 알립니다. 아무도 열어 보지 않는 예전 학교나 팀의 주소라면 며칠이 그냥 지나가고 요금이 불어납니다. 보안 연락처를 등록하면 같은 메일을 함께 받습니다.',
  },
  fix: {
    steps: [
      { en: 'Open the "Account" page.', ko: '"계정(Account)" 페이지를 엽니다.' },
      {
        en: 'Under "Alternate contacts", choose "Edit".',
        ko: '"대체 연락처(Alternate contacts)"에서 "편집(Edit)"을 선택합니다.',
      },
      {
        en: 'Under "Security contact", enter an address that is read every day and is not that of the root user.',
        ko: '"보안 연락처(Security contact)"에 루트 사용자와 다르고 매일 확인하는 이메일 주소를 적습니다.',
      },
      { en: 'Choose "Update".', ko: '"업데이트(Update)"를 선택합니다.' },
    ],
    minutes: 3,
    cost: null,
    breaks: null,
    check: {
      en: 'The "Account" page shows the security contact.',
      ko: '"계정(Account)" 페이지에 보안 연락처가 표시됩니다.',
    },
    console: 'https://us-east-1.console.aws.amazon.com/billing/home#/account',
  },
  remedies: ['account-put-security-contact'],
  frameworks: {
    'cis-aws-7.0': ['2.3'],
    'aws-startup-security-baseline': ['ACCT.01'],
    'aws-fsbp': ['Account.1'],
    'kisa-isms-p-2023': ['2.11.1'],
  },
  evaluate: ({ security }) => {
    if (security === null) {
      return fail({ en: 'No security contact is set.', ko: '보안 연락처가 없습니다.' });
    }
    return pass({
      en: `Security mail also goes to ${security.email}. Make sure it is yours.`,
      ko: `보안 메일이 ${security.email} 주소로도 갑니다. 내 주소가 맞는지 확인하세요.`,
    });
  },
});
