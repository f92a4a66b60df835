import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'ssm-start-automation',
  title: { en: 'Let an Automation runbook act with a role', ko: '역할을 넘겨 Automation 런북 실행' },
  tactic: 'execution',
  listedAs: [],
  upon: 'role',
  gives: 'target',
  needs: [
    passTo('ssm.amazonaws.com'),
    onAny('ssm:StartAutomationExecution', 'document/*', 'automation-execution/*'),
  ],
});
