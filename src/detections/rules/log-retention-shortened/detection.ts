import { findDeployment } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A log group now keeps its records for days only
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.defense-evasion, attack.t1562.008]
detection:
  put:
    eventSource: logs.amazonaws.com
    eventName: PutRetentionPolicy
    requestParameters.retentionInDays|lte: 3
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: put and not stack
`,
  title: {
    en: 'A log group now keeps its records for days only',
    ko: '로그 그룹의 보존 기간이 며칠로 줄어듦',
  },
  triage: [
    {
      en: 'Which records are in it? For those of a function it is thrift.',
      ko: '어떤 기록입니까? 함수의 로그라면 절약입니다.',
    },
    findDeployment,
  ],
  response: [
    { en: 'Set a longer retention; export what is left.', ko: '보존 기간을 늘리고 남은 기록을 내보내세요.' },
  ],
  playbook: 'log-tampering',
  matches: [call('logs', 'PutRetentionPolicy', alice, { logGroupName: 'cloudtrail', retentionInDays: 1 })],
  ignores: [
    call('logs', 'PutRetentionPolicy', alice, { logGroupName: 'cloudtrail', retentionInDays: 90 }),
    call('logs', 'PutRetentionPolicy', through('cloudformation', alice), {
      logGroupName: '/aws/lambda/a',
      retentionInDays: 1,
    }),
  ],
});
