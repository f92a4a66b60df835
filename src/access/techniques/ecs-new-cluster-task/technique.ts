import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'ecs-new-cluster-task',
  title: {
    en: 'Run a task with a role in a new cluster',
    ko: '새 클러스터에서 역할을 연결한 ECS 태스크 실행',
  },
  tactic: 'execution',
  listedAs: ['ecs-002'],
  upon: 'role',
  gives: 'target',
  needs: [
    passTo('ecs-tasks.amazonaws.com'),
    onAny('ecs:CreateCluster', 'cluster/*'),
    onAny('ecs:RegisterTaskDefinition', 'task-definition/*'),
    onAny('ecs:RunTask', 'task-definition/*'),
  ],
});
