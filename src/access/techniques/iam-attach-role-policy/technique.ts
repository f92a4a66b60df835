import { ATTACHING_ADMIN, onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-attach-role-policy',
  title: { en: 'Attach a policy to oneself (role)', ko: '역할이 자신에게 정책 연결' },
  tactic: 'privilege-escalation',
  listedAs: ['iam-009'],
  upon: 'self-role',
  gives: 'admin',
  needs: [onTarget('iam:AttachRolePolicy', ATTACHING_ADMIN)],
});
