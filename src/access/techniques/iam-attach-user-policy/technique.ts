import { ATTACHING_ADMIN, onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-attach-user-policy',
  title: { en: 'Attach a policy to oneself (user)', ko: '사용자가 자신에게 정책 연결' },
  tactic: 'privilege-escalation',
  listedAs: ['iam-008'],
  upon: 'self-user',
  gives: 'admin',
  needs: [onTarget('iam:AttachUserPolicy', ATTACHING_ADMIN)],
});
