import { findDeployment, putItBack, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A guardrail of Bedrock was deleted or changed
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.t1562.001]
detection:
  changed:
    eventSource: bedrock.amazonaws.com
    eventName: [DeleteGuardrail, UpdateGuardrail]
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: changed and not stack
`,
  title: { en: 'A guardrail of Bedrock was deleted or changed', ko: 'Bedrock 가드레일이 삭제되거나 변경됨' },
  triage: [
    findDeployment,
    {
      en: 'See whether models were called right after, and by whom.',
      ko: '바로 뒤에 누가 모델을 호출했는지 보세요.',
    },
  ],
  response: [putItBack, stopTheCaller],
  playbook: 'log-tampering',
  matches: [call('bedrock', 'UpdateGuardrail', alice, { guardrailIdentifier: 'g' })],
  ignores: [
    call('bedrock', 'DeleteGuardrail', through('cloudformation', alice), { guardrailIdentifier: 'g' }),
    call('bedrock', 'ListGuardrails', alice),
    denied(call('bedrock', 'UpdateGuardrail', alice)),
  ],
});
