import { josa } from '../../../i18n/particles.ts';
import { AccountContacts } from '../../../inventory/resources/account-contacts.ts';
import type { Text } from '../../../kernel/text.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';

export const control = defineControl({
  id: 'account-primary-phone-unverified',
  resource: AccountContacts,
  reads: ['primary'],
  severity: 'low',
  risk: 'hygiene',
  title: { en: "The account's phone number is not verified", ko: '기본 연락처 전화번호가 확인되지 않음' },
  why: {
    en: 'If you lose the MFA device of the root user, AWS calls or texts the primary contact phone number to let you back in. If the number is old or mistyped, you can be locked out of your own account for weeks.',
    ko: '루트 사용자의 MFA 디바이스를 잃어버리면 AWS는 기본 연락처 전화번호로 전화하거나 문자를 보내 본인을 확인합니다. 번호가 예전 것이거나 잘못 적혀 있으면 몇 주 동안 내 계정에 들어가지 못할 수 있습니다.',
  },
  fix: {
    steps: [
      { en: 'Open the "Account" page.', ko: '"계정(Account)" 페이지를 엽니다.' },
      {
        en: 'Under "Contact information", choose "Edit".',
        ko: '"연락처 정보(Contact information)"에서 "편집(Edit)"을 선택합니다.',
      },
      {
        en: 'Enter the number you use today, with the country code.',
        ko: '지금 쓰는 번호를 국가 번호와 함께 적습니다.',
      },
      { en: 'Request a verification code and enter it.', ko: '인증 코드를 받아 입력합니다.' },
    ],
    minutes: 5,
    cost: null,
    breaks: null,
    check: {
      en: 'The "Account" page shows the number as verified.',
      ko: '"계정(Account)" 페이지에 번호가 확인된 것으로 표시됩니다.',
    },
    console: 'https://us-east-1.console.aws.amazon.com/billing/home#/account',
  },
  remedies: [],
  frameworks: {
    'cis-aws-7.0': ['2.2'],
    'aws-startup-security-baseline': ['ACCT.01'],
    'kisa-isms-p-2023': ['2.11.1'],
  },
  evaluate: ({ primary: { phoneVerification, phoneEndsWith } }) => {
    if (phoneVerification === 'VERIFIED') {
      return pass({
        en: `The number ending in ${phoneEndsWith} is verified. Make sure it is yours.`,
        ko: `${josa(phoneEndsWith, '으로/로')} 끝나는 번호가 확인되었습니다. 내 번호가 맞는지 확인하세요.`,
      });
    }
    const open = phoneVerification === null ? undefined : UNFINISHED[phoneVerification];
    if (open) {
      return fail({
        en: `The number ending in ${phoneEndsWith} ${open.en}.`,
        ko: `${josa(phoneEndsWith, '으로/로')} 끝나는 번호가 ${open.ko}.`,
      });
    }
    return notApplicable({
      en: `AWS does not say whether the number ending in ${phoneEndsWith} is verified. Check for yourself that it is the number you use today.`,
      ko: `${josa(phoneEndsWith, '으로/로')} 끝나는 번호가 확인되었는지 AWS가 알려 주지 않습니다. 지금 쓰는 번호인지 직접 확인하세요.`,
    });
  },
});

const UNFINISHED: Readonly<Record<string, Text>> = {
  UNVERIFIED: { en: 'was never verified', ko: '확인된 적이 없습니다' },
  PENDING: { en: 'is still waiting for its verification code', ko: '인증 코드 입력을 기다리고 있습니다' },
};
