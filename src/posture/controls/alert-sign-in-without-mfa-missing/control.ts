import { AccountWatch } from '../../../inventory/resources/account-watch.ts';
import { defineControl } from '../../control.ts';
import { eventRuleFix, judgeAlert } from '../../criteria/alerts.ts';

export const control = defineControl({
  id: 'alert-sign-in-without-mfa-missing',
  resource: AccountWatch,
  reads: ['signInsWithoutMfa'],
  onRequest: true,
  severity: 'medium',
  risk: 'no-evidence',
  title: {
    en: 'Nobody is told of console sign-ins without MFA',
    ko: 'MFA 없이 콘솔에 로그인해도 아무도 모름',
  },
  why: {
    en: 'A user who signs in with a password alone may be you in a hurry, or somebody who has guessed or bought the password. A mail on the same day is the chance to ask.',
    ko: '암호만으로 로그인한 사용자는 급한 나 자신일 수도, 암호를 알아내거나 사들인 사람일 수도 있습니다. 당일에 메일을 받으면 바로 확인할 수 있습니다.',
  },
  fix: eventRuleFix('signInsWithoutMfa'),
  remedies: ['events-create-watch-rules'],
  frameworks: { 'cis-aws-7.0': ['5.2'], 'kisa-isms-p-2023': ['2.9.5', '2.11.3'] },
  evaluate: ({ signInsWithoutMfa }) => judgeAlert(signInsWithoutMfa),
});
