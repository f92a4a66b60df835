import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'ecs-new-cluster-service',
  title: {
    en: 'Run a service with a role in a new cluster',
    ko: '새 클러스터에서 역할을 연결한 ECS 서비스 실행',
  },
  tactic: 'execution',
  listedAs: ['ecs-001'],
  upon: 'role',
  gives: 'target',
  needs: [
    passTo('ecs-tasks.amazonaws.com'),
    onAny('ecs:CreateCluster', 'cluster/*'),
    onAny('ecs:RegisterTaskDefinition', 'task-definition/*'),
    onAny('ecs:CreateService', 'service/*'),
  ],
});
