import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'glue-update-dev-endpoint',
  title: {
    en: "Put one's own SSH key on a Glue development endpoint",
    ko: 'Glue 개발 엔드포인트에 자신의 SSH 키 추가',
  },
  tactic: 'execution',
  listedAs: ['glue-002'],
  upon: { thing: 'glue-dev-endpoint' },
  gives: 'target',
  needs: [onTarget('glue:UpdateDevEndpoint')],
});
