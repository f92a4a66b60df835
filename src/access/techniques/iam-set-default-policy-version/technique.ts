import { onPolicy } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-set-default-policy-version',
  title: {
    en: 'Put an older, wider version of an own policy back in force',
    ko: '자신의 정책을 권한이 더 넓은 이전 버전으로 되돌리기',
  },
  tactic: 'privilege-escalation',
  listedAs: [],
  upon: 'own-policy-version',
  gives: 'admin',
  needs: [onPolicy('iam:SetDefaultPolicyVersion')],
});
