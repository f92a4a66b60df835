import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'lambda-update-code',
  title: { en: 'Change the code of a function', ko: 'Lambda 함수의 코드 변경' },
  tactic: 'execution',
  listedAs: ['lambda-003'],
  upon: { thing: 'lambda-function' },
  gives: 'target',
  needs: [onTarget('lambda:UpdateFunctionCode')],
  waitsFor: { en: 'the function must be called by something', ko: '함수를 호출하는 것이 있어야 합니다' },
});
