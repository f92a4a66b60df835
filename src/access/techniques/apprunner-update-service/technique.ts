import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'apprunner-update-service',
  title: { en: 'Change what an App Runner service runs', ko: 'App Runner 서비스가 실행하는 내용 변경' },
  tactic: 'execution',
  listedAs: ['apprunner-002'],
  upon: { thing: 'apprunner-service' },
  gives: 'target',
  needs: [onTarget('apprunner:UpdateService')],
});
