import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-put-user-policy',
  title: { en: 'Write an inline policy for oneself (user)', ko: '사용자가 자신의 인라인 정책 작성' },
  tactic: 'privilege-escalation',
  listedAs: ['iam-007'],
  upon: 'self-user',
  gives: 'admin',
  needs: [onTarget('iam:PutUserPolicy')],
});
