import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An event rule listens for what defenders do
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.t1546]
detection:
  put:
    eventSource: events.amazonaws.com
    eventName: PutRule
    requestParameters.eventPattern|contains:
      - CreateUser
      - DeleteUser
      - CreateAccessKey
      - DeleteAccessKey
      - UpdateAccessKey
      - DeactivateMFADevice
      - DetachRolePolicy
      - GetSecretValue
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: put and not stack
`,
  title: {
    en: 'An event rule listens for what defenders do',
    ko: '이벤트 규칙이 방어 조치를 감시하도록 설정됨',
  },
  triage: [
    {
      en: 'An alarm of yours sends mail; a back door starts a function. Look at the targets of the rule.',
      ko: '내 경보라면 메일을 보내고, 백도어라면 함수를 시작합니다. 규칙의 대상을 보세요.',
    },
    findDeployment,
  ],
  response: [
    {
      en: 'Disable the rule, then look at what its targets did.',
      ko: '규칙을 비활성화한 다음 대상이 한 일을 살펴보세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('events', 'PutRule', alice, {
      name: 'sync',
      state: 'ENABLED',
      eventPattern: '{"source":["aws.iam"],"detail":{"eventName":["DeleteAccessKey"]}}',
    }),
  ],
  ignores: [
    call('events', 'PutRule', alice, { name: 'nightly', scheduleExpression: 'rate(1 day)' }),
    call('events', 'PutRule', alice, {
      name: 'state',
      eventPattern: '{"source":["aws.ec2"],"detail-type":["EC2 Instance State-change Notification"]}',
    }),
    call('events', 'PutRule', through('cloudformation', alice), {
      name: 'alarm',
      eventPattern: '{"detail":{"eventName":["CreateUser"]}}',
    }),
  ],
});
