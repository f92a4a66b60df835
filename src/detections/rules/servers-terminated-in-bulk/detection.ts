import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, series, serviceLinked } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: servers-terminated-in-bulk-call
name: servers-terminated-in-bulk-call
logsource:
  product: aws
  service: cloudtrail
detection:
  terminate:
    eventSource: ec2.amazonaws.com
    eventName: TerminateInstances
    errorCode: null
  automatic:
    - userIdentity.type: AWSService
    - userIdentity.invokedBy|endswith: '.amazonaws.com'
    - userIdentity.sessionContext.sessionIssuer.arn|contains: ':role/aws-service-role/'
  condition: terminate and not automatic
---
title: Instances were terminated one after another
name: servers-terminated-in-bulk
level: medium
tags:
  - attack.impact
  - attack.t1485
correlation:
  type: event_count
  rules:
    - servers-terminated-in-bulk-call
  group-by:
    - userIdentity.arn
  timespan: 10m
  condition:
    gte: 8
`,
  title: { en: 'Instances were terminated one after another', ko: '인스턴스가 잇달아 종료됨' },
  triage: [
    {
      en: "Is it somebody's clean-up, or your own answer to an incident?",
      ko: '누군가의 정리 작업인가요, 사고에 대한 본인의 대응인가요?',
    },
    {
      en: 'What ran on them, and do their volumes still exist?',
      ko: '무엇을 실행하던 인스턴스이며 볼륨이 남아 있나요?',
    },
  ],
  response: [
    stopTheCaller,
    {
      en: 'Turn on termination protection for what is left, and restore from snapshots.',
      ko: '남은 인스턴스에 종료 방지를 켜고 스냅샷에서 복원하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    series(8, 20, (nth) =>
      call('ec2', 'TerminateInstances', alice, { instancesSet: { items: [{ instanceId: `i-0${nth}` }] } }),
    ),
  ],
  ignores: [
    series(3, 20, (nth) =>
      call('ec2', 'TerminateInstances', alice, { instancesSet: { items: [{ instanceId: `i-0${nth}` }] } }),
    ),
    series(12, 20, (nth) =>
      call('ec2', 'TerminateInstances', serviceLinked('autoscaling', 'AWSServiceRoleForAutoScaling'), {
        instancesSet: { items: [{ instanceId: `i-0${nth}` }] },
      }),
    ),
  ],
});
