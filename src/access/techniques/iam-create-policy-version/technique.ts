import { onPolicy } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-create-policy-version',
  title: {
    en: 'Rewrite a policy that is attached to oneself',
    ko: '자신에게 연결된 정책을 새 버전으로 변경',
  },
  tactic: 'privilege-escalation',
  listedAs: ['iam-001'],
  upon: 'own-policy',
  gives: 'admin',
  needs: [onPolicy('iam:CreatePolicyVersion')],
});
