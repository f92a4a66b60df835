import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-put-role-policy',
  title: { en: 'Write an inline policy for oneself (role)', ko: '역할이 자신의 인라인 정책 작성' },
  tactic: 'privilege-escalation',
  listedAs: ['iam-005'],
  upon: 'self-role',
  gives: 'admin',
  needs: [onTarget('iam:PutRolePolicy')],
});
