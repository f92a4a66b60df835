import { ATTACHING_ADMIN, onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-attach-group-policy',
  title: { en: 'Attach a policy to a group one is in', ko: '자신이 속한 그룹에 정책 연결' },
  tactic: 'privilege-escalation',
  listedAs: ['iam-010'],
  upon: 'own-group',
  gives: 'admin',
  needs: [onTarget('iam:AttachGroupPolicy', ATTACHING_ADMIN)],
});
