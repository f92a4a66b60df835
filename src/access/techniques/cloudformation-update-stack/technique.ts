import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'cloudformation-update-stack',
  title: { en: 'Change a stack that acts with a role', ko: '역할이 연결된 CloudFormation 스택 변경' },
  tactic: 'execution',
  listedAs: ['cloudformation-002'],
  upon: { thing: 'cloudformation-stack' },
  gives: 'target',
  needs: [onTarget('cloudformation:UpdateStack')],
});
