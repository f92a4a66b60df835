import { AccountWatch } from '../../../inventory/resources/account-watch.ts';
import { defineControl } from '../../control.ts';
import { eventRuleFix, judgeAlert } from '../../criteria/alerts.ts';

export const control = defineControl({
  id: 'alert-bucket-policy-changes-missing',
  resource: AccountWatch,
  reads: ['bucketPolicyChanges'],
  onRequest: true,
  severity: 'low',
  risk: 'no-evidence',
  title: {
    en: 'Nobody is told when access to a bucket changes',
    ko: '버킷 접근 권한이 바뀌어도 아무도 모름',
  },
  why: {
    en: 'One changed bucket policy can open every file in it to the world, by mistake or on purpose. Whoever learns of it the same hour can close it before it is found.',
    ko: '버킷 정책 하나로 그 안의 모든 파일이 실수로든 고의로든 공개될 수 있습니다. 바로 알면 누가 찾아내기 전에 닫을 수 있습니다.',
  },
  fix: eventRuleFix('bucketPolicyChanges'),
  remedies: ['events-create-watch-rules'],
  frameworks: { 'cis-aws-7.0': ['5.8'], 'kisa-isms-p-2023': ['2.11.3'] },
  evaluate: ({ bucketPolicyChanges }) => judgeAlert(bucketPolicyChanges),
});
