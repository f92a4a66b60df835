import { AccountWatch } from '../../../inventory/resources/account-watch.ts';
import { defineControl } from '../../control.ts';
import { eventRuleFix, judgeAlert } from '../../criteria/alerts.ts';

export const control = defineControl({
  id: 'alert-iam-policy-changes-missing',
  resource: AccountWatch,
  reads: ['iamPolicyChanges'],
  onRequest: true,
  severity: 'medium',
  risk: 'no-evidence',
  title: { en: 'Nobody is told when permissions change', ko: '권한이 바뀌어도 아무도 모름' },
  why: {
    en: 'An intruder with a weak key looks for a way to give it more rights: a policy is attached, a new version made the default. In a small account this happens seldom enough for each time to be worth a mail.',
    ko: '권한이 적은 키를 훔친 침입자는 정책을 연결하거나 새 버전을 기본으로 지정해 권한을 늘리려 합니다. 작은 계정에서는 드문 일이라 매번 메일을 받을 만합니다.',
  },
  fix: eventRuleFix('iamPolicyChanges'),
  remedies: ['events-create-watch-rules'],
  frameworks: { 'cis-aws-7.0': ['5.4'], 'kisa-isms-p-2023': ['2.11.3'] },
  evaluate: ({ iamPolicyChanges }) => judgeAlert(iamPolicyChanges),
});
