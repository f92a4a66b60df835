import { findDeployment } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Somebody was taken off a list of notifications
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.defense-evasion, attack.t1562.001]
detection:
  removed:
    eventSource: sns.amazonaws.com
    eventName: [Unsubscribe, DeleteTopic]
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: removed and not stack
`,
  title: { en: 'Somebody was taken off a list of notifications', ko: '알림 구독이나 주제가 제거됨' },
  triage: [
    {
      en: 'Did alarms of security or cost go to that address?',
      ko: '보안이나 비용 경보가 그 주소로 갔습니까?',
    },
    findDeployment,
  ],
  response: [{ en: 'Subscribe again and confirm by mail.', ko: '다시 구독하고 메일로 확인하세요.' }],
  playbook: 'log-tampering',
  matches: [
    call('sns', 'Unsubscribe', alice, { subscriptionArn: 'arn:aws:sns:us-east-1:111122223333:alarms:0123' }),
  ],
  ignores: [
    call('sns', 'Subscribe', alice, { protocol: 'email' }),
    call('sns', 'DeleteTopic', through('cloudformation', alice), {
      topicArn: 'arn:aws:sns:us-east-1:111122223333:app',
    }),
    denied(call('sns', 'Unsubscribe', alice)),
  ],
});
