import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-add-user-to-group',
  title: { en: 'Join a group with more rights', ko: '권한이 더 많은 그룹에 가입' },
  tactic: 'privilege-escalation',
  listedAs: ['iam-013'],
  upon: 'other-group',
  gives: 'target',
  needs: [onTarget('iam:AddUserToGroup')],
});
