import { PasswordPolicy } from '../../../inventory/resources/password-policy.ts';
import { defineControl, fail, pass } from '../../control.ts';

/** The most that AWS remembers. */
const ALL = 24;

export const control = defineControl({
  id: 'iam-password-reuse-allowed',
  resource: PasswordPolicy,
  reads: ['rules'],
  severity: 'low',
  risk: 'hygiene',
  title: { en: 'IAM users can reuse old passwords', ko: 'IAM 사용자가 예전 암호를 다시 쓸 수 있음' },
  why: {
    en: 'After a leak you ask everyone for a new password. Some people change theirs and then change it straight back, and the leaked one works again.',
    ko: '유출 사고 뒤에 모두에게 암호를 바꾸라고 해도 바꿨다가 곧바로 되돌리는 사람이 있습니다. 그러면 유출된 암호를 다시 쓸 수 있게 됩니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open IAM and choose "Account settings".',
        ko: 'IAM에서 "계정 설정(Account settings)"을 선택합니다.',
      },
      {
        en: 'Under "Password policy", choose "Edit", then "Custom".',
        ko: '"암호 정책(Password policy)"에서 "편집(Edit)"과 "사용자 지정(Custom)"을 차례로 선택합니다.',
      },
      {
        en: 'Select "Prevent password reuse" and enter 24.',
        ko: '"암호 재사용 방지(Prevent password reuse)"를 선택하고 24를 입력합니다.',
      },
      { en: 'Save the changes.', ko: '변경 사항을 저장합니다.' },
    ],
    minutes: 3,
    cost: null,
    breaks: null,
    check: {
      en: '"Account settings" shows that reuse is prevented. The next checkup shows it right away.',
      ko: '"계정 설정(Account settings)"에 재사용 방지가 표시됩니다. 다음 점검에 바로 반영됩니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/iam/home?region={region}#/account_settings',
  },
  remedies: ['iam-set-password-policy'],
  frameworks: {
    'cis-aws-7.0': ['2.9'],
    'aws-startup-security-baseline': ['ACCT.06'],
    'kisa-isms-p-2023': ['2.5.4'],
  },
  evaluate: ({ rules }) => {
    const remembered = rules?.reusePrevented ?? 0;
    const because = {
      en: `AWS refuses the last ${remembered} passwords of a user; ${ALL} are recommended.`,
      ko: `사용자의 최근 암호 ${remembered}개를 다시 쓰지 못합니다. 권장값은 ${ALL}개입니다.`,
    };
    if (remembered >= ALL) return pass(because);
    return remembered > 0
      ? fail(because)
      : fail({ en: 'Old passwords are not refused.', ko: '예전 암호를 전혀 막지 않습니다.' });
  },
});
