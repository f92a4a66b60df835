import { defineDetection } from '../../detection.ts';
import { alice, call, series, serviceLinked } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: launches-stopped-by-quota-call
name: launches-stopped-by-quota-call
logsource:
  product: aws
  service: cloudtrail
detection:
  refused:
    eventSource: ec2.amazonaws.com
    eventName:
      - RunInstances
      - RequestSpotInstances
      - CreateFleet
    errorCode:
      - Client.VcpuLimitExceeded
      - Client.InstanceLimitExceeded
      - Client.MaxSpotInstanceCountExceeded
      - Client.PendingVerification
      - Client.Blocked
  automatic:
    userIdentity.sessionContext.sessionIssuer.arn|contains: ':role/aws-service-role/'
  condition: refused and not automatic
---
title: Launches hit the account's quota again and again
name: launches-stopped-by-quota
level: medium
tags:
  - attack.impact
  - attack.t1496.001
correlation:
  type: event_count
  rules:
    - launches-stopped-by-quota-call
  group-by:
    - userIdentity.arn
  timespan: 1h
  condition:
    gte: 3
`,
  title: {
    en: "Launches hit the account's quota again and again",
    ko: '인스턴스 시작이 계정 할당량에 거듭 막힘',
  },
  triage: [
    {
      en: 'Which type was asked for? A stranger starts with the largest and goes down until one fits.',
      ko: '어떤 유형을 요청했나요? 침입자는 가장 큰 것부터 요청해 될 때까지 낮춥니다.',
    },
    {
      en: 'See what the same identity did right after, and in which other Regions.',
      ko: '같은 보안 주체가 바로 뒤에 어떤 리전에서 무엇을 했는지 확인하세요.',
    },
  ],
  response: [
    {
      en: 'Contain the identity even though nothing started: the next try may fit.',
      ko: '아무것도 시작되지 않았어도 보안 주체를 차단하세요. 다음 시도는 성공할 수 있습니다.',
    },
    {
      en: 'Do not raise the quota, and look for a request to raise it that you did not make.',
      ko: '할당량을 올리지 말고, 본인이 하지 않은 증가 요청이 있는지 확인하세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    series(3, 30, () =>
      call(
        'ec2',
        'RunInstances',
        alice,
        { instanceType: 'p3.16xlarge' },
        { errorCode: 'Client.VcpuLimitExceeded' },
      ),
    ),
  ],
  ignores: [
    series(2, 30, () =>
      call(
        'ec2',
        'RunInstances',
        alice,
        { instanceType: 'm5.xlarge' },
        { errorCode: 'Client.VcpuLimitExceeded' },
      ),
    ),
    series(5, 30, () =>
      call(
        'ec2',
        'RunInstances',
        serviceLinked('autoscaling', 'AWSServiceRoleForAutoScaling'),
        { instanceType: 'm5.xlarge' },
        { errorCode: 'Client.VcpuLimitExceeded' },
      ),
    ),
    series(5, 30, () =>
      call(
        'ec2',
        'RunInstances',
        alice,
        { instanceType: 'm5.xlarge' },
        { errorCode: 'Server.InsufficientInstanceCapacity' },
      ),
    ),
  ],
});
