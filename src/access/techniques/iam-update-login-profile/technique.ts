import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-update-login-profile',
  title: { en: 'Change the console password of another user', ko: '다른 사용자의 콘솔 암호 변경' },
  tactic: 'credential-access',
  listedAs: ['iam-006'],
  upon: 'user',
  gives: 'target',
  must: ['console-password', 'no-mfa'],
  needs: [onTarget('iam:UpdateLoginProfile')],
});
