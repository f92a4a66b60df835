import { AccountWatch } from '../../../inventory/resources/account-watch.ts';
import { defineControl } from '../../control.ts';
import { eventRuleFix, judgeAlert } from '../../criteria/alerts.ts';

export const control = defineControl({
  id: 'alert-gateway-changes-missing',
  resource: AccountWatch,
  reads: ['gatewayChanges'],
  onRequest: true,
  severity: 'low',
  risk: 'no-evidence',
  title: {
    en: 'Nobody is told when a network gateway changes',
    ko: '네트워크 게이트웨이가 바뀌어도 아무도 모름',
  },
  why: {
    en: 'An internet gateway turns a private network into one that the internet reaches. Attaching one to the wrong VPC exposes what was never meant to be seen.',
    ko: '인터넷 게이트웨이를 연결하면 사설 네트워크가 인터넷과 이어집니다. 엉뚱한 VPC에 연결하면 보이면 안 되는 것이 드러납니다.',
  },
  fix: eventRuleFix('gatewayChanges'),
  remedies: ['events-create-watch-rules'],
  frameworks: { 'cis-aws-7.0': ['5.12'], 'kisa-isms-p-2023': ['2.11.3'] },
  evaluate: ({ gatewayChanges }) => judgeAlert(gatewayChanges),
});
