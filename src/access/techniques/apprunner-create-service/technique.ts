import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'apprunner-create-service',
  title: { en: 'Make an App Runner service with a role', ko: '역할을 연결한 App Runner 서비스 생성' },
  tactic: 'execution',
  listedAs: ['apprunner-001'],
  upon: 'role',
  gives: 'target',
  needs: [
    passTo('tasks.apprunner.amazonaws.com', { passedTo: null }),
    onAny('apprunner:CreateService', 'service/*'),
  ],
});
