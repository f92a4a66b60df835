import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'glue-create-job-and-trigger',
  title: {
    en: 'Make a Glue job with a role and a trigger for it',
    ko: '역할을 연결한 Glue 작업과 트리거 생성',
  },
  tactic: 'execution',
  listedAs: ['glue-004'],
  upon: 'role',
  gives: 'target',
  needs: [
    passTo('glue.amazonaws.com'),
    onAny('glue:CreateJob', 'job/*'),
    onAny('glue:CreateTrigger', 'trigger/*'),
  ],
});
