import { onAny, passTo } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'lambda-create-and-invoke',
  title: { en: 'Make a function with a role and call it', ko: '역할을 연결한 Lambda 함수를 만들어 호출' },
  tactic: 'execution',
  listedAs: ['lambda-001'],
  upon: 'role',
  gives: 'target',
  needs: [
    passTo('lambda.amazonaws.com'),
    onAny('lambda:CreateFunction', 'function:*'),
    onAny('lambda:InvokeFunction', 'function:*'),
  ],
});
