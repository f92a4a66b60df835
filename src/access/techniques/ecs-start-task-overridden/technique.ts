import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'ecs-start-task-overridden',
  title: {
    en: 'Start an existing task with other commands and another role on a container instance',
    ko: '컨테이너 인스턴스에서 기존 ECS 태스크를 명령과 역할을 바꾸어 시작',
  },
  tactic: 'execution',
  listedAs: ['ecs-009'],
  upon: 'role',
  gives: 'target',
  requires: 'ecs-container-instance',
  needs: [passTo('ecs-tasks.amazonaws.com'), onAny('ecs:StartTask', 'task-definition/*')],
});
