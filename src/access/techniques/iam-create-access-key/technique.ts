import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-create-access-key',
  title: { en: 'Make an access key for another user', ko: '다른 사용자의 액세스 키 생성' },
  tactic: 'credential-access',
  listedAs: ['iam-002'],
  upon: 'user',
  gives: 'target',
  must: ['free-key-slot'],
  needs: [onTarget('iam:CreateAccessKey')],
});
