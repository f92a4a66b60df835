import { AccountWatch } from '../../../inventory/resources/account-watch.ts';
import { defineControl } from '../../control.ts';
import { eventRuleFix, judgeAlert } from '../../criteria/alerts.ts';

export const control = defineControl({
  id: 'alert-root-use-missing',
  resource: AccountWatch,
  reads: ['rootUse'],
  onRequest: true,
  severity: 'medium',
  risk: 'no-evidence',
  title: { en: 'Nobody is told when the root user is used', ko: '루트 사용자를 사용해도 아무도 모름' },
  why: {
    en: 'The root user can do everything, close the account included, and is needed a few times a year. When it signs in and it was not you, every minute counts.',
    ko: '루트 사용자는 계정 해지를 포함해 무엇이든 할 수 있지만 1년에 몇 번만 필요합니다. 내가 아닌데 루트 사용자가 로그인했다면 1분이 급합니다.',
  },
  fix: eventRuleFix('rootUse'),
  remedies: ['events-create-watch-rules'],
  frameworks: { 'cis-aws-7.0': ['5.3'], 'kisa-isms-p-2023': ['2.9.5', '2.11.3'] },
  evaluate: ({ rootUse }) => judgeAlert(rootUse),
});
