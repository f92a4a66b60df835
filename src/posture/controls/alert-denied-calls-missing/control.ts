import { AccountWatch } from '../../../inventory/resources/account-watch.ts';
import { defineControl } from '../../control.ts';
import { judgeAlert, metricFilterFix } from '../../criteria/alerts.ts';

export const control = defineControl({
  id: 'alert-denied-calls-missing',
  resource: AccountWatch,
  reads: ['deniedCalls'],
  onRequest: true,
  severity: 'low',
  risk: 'no-evidence',
  title: { en: 'Nobody is told of calls that AWS denied', ko: '거부된 API 호출이 있어도 아무도 모름' },
  why: {
    en: 'Somebody who has stolen a key first tries what it can do. Most of these attempts are denied, dozens within minutes: the earliest sign of all, and one that your own programs hardly ever give.',
    ko: '키를 훔친 사람은 먼저 무엇을 할 수 있는지 시도해 봅니다. 대부분 거부되며 몇 분 안에 수십 번 이어집니다. 가장 이른 징후이고, 내 프로그램에서는 거의 나타나지 않습니다.',
  },
  fix: metricFilterFix('{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }'),
  remedies: ['events-create-watch-rules'],
  frameworks: { 'cis-aws-7.0': ['5.1'], 'kisa-isms-p-2023': ['2.9.5', '2.11.3'] },
  evaluate: ({ deniedCalls }) => judgeAlert(deniedCalls),
});
