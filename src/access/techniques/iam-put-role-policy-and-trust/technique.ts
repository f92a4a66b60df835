import { assumeRewritten, onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-put-role-policy-and-trust',
  title: {
    en: 'Write a policy for a role and make it trust oneself',
    ko: '역할의 인라인 정책을 작성하고 자신을 신뢰하도록 변경',
  },
  tactic: 'privilege-escalation',
  listedAs: ['iam-021'],
  upon: 'role',
  gives: 'admin',
  needs: [onTarget('iam:PutRolePolicy'), onTarget('iam:UpdateAssumeRolePolicy'), assumeRewritten],
});
