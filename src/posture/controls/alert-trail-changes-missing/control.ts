import { AccountWatch } from '../../../inventory/resources/account-watch.ts';
import { defineControl } from '../../control.ts';
import { eventRuleFix, judgeAlert } from '../../criteria/alerts.ts';

export const control = defineControl({
  id: 'alert-trail-changes-missing',
  resource: AccountWatch,
  reads: ['trailChanges'],
  onRequest: true,
  severity: 'medium',
  risk: 'no-evidence',
  title: {
    en: 'Nobody is told when CloudTrail is changed or stopped',
    ko: 'CloudTrail을 바꾸거나 중지해도 아무도 모름',
  },
  why: {
    en: 'Stopping the trail is how many break-ins begin: what follows leaves no lasting record. The call that stops it is still recorded, so it can still set off a mail.',
    ko: '많은 침해가 추적을 중지하는 것으로 시작되고, 그 뒤의 일은 오래 남는 기록이 없습니다. 중지하는 호출 자체는 아직 기록되므로 그때 메일을 받을 수 있습니다.',
  },
  fix: eventRuleFix('trailChanges'),
  remedies: ['events-create-watch-rules'],
  frameworks: { 'cis-aws-7.0': ['5.5'], 'kisa-isms-p-2023': ['2.11.3'] },
  evaluate: ({ trailChanges }) => judgeAlert(trailChanges),
});
