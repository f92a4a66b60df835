import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'iam-create-login-profile',
  title: { en: 'Give another user a console password', ko: '다른 사용자의 콘솔 암호 생성' },
  tactic: 'credential-access',
  listedAs: ['iam-004'],
  upon: 'user',
  gives: 'target',
  must: ['no-console-password', 'no-mfa'],
  needs: [onTarget('iam:CreateLoginProfile')],
});
