import { assume, onPolicy } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-create-policy-version-and-assume',
  title: {
    en: 'Rewrite the policy of a role and assume it',
    ko: '역할에 연결된 정책을 변경하고 그 역할 수임',
  },
  tactic: 'privilege-escalation',
  listedAs: ['iam-016'],
  upon: 'policy-of-role',
  gives: 'admin',
  needs: [onPolicy('iam:CreatePolicyVersion'), assume],
});
