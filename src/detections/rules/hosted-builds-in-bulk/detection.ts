import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, series, session, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: hosted-builds-in-bulk-call
name: hosted-builds-in-bulk-call
logsource:
  product: aws
  service: cloudtrail
detection:
  build:
    eventSource:
      - amplify.amazonaws.com
      - codebuild.amazonaws.com
      - imagebuilder.amazonaws.com
      - apprunner.amazonaws.com
    eventName:
      - CreateApp
      - CreateBranch
      - CreateProject
      - CreateService
      - StartJob
      - StartBuildBatch
      - StartImagePipelineExecution
    errorCode: null
  automatic:
    userIdentity.invokedBy|endswith: '.amazonaws.com'
  condition: build and not automatic
---
title: Build projects or hosted apps were made in bulk
name: hosted-builds-in-bulk
level: medium
tags:
  - attack.impact
  - attack.t1496.001
  - attack.execution
  - attack.t1648
correlation:
  type: event_count
  rules:
    - hosted-builds-in-bulk-call
  group-by:
    - userIdentity.arn
  timespan: 30m
  condition:
    gte: 10
`,
  title: {
    en: 'Build projects or hosted apps were made in bulk',
    ko: '빌드 프로젝트나 호스팅 앱이 대량으로 생성됨',
  },
  triage: [
    {
      en: 'Build machines compute as well as any other and need no instance quota. Are the repositories yours?',
      ko: '빌드 서버도 채굴에 쓰이며 인스턴스 할당량이 필요 없습니다. 리포지토리가 본인 것인가요?',
    },
  ],
  response: [
    {
      en: 'Stop the builds and delete projects and apps in every Region they were made in.',
      ko: '만들어진 모든 리전에서 빌드를 중지하고 프로젝트와 앱을 삭제하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'charges',
  matches: [series(10, 20, (nth) => call('amplify', 'CreateApp', alice, { name: `app-${nth}` }))],
  ignores: [
    series(3, 20, (nth) => call('amplify', 'CreateApp', alice, { name: `app-${nth}` })),
    series(12, 20, (nth) =>
      call('codebuild', 'CreateProject', through('cloudformation', session('deploy', 'ci')), {
        name: `p-${nth}`,
      }),
    ),
  ],
});
