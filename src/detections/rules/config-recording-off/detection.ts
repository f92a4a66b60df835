import { putItBack, readAround, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: AWS Config stopped recording
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.t1562.008, attack.t1562.001]
detection:
  stopped:
    eventSource: config.amazonaws.com
    eventName: [StopConfigurationRecorder, DeleteConfigurationRecorder, DeleteDeliveryChannel]
    errorCode: null
  condition: stopped
`,
  title: { en: 'AWS Config stopped recording', ko: 'AWS Config 기록이 중지됨' },
  triage: [
    {
      en: 'Config costs money per change, so that this may be thrift; ask.',
      ko: 'Config는 변경마다 비용이 드니 절약일 수 있습니다. 확인하세요.',
    },
    readAround,
  ],
  response: [putItBack, stopTheCaller],
  playbook: 'log-tampering',
  matches: [call('config', 'StopConfigurationRecorder', alice, { configurationRecorderName: 'default' })],
  ignores: [
    call('config', 'StartConfigurationRecorder', alice, { configurationRecorderName: 'default' }),
    call('config', 'DeleteConfigRule', alice, { configRuleName: 'tags' }),
    denied(call('config', 'StopConfigurationRecorder', alice)),
  ],
});
