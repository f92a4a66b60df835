import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'lambda-update-code-and-invoke',
  title: { en: 'Change the code of a function and call it', ko: 'Lambda 함수의 코드를 바꾸고 호출' },
  tactic: 'execution',
  listedAs: ['lambda-004'],
  upon: { thing: 'lambda-function' },
  gives: 'target',
  needs: [onTarget('lambda:UpdateFunctionCode'), onTarget('lambda:InvokeFunction')],
});
