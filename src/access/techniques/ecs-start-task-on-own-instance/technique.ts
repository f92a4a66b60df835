import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'ecs-start-task-on-own-instance',
  title: {
    en: "Start a task with other commands and role on a container instance of one's own",
    ko: '직접 등록한 컨테이너 인스턴스에서 명령과 역할을 바꾼 ECS 태스크 시작',
  },
  tactic: 'execution',
  listedAs: ['ecs-007'],
  upon: 'role',
  gives: 'target',
  requires: 'ecs-cluster',
  needs: [
    passTo('ecs-tasks.amazonaws.com'),
    onAny('ecs:StartTask', 'task-definition/*'),
    onAny('ecs:RegisterContainerInstance', 'cluster/*'),
    onAny('ecs:DeregisterContainerInstance', 'cluster/*'),
  ],
});
