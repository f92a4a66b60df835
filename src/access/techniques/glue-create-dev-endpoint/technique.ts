import { passTo, unscoped } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'glue-create-dev-endpoint',
  title: {
    en: 'Make a Glue development endpoint with a role',
    ko: '역할을 연결한 Glue 개발 엔드포인트 생성',
  },
  tactic: 'execution',
  listedAs: ['glue-001'],
  upon: 'role',
  gives: 'target',
  needs: [passTo('glue.amazonaws.com'), unscoped('glue:CreateDevEndpoint')],
});
