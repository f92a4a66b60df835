import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An Auto Scaling group may grow to twenty or more instances
name: scaling-group-enlarged
level: low
tags:
  - attack.impact
  - attack.t1496.001
logsource:
  product: aws
  service: cloudtrail
detection:
  group:
    eventSource: autoscaling.amazonaws.com
    eventName:
      - CreateAutoScalingGroup
      - UpdateAutoScalingGroup
    errorCode: null
  many:
    - requestParameters.desiredCapacity|gte: 20
    - requestParameters.minSize|gte: 20
    - requestParameters.maxSize|gte: 20
  desired:
    eventSource: autoscaling.amazonaws.com
    eventName: SetDesiredCapacity
    requestParameters.desiredCapacity|gte: 20
    errorCode: null
  condition: (group and many) or desired
`,
  title: {
    en: 'An Auto Scaling group may grow to twenty or more instances',
    ko: 'Auto Scaling 그룹이 20대 이상까지 늘어날 수 있음',
  },
  triage: [
    {
      en: 'Compare with the size this group had last week, and ask whether traffic explains it.',
      ko: '지난주 크기와 비교하고 트래픽으로 설명되는지 확인하세요.',
    },
  ],
  response: [
    {
      en: 'If not yours: set minimum, desired and maximum to 0 before terminating, or the group starts them again.',
      ko: '본인이 한 일이 아니면 종료 전에 최소, 원하는, 최대 용량을 0으로 바꾸세요. 그룹이 다시 시작합니다.',
    },
  ],
  playbook: 'charges',
  matches: [
    call('autoscaling', 'CreateAutoScalingGroup', alice, {
      autoScalingGroupName: 'web',
      minSize: 0,
      maxSize: 100,
      desiredCapacity: 0,
    }),
    call('autoscaling', 'SetDesiredCapacity', alice, { autoScalingGroupName: 'web', desiredCapacity: 40 }),
  ],
  ignores: [
    call('autoscaling', 'UpdateAutoScalingGroup', alice, {
      autoScalingGroupName: 'web',
      minSize: 1,
      maxSize: 4,
    }),
    call(
      'autoscaling',
      'SetDesiredCapacity',
      alice,
      { autoScalingGroupName: 'web', desiredCapacity: 40 },
      { errorCode: 'ValidationError' },
    ),
  ],
});
