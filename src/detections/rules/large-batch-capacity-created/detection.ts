import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: AWS Batch was given 256 or more virtual processors
name: large-batch-capacity-created
level: medium
tags:
  - attack.impact
  - attack.t1496.001
  - attack.execution
logsource:
  product: aws
  service: cloudtrail
detection:
  environment:
    eventSource: batch.amazonaws.com
    eventName:
      - CreateComputeEnvironment
      - UpdateComputeEnvironment
    requestParameters.computeResources.maxvCpus|gte: 256
    errorCode: null
  condition: environment
`,
  title: {
    en: 'AWS Batch was given 256 or more virtual processors',
    ko: 'AWS Batch에 vCPU를 256개 이상 할당함',
  },
  triage: [
    {
      en: 'Does anybody here run jobs of that size? Read the job definitions: image and command.',
      ko: '이 규모의 작업을 실행하는 사람이 있나요? 작업 정의의 이미지와 명령을 읽으세요.',
    },
  ],
  response: [
    {
      en: 'If not yours: disable the job queue, set the environment to 0 and disable it, then delete both.',
      ko: '본인 것이 아니면 작업 대기열을 비활성화하고 컴퓨팅 환경을 0으로 줄여 비활성화한 뒤 삭제하세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    call('batch', 'CreateComputeEnvironment', alice, {
      computeEnvironmentName: 'env',
      type: 'MANAGED',
      computeResources: { type: 'SPOT', maxvCpus: 4096, instanceTypes: ['optimal'] },
    }),
  ],
  ignores: [
    call('batch', 'CreateComputeEnvironment', alice, {
      computeEnvironmentName: 'env',
      computeResources: { type: 'FARGATE', maxvCpus: 16 },
    }),
    call(
      'batch',
      'CreateComputeEnvironment',
      alice,
      { computeResources: { maxvCpus: 4096 } },
      { errorCode: 'ClientException' },
    ),
  ],
});
