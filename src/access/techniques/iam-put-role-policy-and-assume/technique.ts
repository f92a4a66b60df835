import { assume, onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-put-role-policy-and-assume',
  title: { en: 'Write a policy for a role and assume it', ko: '역할의 인라인 정책을 작성하고 그 역할 수임' },
  tactic: 'privilege-escalation',
  listedAs: ['iam-017'],
  upon: 'role',
  gives: 'admin',
  needs: [onTarget('iam:PutRolePolicy'), assume],
});
