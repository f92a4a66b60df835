import { assumeRewritten, onPolicy } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-create-policy-version-and-trust',
  title: {
    en: 'Rewrite the policy of a role and make it trust oneself',
    ko: '역할에 연결된 정책을 변경하고 자신을 신뢰하도록 변경',
  },
  tactic: 'privilege-escalation',
  listedAs: ['iam-020'],
  upon: 'policy-of-role',
  gives: 'admin',
  needs: [
    onPolicy('iam:CreatePolicyVersion'),
    { kind: 'may', action: 'iam:UpdateAssumeRolePolicy', on: 'identity' },
    assumeRewritten,
  ],
});
