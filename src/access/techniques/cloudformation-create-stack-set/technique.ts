import { onAny, passTo, unscoped } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'cloudformation-create-stack-set',
  title: { en: 'Make a stack set that acts with a role', ko: '역할을 연결한 CloudFormation 스택 세트 생성' },
  tactic: 'execution',
  listedAs: ['cloudformation-003'],
  upon: 'role',
  gives: 'target',
  needs: [
    passTo('cloudformation.amazonaws.com'),
    unscoped('cloudformation:CreateStackSet'),
    onAny('cloudformation:CreateStackInstances', 'stackset/*'),
  ],
  waitsFor: {
    en: 'the role must be allowed to assume an execution role, whose rights the stack set then has',
    ko: '역할이 실행 역할을 수임할 수 있어야 하며, 스택 세트는 그 실행 역할의 권한을 갖습니다',
  },
});
