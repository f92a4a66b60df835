import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'glue-create-session',
  title: { en: 'Run statements in a Glue session with a role', ko: '역할을 연결한 Glue 세션에서 코드 실행' },
  tactic: 'execution',
  listedAs: ['glue-007'],
  upon: 'role',
  gives: 'target',
  needs: [
    passTo('glue.amazonaws.com'),
    onAny('glue:CreateSession', 'session/*'),
    onAny('glue:RunStatement', 'session/*'),
  ],
});
