import { PasswordPolicy } from '../../../inventory/resources/password-policy.ts';
import { defineControl, fail, pass } from '../../control.ts';

const ENOUGH = 14;

export const control = defineControl({
  id: 'iam-password-policy-weak',
  resource: PasswordPolicy,
  reads: ['rules'],
  severity: 'medium',
  risk: 'hygiene',
  title: { en: 'IAM users can choose short passwords', ko: 'IAM 사용자가 짧은 암호를 쓸 수 있음' },
  why: {
    en: 'A machine can guess eight characters, or find them in a list of stolen passwords. Length makes a password hard to guess, far more than special characters do.',
    ko: '여덟 글자 암호는 자동화된 도구가 알아맞히거나 유출된 암호 목록에서 찾을 수 있습니다. 특수 문자보다 길이가 암호를 훨씬 알아내기 어렵게 만듭니다.',
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
      { en: 'Set the minimum length to 14.', ko: '최소 길이를 14로 정합니다.' },
      {
        en: 'Select "Prevent password reuse" and enter 24.',
        ko: '"암호 재사용 방지(Prevent password reuse)"를 선택하고 24를 입력합니다.',
      },
      {
        en: 'Leave "Turn on password expiration" off.',
        ko: '"암호 만료 활성화(Turn on password expiration)"는 꺼 둡니다.',
      },
      { en: 'Save the changes.', ko: '변경 사항을 저장합니다.' },
    ],
    minutes: 3,
    cost: null,
    breaks: {
      en: 'Nobody is locked out: the rule applies the next time a password is changed.',
      ko: '로그인이 막히는 사람은 없습니다. 다음에 암호를 바꿀 때부터 적용됩니다.',
    },
    check: {
      en: '"Account settings" shows the custom password policy. The next checkup shows it right away.',
      ko: '"계정 설정(Account settings)"에 사용자 지정 암호 정책이 보입니다. 다음 점검에 바로 반영됩니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/iam/home?region={region}#/account_settings',
  },
  remedies: ['iam-set-password-policy'],
  frameworks: {
    'cis-aws-7.0': ['2.8'],
    'aws-startup-security-baseline': ['ACCT.06'],
    'kisa-isms-p-2023': ['2.5.4'],
  },
  evaluate: ({ rules }) => {
    if (rules === null) {
      return fail({
        en: 'No password policy is set, so the IAM default of 8 characters applies.',
        ko: '암호 정책을 설정하지 않아 IAM 기본값인 8자가 적용됩니다.',
      });
    }
    const because = {
      en: `Passwords need at least ${rules.minimumLength} characters; ${ENOUGH} are recommended.`,
      ko: `암호의 최소 길이는 ${rules.minimumLength}자이고 권장 길이는 ${ENOUGH}자입니다.`,
    };
    return rules.minimumLength < ENOUGH ? fail(because) : pass(because);
  },
});
