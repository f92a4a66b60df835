import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'glue-update-job-and-run',
  title: { en: 'Change a Glue job to another role and run it', ko: 'Glue 작업의 역할을 바꾸어 실행' },
  tactic: 'execution',
  listedAs: ['glue-005'],
  upon: 'role',
  gives: 'target',
  requires: 'glue-job',
  needs: [passTo('glue.amazonaws.com'), onAny('glue:UpdateJob', 'job/*'), onAny('glue:StartJobRun', 'job/*')],
});
