import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'ecs-run-task-overridden',
  title: {
    en: 'Run an existing task with other commands and another role',
    ko: '기존 ECS 태스크를 명령과 역할을 바꾸어 실행',
  },
  tactic: 'execution',
  listedAs: ['ecs-008'],
  upon: 'role',
  gives: 'target',
  requires: 'ecs-task-definition',
  needs: [passTo('ecs-tasks.amazonaws.com'), onAny('ecs:RunTask', 'task-definition/*')],
});
