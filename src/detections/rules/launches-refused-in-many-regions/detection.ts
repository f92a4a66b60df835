import { defineDetection } from '../../detection.ts';
import { alice, call, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: launches-refused-in-many-regions-call
name: launches-refused-in-many-regions-call
logsource:
  product: aws
  service: cloudtrail
detection:
  refused:
    eventSource: ec2.amazonaws.com
    eventName:
      - RunInstances
      - RequestSpotInstances
    errorCode|startswith: 'Client.'
  probe:
    errorCode: Client.DryRunOperation
  condition: refused and not probe
---
title: Launches were refused in one Region after another
name: launches-refused-in-many-regions
level: high
tags:
  - attack.impact
  - attack.t1496.001
  - attack.t1535
correlation:
  type: value_count
  rules:
    - launches-refused-in-many-regions-call
  group-by:
    - userIdentity.arn
  timespan: 2h
  condition:
    field: awsRegion
    gte: 3
`,
  title: {
    en: 'Launches were refused in one Region after another',
    ko: '여러 리전에서 차례로 인스턴스 시작이 거부됨',
  },
  triage: [
    {
      en: 'Moving from Region to Region until a launch works is how stolen keys are used for mining.',
      ko: '될 때까지 리전을 옮기는 것은 훔친 키로 채굴할 때의 방식입니다.',
    },
    {
      en: 'Look for the first success that follows: it tells where things run now.',
      ko: '뒤이어 처음 성공한 호출을 찾으세요. 지금 실행 중인 곳을 알 수 있습니다.',
    },
  ],
  response: [
    {
      en: 'Contain the identity now; check every Region for instances, Spot requests and Auto Scaling groups.',
      ko: '보안 주체를 지금 차단하고 모든 리전에서 인스턴스, 스팟 요청, Auto Scaling 그룹을 확인하세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    series(3, 60, (nth) =>
      call(
        'ec2',
        'RunInstances',
        alice,
        { instanceType: 'c5.9xlarge' },
        { awsRegion: `eu-west-${nth + 1}`, errorCode: 'Client.UnauthorizedOperation' },
      ),
    ),
  ],
  ignores: [
    series(5, 60, () =>
      call(
        'ec2',
        'RunInstances',
        alice,
        { instanceType: 'c5.large' },
        { awsRegion: 'ap-northeast-2', errorCode: 'Client.InvalidParameterValue' },
      ),
    ),
    series(3, 60, (nth) =>
      call(
        'ec2',
        'RunInstances',
        alice,
        { instanceType: 'c5.large' },
        { awsRegion: `eu-west-${nth + 1}`, errorCode: 'Client.DryRunOperation' },
      ),
    ),
  ],
});
