import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'cloudformation-create-stack',
  title: { en: 'Make a stack that acts with a role', ko: '역할을 연결한 CloudFormation 스택 생성' },
  tactic: 'execution',
  listedAs: ['cloudformation-001'],
  upon: 'role',
  gives: 'target',
  needs: [passTo('cloudformation.amazonaws.com'), onAny('cloudformation:CreateStack', 'stack/*')],
});
