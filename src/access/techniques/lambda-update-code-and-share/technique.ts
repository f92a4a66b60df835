import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'lambda-update-code-and-share',
  title: {
    en: 'Change the code of a function and let another account call it',
    ko: 'Lambda 함수의 코드를 바꾸고 다른 계정에 호출 허용',
  },
  tactic: 'execution',
  listedAs: ['lambda-005'],
  upon: { thing: 'lambda-function' },
  gives: 'target',
  needs: [onTarget('lambda:UpdateFunctionCode'), onTarget('lambda:AddPermission')],
});
