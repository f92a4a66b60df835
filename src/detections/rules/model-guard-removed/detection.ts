import { findDeployment, putItBack, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Logging or a guardrail of Bedrock was removed
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.t1562.008, attack.t1562.001]
detection:
  removed:
    eventSource: bedrock.amazonaws.com
    eventName: [DeleteModelInvocationLoggingConfiguration, DeleteGuardrail, UpdateGuardrail]
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: removed and not stack
`,
  title: { en: 'Logging or a guardrail of Bedrock was removed', ko: 'Bedrock의 로깅이나 가드레일이 제거됨' },
  triage: [
    {
      en: 'See whether models were called right after, and by whom.',
      ko: '바로 뒤에 누가 모델을 호출했는지 보세요.',
    },
    findDeployment,
  ],
  response: [putItBack, stopTheCaller],
  playbook: 'log-tampering',
  matches: [call('bedrock', 'DeleteModelInvocationLoggingConfiguration', alice)],
  ignores: [
    call('bedrock', 'PutModelInvocationLoggingConfiguration', alice),
    call('bedrock', 'DeleteGuardrail', through('cloudformation', alice), { guardrailIdentifier: 'g' }),
    denied(call('bedrock', 'DeleteModelInvocationLoggingConfiguration', alice)),
  ],
});
