import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'ecs-create-service',
  title: { en: 'Run a service with a role', ko: '역할을 연결한 ECS 서비스 실행' },
  tactic: 'execution',
  listedAs: ['ecs-003'],
  upon: 'role',
  gives: 'target',
  requires: 'ecs-cluster',
  needs: [
    passTo('ecs-tasks.amazonaws.com'),
    onAny('ecs:RegisterTaskDefinition', 'task-definition/*'),
    onAny('ecs:CreateService', 'service/*'),
  ],
});
