import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'ecs-execute-command',
  title: { en: 'Open a shell in a running task', ko: '실행 중인 ECS 태스크에서 셸 열기' },
  tactic: 'execution',
  listedAs: ['ecs-006'],
  upon: { thing: 'ecs-task' },
  gives: 'target',
  must: ['running', 'exec-enabled'],
  needs: [onTarget('ecs:ExecuteCommand'), onTarget('ecs:DescribeTasks')],
});
