import { OrganizationWatch } from '../../../inventory/resources/organization-watch.ts';
import { defineControl, notApplicable } from '../../control.ts';
import { eventRuleFix, judgeAlert } from '../../criteria/alerts.ts';

export const control = defineControl({
  id: 'alert-organization-changes-missing',
  resource: OrganizationWatch,
  reads: ['changes'],
  onRequest: true,
  severity: 'low',
  risk: 'no-evidence',
  title: {
    en: 'Nobody is told when the organization changes',
    ko: '조직(Organizations)이 바뀌어도 아무도 모름',
  },
  why: {
    en: "Whoever moves an account out of its organization takes it out of the organization's limits as well.",
    ko: '계정을 조직 밖으로 옮기면 조직이 정한 제한도 사라집니다.',
  },
  fix: eventRuleFix('organizationChanges'),
  remedies: ['events-create-watch-rules'],
  frameworks: { 'cis-aws-7.0': ['5.15'], 'kisa-isms-p-2023': ['2.11.3'] },
  evaluate: ({ changes }) =>
    changes === null
      ? notApplicable({
          en: 'The account is in no organization, so there is none whose changes could be watched.',
          ko: '이 계정은 조직에 속하지 않으므로 변경을 지켜볼 조직이 없습니다.',
        })
      : judgeAlert(changes),
});
