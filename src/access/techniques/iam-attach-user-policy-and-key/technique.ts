import { ATTACHING_ADMIN, onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-attach-user-policy-and-key',
  title: {
    en: 'Attach a policy to another user and take a key',
    ko: '다른 사용자에게 정책을 연결하고 액세스 키 생성',
  },
  tactic: 'privilege-escalation',
  listedAs: ['iam-015'],
  upon: 'user',
  gives: 'admin',
  must: ['free-key-slot'],
  needs: [onTarget('iam:AttachUserPolicy', ATTACHING_ADMIN), onTarget('iam:CreateAccessKey')],
});
