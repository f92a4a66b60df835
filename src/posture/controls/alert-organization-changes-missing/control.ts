import { AccountWatch } from '../../../inventory/resources/account-watch.ts';
import { defineControl } from '../../control.ts';
import { callsRuleFix, judgeAlert } from '../../criteria/alerts.ts';

export const control = defineControl({
  id: 'alert-organization-changes-missing',
  resource: AccountWatch,
  reads: ['organizationChanges'],
  onRequest: true,
  severity: 'low',
  risk: 'no-evidence',
  title: {
    en: 'Nobody is told when the organization changes',
    ko: '조직(Organizations)이 바뀌어도 아무도 모름',
  },
  why: {
    en: "Whoever moves an account out of its organization takes it out of the organization's limits as well. A standalone account can be drawn into a stranger's organization, whose administrators then rule it.",
    ko: '계정을 조직 밖으로 옮기면 조직이 정한 제한도 사라집니다. 단독 계정은 모르는 사람의 조직에 끌려 들어가 그 조직 관리자의 지배를 받을 수도 있습니다.',
  },
  fix: callsRuleFix('organizationChanges'),
  remedies: ['events-alert-organization'],
  frameworks: { 'cis-aws-7.0': ['5.15'], 'kisa-isms-p-2023': ['2.11.3'] },
  evaluate: ({ organizationChanges }) => judgeAlert(organizationChanges),
});
