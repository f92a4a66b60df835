import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'bedrock-use-code-interpreter',
  title: {
    en: 'Run code in an AgentCore code interpreter that has a role',
    ko: '역할이 연결된 AgentCore 코드 인터프리터에서 코드 실행',
  },
  tactic: 'execution',
  listedAs: ['bedrock-002'],
  upon: { thing: 'code-interpreter' },
  gives: 'target',
  needs: [
    onTarget('bedrock-agentcore:StartCodeInterpreterSession'),
    onTarget('bedrock-agentcore:InvokeCodeInterpreter'),
  ],
});
