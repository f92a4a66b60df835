import { defineDetection } from '../../detection.ts';
import { alice, call, series, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: many-container-services-created-call
name: many-container-services-created-call
logsource:
  product: aws
  service: cloudtrail
detection:
  start:
    eventSource: ecs.amazonaws.com
    eventName:
      - CreateService
      - CreateCluster
    errorCode: null
  automatic:
    userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: start and not automatic
---
title: Many ECS clusters or services were created in half an hour
name: many-container-services-created
level: medium
tags:
  - attack.impact
  - attack.t1496.001
  - attack.execution
  - attack.t1610
correlation:
  type: event_count
  rules:
    - many-container-services-created-call
  group-by:
    - userIdentity.arn
  timespan: 30m
  condition:
    gte: 8
`,
  title: {
    en: 'Many ECS clusters or services were created in half an hour',
    ko: '30분 안에 ECS 클러스터나 서비스가 많이 생성됨',
  },
  triage: [
    {
      en: 'Was an environment set up by your own templates? Then the calls come through CloudFormation or your pipeline.',
      ko: '본인의 템플릿으로 환경을 만들었나요? 그렇다면 CloudFormation이나 파이프라인을 거친 호출입니다.',
    },
    {
      en: 'Fargate asks no quota of instances; miners fill one cluster per Region.',
      ko: 'Fargate는 인스턴스 할당량과 무관해 채굴자가 리전마다 클러스터를 채웁니다.',
    },
  ],
  response: [
    {
      en: 'Contain the identity, set the desired count of each service to 0, then delete services and clusters.',
      ko: '보안 주체를 차단하고 각 서비스의 원하는 태스크 수를 0으로 바꾼 뒤 서비스와 클러스터를 삭제하세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    series(8, 40, (nth) =>
      call('ecs', 'CreateService', alice, {
        serviceName: `s${nth}`,
        desiredCount: 10,
        launchType: 'FARGATE',
      }),
    ),
  ],
  ignores: [
    series(3, 40, (nth) => call('ecs', 'CreateService', alice, { serviceName: `s${nth}`, desiredCount: 1 })),
    series(10, 40, (nth) =>
      call('ecs', 'CreateService', through('cloudformation', session('deploy', 'ci')), {
        serviceName: `s${nth}`,
      }),
    ),
  ],
});
