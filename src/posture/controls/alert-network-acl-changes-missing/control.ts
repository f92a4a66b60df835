import { AccountWatch } from '../../../inventory/resources/account-watch.ts';
import { defineControl } from '../../control.ts';
import { eventRuleFix, judgeAlert } from '../../criteria/alerts.ts';

export const control = defineControl({
  id: 'alert-network-acl-changes-missing',
  resource: AccountWatch,
  reads: ['networkAclChanges'],
  onRequest: true,
  severity: 'low',
  risk: 'no-evidence',
  title: { en: 'Nobody is told when a network ACL changes', ko: '네트워크 ACL이 바뀌어도 아무도 모름' },
  why: {
    en: 'A network ACL guards whole subnets. Many accounts never touch one, so that a change is nearly always worth a look.',
    ko: '네트워크 ACL은 서브넷 전체를 지킵니다. 한 번도 건드리지 않는 계정이 많아서, 바뀌었다면 거의 언제나 확인할 만합니다.',
  },
  fix: eventRuleFix('networkAclChanges'),
  remedies: ['events-create-watch-rules'],
  frameworks: { 'cis-aws-7.0': ['5.11'], 'kisa-isms-p-2023': ['2.11.3'] },
  evaluate: ({ networkAclChanges }) => judgeAlert(networkAclChanges),
});
