import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-put-user-policy-and-key',
  title: {
    en: 'Write a policy for another user and take a key',
    ko: '다른 사용자의 인라인 정책을 작성하고 액세스 키 생성',
  },
  tactic: 'privilege-escalation',
  listedAs: ['iam-018'],
  upon: 'user',
  gives: 'admin',
  must: ['free-key-slot'],
  needs: [onTarget('iam:PutUserPolicy'), onTarget('iam:CreateAccessKey')],
});
