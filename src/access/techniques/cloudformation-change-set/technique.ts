import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'cloudformation-change-set',
  title: {
    en: 'Change a stack that acts with a role through a change set',
    ko: '변경 세트로 역할이 연결된 CloudFormation 스택 변경',
  },
  tactic: 'execution',
  listedAs: ['cloudformation-005'],
  upon: { thing: 'cloudformation-stack' },
  gives: 'target',
  needs: [onTarget('cloudformation:CreateChangeSet'), onTarget('cloudformation:ExecuteChangeSet')],
});
