import { defineDetection } from '../../detection.ts';
import { alice, call, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: instances-launched-in-many-regions-call
name: instances-launched-in-many-regions-call
logsource:
  product: aws
  service: cloudtrail
detection:
  launch:
    eventSource: ec2.amazonaws.com
    eventName: RunInstances
    errorCode: null
  condition: launch
---
title: One identity launched instances in many Regions
name: instances-launched-in-many-regions
level: high
tags:
  - attack.impact
  - attack.t1496.001
  - attack.t1535
correlation:
  type: value_count
  rules:
    - instances-launched-in-many-regions-call
  group-by:
    - userIdentity.arn
  timespan: 1h
  condition:
    field: awsRegion
    gte: 4
`,
  title: {
    en: 'One identity launched instances in many Regions',
    ko: '한 보안 주체가 여러 리전에서 인스턴스를 시작함',
  },
  triage: [
    {
      en: 'Few owners use four Regions in an hour. Ask whoever holds the identity before anything else.',
      ko: '한 시간에 네 리전을 쓰는 사람은 드뭅니다. 먼저 이 보안 주체의 사용자에게 물어보세요.',
    },
    {
      en: 'Are the type and the image the same everywhere? That is a script, and rarely yours.',
      ko: '유형과 이미지가 어디서나 같은가요? 그렇다면 스크립트이고, 대개 본인의 것이 아닙니다.',
    },
  ],
  response: [
    {
      en: 'Contain the identity, then look through every Region: also those it failed in.',
      ko: '보안 주체를 차단한 다음 실패한 리전까지 모든 리전을 확인하세요.',
    },
    {
      en: 'Terminate what is not yours and keep the list with times for the request to AWS Support.',
      ko: '본인 것이 아닌 인스턴스를 종료하고, AWS Support에 보낼 목록을 시각과 함께 남기세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    series(4, 120, (nth) =>
      call(
        'ec2',
        'RunInstances',
        alice,
        { instanceType: 'c5.4xlarge' },
        { awsRegion: `ap-southeast-${nth + 1}` },
      ),
    ),
  ],
  ignores: [
    series(6, 120, () =>
      call('ec2', 'RunInstances', alice, { instanceType: 'c5.4xlarge' }, { awsRegion: 'ap-northeast-2' }),
    ),
    series(4, 86_400, (nth) =>
      call(
        'ec2',
        'RunInstances',
        alice,
        { instanceType: 't3.micro' },
        { awsRegion: `ap-southeast-${nth + 1}` },
      ),
    ),
  ],
});
