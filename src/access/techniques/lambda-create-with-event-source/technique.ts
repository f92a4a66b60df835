import { onAny, passTo, unscoped } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'lambda-create-with-event-source',
  title: {
    en: 'Make a function with a role and feed it from a queue or stream',
    ko: '역할을 연결한 Lambda 함수를 만들고 이벤트 소스 연결',
  },
  tactic: 'execution',
  listedAs: ['lambda-002'],
  upon: 'role',
  gives: 'target',
  needs: [
    passTo('lambda.amazonaws.com'),
    onAny('lambda:CreateFunction', 'function:*'),
    unscoped('lambda:CreateEventSourceMapping'),
  ],
  waitsFor: {
    en: 'the role must be allowed to read the queue or stream, and something must arrive there',
    ko: '역할이 대기열이나 스트림을 읽을 수 있어야 하고 그곳에 데이터가 들어와야 합니다',
  },
});
