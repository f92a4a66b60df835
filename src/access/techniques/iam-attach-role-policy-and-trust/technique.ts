import { ATTACHING_ADMIN, assumeRewritten, onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-attach-role-policy-and-trust',
  title: {
    en: 'Attach a policy to a role and make it trust oneself',
    ko: '역할에 정책을 연결하고 자신을 신뢰하도록 변경',
  },
  tactic: 'privilege-escalation',
  listedAs: ['iam-019'],
  upon: 'role',
  gives: 'admin',
  needs: [
    onTarget('iam:AttachRolePolicy', ATTACHING_ADMIN),
    onTarget('iam:UpdateAssumeRolePolicy'),
    assumeRewritten,
  ],
});
