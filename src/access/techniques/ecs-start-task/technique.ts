import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'ecs-start-task',
  title: {
    en: 'Start a task with a role on a container instance',
    ko: '컨테이너 인스턴스에서 역할을 연결한 ECS 태스크 시작',
  },
  tactic: 'execution',
  listedAs: ['ecs-005'],
  upon: 'role',
  gives: 'target',
  requires: 'ecs-container-instance',
  needs: [
    passTo('ecs-tasks.amazonaws.com'),
    onAny('ecs:RegisterTaskDefinition', 'task-definition/*'),
    onAny('ecs:StartTask', 'task-definition/*'),
  ],
});
