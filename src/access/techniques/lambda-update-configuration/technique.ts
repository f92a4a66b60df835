import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'lambda-update-configuration',
  title: { en: "Add a layer of one's own to a function", ko: 'Lambda 함수에 자신의 계층 추가' },
  tactic: 'execution',
  listedAs: [],
  upon: { thing: 'lambda-function' },
  gives: 'target',
  needs: [onTarget('lambda:UpdateFunctionConfiguration')],
  waitsFor: { en: 'the function must be called by something', ko: '함수를 호출하는 것이 있어야 합니다' },
});
