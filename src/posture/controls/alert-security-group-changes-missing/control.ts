import { AccountWatch } from '../../../inventory/resources/account-watch.ts';
import { defineControl } from '../../control.ts';
import { eventRuleFix, judgeAlert } from '../../criteria/alerts.ts';

export const control = defineControl({
  id: 'alert-security-group-changes-missing',
  resource: AccountWatch,
  reads: ['securityGroupChanges'],
  onRequest: true,
  severity: 'low',
  risk: 'no-evidence',
  title: { en: 'Nobody is told when a security group changes', ko: '보안 그룹이 바뀌어도 아무도 모름' },
  why: {
    en: 'Opening a port to everyone takes one click, by a tired colleague or by an intruder who wants to come back. A mail lets you close it before the scanners of the internet have found it.',
    ko: '포트를 모두에게 여는 것은 클릭 한 번이면 됩니다. 피곤한 동료일 수도, 다시 들어오려는 침입자일 수도 있습니다. 메일을 받으면 인터넷 스캐너가 찾아내기 전에 닫을 수 있습니다.',
  },
  fix: eventRuleFix('securityGroupChanges'),
  remedies: ['events-create-watch-rules'],
  frameworks: { 'cis-aws-7.0': ['5.10'], 'kisa-isms-p-2023': ['2.11.3'] },
  evaluate: ({ securityGroupChanges }) => judgeAlert(securityGroupChanges),
});
