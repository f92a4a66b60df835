import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'cloudformation-update-stack-set',
  title: {
    en: 'Change a stack set to act with a role',
    ko: 'CloudFormation 스택 세트가 역할로 작업하도록 변경',
  },
  tactic: 'execution',
  listedAs: ['cloudformation-004'],
  upon: 'role',
  gives: 'target',
  requires: 'cloudformation-stack-set',
  needs: [passTo('cloudformation.amazonaws.com'), onAny('cloudformation:UpdateStackSet', 'stackset/*')],
  waitsFor: {
    en: 'the role must be allowed to assume an execution role, whose rights the stack set then has',
    ko: '역할이 실행 역할을 수임할 수 있어야 하며, 스택 세트는 그 실행 역할의 권한을 갖습니다',
  },
});
