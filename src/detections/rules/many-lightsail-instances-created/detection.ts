import { defineDetection } from '../../detection.ts';
import { alice, call, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: many-lightsail-instances-created-call
name: many-lightsail-instances-created-call
logsource:
  product: aws
  service: cloudtrail
detection:
  create:
    eventSource: lightsail.amazonaws.com
    eventName: CreateInstances
    errorCode: null
  condition: create
---
title: Lightsail instances were created one after another
name: many-lightsail-instances-created
level: medium
tags:
  - attack.impact
  - attack.t1496.001
correlation:
  type: event_count
  rules:
    - many-lightsail-instances-created-call
  group-by:
    - userIdentity.arn
  timespan: 1h
  condition:
    gte: 5
`,
  title: {
    en: 'Lightsail instances were created one after another',
    ko: 'Lightsail 인스턴스가 잇달아 생성됨',
  },
  triage: [
    {
      en: 'Do you use Lightsail? Intruders like it because EC2 views do not show it.',
      ko: 'Lightsail을 쓰고 있나요? EC2 화면에 보이지 않아 침입자가 즐겨 씁니다.',
    },
  ],
  response: [
    {
      en: 'Contain the identity, then delete the instances in every Lightsail Region; stopped ones still cost.',
      ko: '보안 주체를 차단하고 모든 Lightsail 리전에서 인스턴스를 삭제하세요. 중지해도 요금이 나옵니다.',
    },
  ],
  playbook: 'charges',
  matches: [
    series(5, 60, (nth) =>
      call('lightsail', 'CreateInstances', alice, { instanceNames: [`n${nth}`], bundleId: '2xlarge_3_0' }),
    ),
  ],
  ignores: [
    series(1, 60, () =>
      call('lightsail', 'CreateInstances', alice, { instanceNames: ['blog'], bundleId: 'nano_3_0' }),
    ),
    series(6, 60, () => call('lightsail', 'CreateInstances', alice, null, { errorCode: 'ServiceException' })),
  ],
});
