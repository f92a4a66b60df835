import { AccountWatch } from '../../../inventory/resources/account-watch.ts';
import { defineControl } from '../../control.ts';
import { eventRuleFix, judgeAlert } from '../../criteria/alerts.ts';

export const control = defineControl({
  id: 'alert-config-changes-missing',
  resource: AccountWatch,
  reads: ['configChanges'],
  onRequest: true,
  severity: 'low',
  risk: 'no-evidence',
  title: {
    en: 'Nobody is told when AWS Config is changed or stopped',
    ko: 'AWS Config를 바꾸거나 중지해도 아무도 모름',
  },
  why: {
    en: 'AWS Config keeps what each resource looked like. Whoever wants to hide a change stops it first, or sends its files elsewhere.',
    ko: 'AWS Config에는 각 리소스가 어떤 상태였는지 남습니다. 변경을 숨기려는 사람은 먼저 기록을 중지하거나 다른 곳으로 보내게 바꿉니다.',
  },
  fix: eventRuleFix('configChanges'),
  remedies: ['events-create-watch-rules'],
  frameworks: { 'cis-aws-7.0': ['5.9'], 'kisa-isms-p-2023': ['2.11.3'] },
  evaluate: ({ configChanges }) => judgeAlert(configChanges),
});
