import { findDeployment, putItBack } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: AWS Config was told to record less
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.defense-evasion, attack.t1562.008]
detection:
  put:
    eventSource: config.amazonaws.com
    eventName: PutConfigurationRecorder
    errorCode: null
  some:
    requestParameters.configurationRecorder.recordingGroup.allSupported: 'false'
  rules:
    eventSource: config.amazonaws.com
    eventName: [DeleteConfigRule, DeleteRemediationConfiguration, DeleteConformancePack, DeleteRetentionConfiguration]
    errorCode: null
  service:
    userIdentity.invokedBy|exists: true
  condition: ((put and some) or rules) and not service
`,
  title: { en: 'AWS Config was told to record less', ko: 'AWS Config가 더 적게 기록하도록 변경됨' },
  triage: [
    {
      en: 'Which types of resources or rules are left out now? Identities matter most.',
      ko: '어떤 리소스 유형이나 규칙이 빠졌습니까? 자격 증명 관련이 가장 중요합니다.',
    },
    findDeployment,
  ],
  response: [putItBack],
  playbook: 'log-tampering',
  matches: [
    call('config', 'PutConfigurationRecorder', alice, {
      configurationRecorder: {
        name: 'default',
        recordingGroup: { allSupported: false, resourceTypes: ['AWS::S3::Bucket'] },
      },
    }),
    call('config', 'DeleteConfigRule', alice, { configRuleName: 'root-mfa' }),
  ],
  ignores: [
    call('config', 'PutConfigurationRecorder', alice, {
      configurationRecorder: { name: 'default', recordingGroup: { allSupported: true } },
    }),
    // Security Hub tends its own rules.
    call('config', 'DeleteConfigRule', through('securityhub', alice), {
      configRuleName: 'securityhub-root-mfa',
    }),
    denied(call('config', 'DeleteConfigRule', alice)),
  ],
});
