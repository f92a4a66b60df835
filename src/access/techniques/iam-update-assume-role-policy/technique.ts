import { assumeRewritten, onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-update-assume-role-policy',
  title: { en: 'Rewrite a role to trust oneself', ko: '역할의 신뢰 정책을 자신을 신뢰하도록 변경' },
  tactic: 'privilege-escalation',
  listedAs: ['iam-012'],
  upon: 'role',
  gives: 'target',
  needs: [onTarget('iam:UpdateAssumeRolePolicy'), assumeRewritten],
});
