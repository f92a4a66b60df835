import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'glue-update-job-and-trigger',
  title: {
    en: 'Change a Glue job to another role and make a trigger for it',
    ko: 'Glue 작업의 역할을 바꾸고 트리거 생성',
  },
  tactic: 'execution',
  listedAs: ['glue-006'],
  upon: 'role',
  gives: 'target',
  requires: 'glue-job',
  needs: [
    passTo('glue.amazonaws.com'),
    onAny('glue:UpdateJob', 'job/*'),
    onAny('glue:CreateTrigger', 'trigger/*'),
  ],
});
