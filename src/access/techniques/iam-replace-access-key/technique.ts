import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-replace-access-key',
  title: { en: 'Replace an access key of another user', ko: '다른 사용자의 액세스 키를 삭제하고 새로 생성' },
  tactic: 'credential-access',
  listedAs: ['iam-003'],
  upon: 'user',
  gives: 'target',
  needs: [onTarget('iam:CreateAccessKey'), onTarget('iam:DeleteAccessKey')],
});
