import { ATTACHING_ADMIN, assume, onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-attach-role-policy-and-assume',
  title: { en: 'Attach a policy to a role and assume it', ko: '역할에 정책을 연결하고 그 역할 수임' },
  tactic: 'privilege-escalation',
  listedAs: ['iam-014'],
  upon: 'role',
  gives: 'admin',
  needs: [onTarget('iam:AttachRolePolicy', ATTACHING_ADMIN), assume],
});
