import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'glue-create-job-and-run',
  title: { en: 'Make a Glue job with a role and run it', ko: '역할을 연결한 Glue 작업을 만들어 실행' },
  tactic: 'execution',
  listedAs: ['glue-003'],
  upon: 'role',
  gives: 'target',
  needs: [passTo('glue.amazonaws.com'), onAny('glue:CreateJob', 'job/*'), onAny('glue:StartJobRun', 'job/*')],
});
