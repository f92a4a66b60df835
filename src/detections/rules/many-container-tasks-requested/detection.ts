import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Ten or more container tasks were asked for at once
name: many-container-tasks-requested
level: medium
tags:
  - attack.execution
  - attack.t1610
  - attack.impact
  - attack.t1496.001
logsource:
  product: aws
  service: cloudtrail
detection:
  service:
    eventSource: ecs.amazonaws.com
    eventName:
      - CreateService
      - UpdateService
    requestParameters.desiredCount|gte: 10
    errorCode: null
  task:
    eventSource: ecs.amazonaws.com
    eventName: RunTask
    requestParameters.count|gte: 10
    errorCode: null
  automatic:
    userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: (service or task) and not automatic
`,
  title: {
    en: 'Ten or more container tasks were asked for at once',
    ko: '컨테이너 태스크 10개 이상을 한꺼번에 요청함',
  },
  triage: [
    {
      en: 'Does traffic or a batch explain the number? Read the image and the command of the definition.',
      ko: '트래픽이나 배치 작업으로 설명되나요? 정의의 이미지와 명령을 읽으세요.',
    },
  ],
  response: [
    {
      en: 'If not yours: set the desired count to 0, stop the tasks, contain the caller.',
      ko: '본인이 한 일이 아니면 원하는 태스크 수를 0으로 바꾸고 태스크를 중지한 뒤 호출자를 차단하세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    call('ecs', 'CreateService', alice, { serviceName: 'web', desiredCount: 100, launchType: 'FARGATE' }),
    call('ecs', 'RunTask', alice, { taskDefinition: 'web', count: 10 }),
  ],
  ignores: [
    call('ecs', 'CreateService', alice, { serviceName: 'web', desiredCount: 2 }),
    call('ecs', 'RunTask', alice, { taskDefinition: 'migrate', count: 1 }),
  ],
});
