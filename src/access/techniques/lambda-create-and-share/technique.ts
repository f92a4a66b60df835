import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'lambda-create-and-share',
  title: {
    en: 'Make a function with a role and let another account call it',
    ko: '역할을 연결한 Lambda 함수를 만들고 다른 계정에 호출 허용',
  },
  tactic: 'execution',
  listedAs: ['lambda-006'],
  upon: 'role',
  gives: 'target',
  needs: [
    passTo('lambda.amazonaws.com'),
    onAny('lambda:CreateFunction', 'function:*'),
    onAny('lambda:AddPermission', 'function:*'),
  ],
});
