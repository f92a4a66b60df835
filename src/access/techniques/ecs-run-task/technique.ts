import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'ecs-run-task',
  title: { en: 'Run a task with a role', ko: '역할을 연결한 ECS 태스크 실행' },
  tactic: 'execution',
  listedAs: ['ecs-004'],
  upon: 'role',
  gives: 'target',
  requires: 'ecs-cluster',
  needs: [
    passTo('ecs-tasks.amazonaws.com'),
    onAny('ecs:RegisterTaskDefinition', 'task-definition/*'),
    onAny('ecs:RunTask', 'task-definition/*'),
  ],
});
