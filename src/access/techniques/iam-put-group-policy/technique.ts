import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-put-group-policy',
  title: { en: 'Write an inline policy for a group one is in', ko: '자신이 속한 그룹의 인라인 정책 작성' },
  tactic: 'privilege-escalation',
  listedAs: ['iam-011'],
  upon: 'own-group',
  gives: 'admin',
  needs: [onTarget('iam:PutGroupPolicy')],
});
