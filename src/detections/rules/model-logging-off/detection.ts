import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Logging of model calls was turned off
name: model-logging-off
level: high
tags:
  - attack.defense-evasion
  - attack.t1562.008
  - attack.impact
  - attack.t1496.004
logsource:
  product: aws
  service: cloudtrail
detection:
  delete:
    eventSource: bedrock.amazonaws.com
    eventName: DeleteModelInvocationLoggingConfiguration
  blind:
    eventSource: bedrock.amazonaws.com
    eventName: PutModelInvocationLoggingConfiguration
    requestParameters.loggingConfig.textDataDeliveryEnabled: false
  condition: delete or blind
`,
  title: { en: 'Logging of model calls was turned off', ko: '모델 호출 로깅이 꺼짐' },
  triage: [
    {
      en: 'Hardly anybody turns this off to save money. Who did, and what did they invoke afterwards?',
      ko: '비용을 아끼려고 끄는 일은 드뭅니다. 누가 껐고 그 뒤 무엇을 호출했나요?',
    },
  ],
  response: [
    {
      en: 'Turn the logging on again and keep the log that is there.',
      ko: '로깅을 다시 켜고 남은 로그를 보존하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'log-tampering',
  matches: [
    call('bedrock', 'DeleteModelInvocationLoggingConfiguration', alice),
    call('bedrock', 'PutModelInvocationLoggingConfiguration', alice, {
      loggingConfig: { textDataDeliveryEnabled: false },
    }),
  ],
  ignores: [
    call('bedrock', 'GetModelInvocationLoggingConfiguration', alice),
    call('bedrock', 'PutModelInvocationLoggingConfiguration', alice, {
      loggingConfig: { textDataDeliveryEnabled: true },
    }),
  ],
});
