import { onAny, passTo, unscoped } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'bedrock-create-code-interpreter',
  title: {
    en: 'Run code in a new AgentCore code interpreter with a role',
    ko: '역할을 연결한 AgentCore 코드 인터프리터를 만들어 코드 실행',
  },
  tactic: 'execution',
  listedAs: ['bedrock-001'],
  upon: 'role',
  gives: 'target',
  needs: [
    passTo('bedrock-agentcore.amazonaws.com'),
    unscoped('bedrock-agentcore:CreateCodeInterpreter'),
    onAny('bedrock-agentcore:StartCodeInterpreterSession', 'code-interpreter-custom/*'),
    onAny('bedrock-agentcore:InvokeCodeInterpreter', 'code-interpreter-custom/*'),
  ],
});
