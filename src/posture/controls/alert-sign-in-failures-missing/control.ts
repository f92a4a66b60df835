import { AccountWatch } from '../../../inventory/resources/account-watch.ts';
import { defineControl } from '../../control.ts';
import { eventRuleFix, judgeAlert } from '../../criteria/alerts.ts';

export const control = defineControl({
  id: 'alert-sign-in-failures-missing',
  resource: AccountWatch,
  reads: ['signInFailures'],
  onRequest: true,
  severity: 'low',
  risk: 'no-evidence',
  title: { en: 'Nobody is told of failed console sign-ins', ko: '콘솔 로그인에 실패해도 아무도 모름' },
  why: {
    en: 'A typing mistake happens. Thirty failed sign-ins in the night mean that somebody is trying passwords, and that it is time to add MFA before one of them fits.',
    ko: '오타는 누구나 냅니다. 하지만 밤사이 로그인이 30번 실패했다면 누군가 암호를 시도하고 있는 것이며, 맞히기 전에 MFA를 추가해야 합니다.',
  },
  fix: eventRuleFix('signInFailures'),
  remedies: ['events-create-watch-rules'],
  frameworks: { 'cis-aws-7.0': ['5.6'], 'kisa-isms-p-2023': ['2.9.5', '2.11.3'] },
  evaluate: ({ signInFailures }) => judgeAlert(signInFailures),
});
