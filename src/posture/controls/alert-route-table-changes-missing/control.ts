import { AccountWatch } from '../../../inventory/resources/account-watch.ts';
import { defineControl } from '../../control.ts';
import { eventRuleFix, judgeAlert } from '../../criteria/alerts.ts';

export const control = defineControl({
  id: 'alert-route-table-changes-missing',
  resource: AccountWatch,
  reads: ['routeTableChanges'],
  onRequest: true,
  severity: 'low',
  risk: 'no-evidence',
  title: { en: 'Nobody is told when a route table changes', ko: '라우팅 테이블이 바뀌어도 아무도 모름' },
  why: {
    en: 'Routes decide where traffic goes. A changed one can lead it past the firewall or to a machine that listens in, and nothing looks different from outside.',
    ko: '경로에 따라 트래픽이 흐릅니다. 경로를 바꾸면 방화벽을 지나치거나 엿듣는 서버를 거치게 할 수 있지만 겉으로는 달라 보이지 않습니다.',
  },
  fix: eventRuleFix('routeTableChanges'),
  remedies: ['events-create-watch-rules'],
  frameworks: { 'cis-aws-7.0': ['5.13'], 'kisa-isms-p-2023': ['2.11.3'] },
  evaluate: ({ routeTableChanges }) => judgeAlert(routeTableChanges),
});
