import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: SageMaker was started on GPU or very large instances
name: large-sagemaker-compute-started
level: medium
tags:
  - attack.impact
  - attack.t1496.001
  - attack.execution
logsource:
  product: aws
  service: cloudtrail
detection:
  start:
    eventSource: sagemaker.amazonaws.com
    eventName:
      - CreateNotebookInstance
      - UpdateNotebookInstance
      - CreateTrainingJob
      - CreateProcessingJob
      - CreateEndpointConfig
      - CreateApp
      - CreateCluster
    errorCode: null
  large:
    requestParameters|re: '"ml[.](p[2-9]|g[4-9]|trn[0-9]|inf[0-9])[a-z0-9]*[.]|"ml[.][a-z0-9]+[.](1[2-9]|[2-9][0-9])xlarge"'
  condition: start and large
`,
  title: {
    en: 'SageMaker was started on GPU or very large instances',
    ko: 'SageMaker가 GPU나 매우 큰 인스턴스로 시작됨',
  },
  triage: [
    {
      en: 'Does somebody here use SageMaker? A notebook costs for as long as it runs, also when nobody looks.',
      ko: 'SageMaker를 쓰는 사람이 있나요? 노트북은 보는 사람이 없어도 실행되는 동안 요금이 나옵니다.',
    },
    {
      en: "Look at the role it was given: a notebook is also a way to a role's rights.",
      ko: '부여된 역할을 확인하세요. 노트북은 역할의 권한을 얻는 길이기도 합니다.',
    },
  ],
  response: [
    {
      en: "Stop notebooks, jobs and endpoints in every Region, then contain the identity's other doors.",
      ko: '모든 리전에서 노트북, 작업, 엔드포인트를 중지하고 보안 주체의 다른 접근 수단을 차단하세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    call('sagemaker', 'CreateNotebookInstance', alice, {
      notebookInstanceName: 'n',
      instanceType: 'ml.p3.16xlarge',
      roleArn: 'arn:aws:iam::111122223333:role/sm',
    }),
    call('sagemaker', 'CreateTrainingJob', alice, {
      trainingJobName: 't',
      resourceConfig: { instanceType: 'ml.c5.18xlarge', instanceCount: 20 },
    }),
  ],
  ignores: [
    call('sagemaker', 'CreateNotebookInstance', alice, {
      notebookInstanceName: 'n',
      instanceType: 'ml.t3.medium',
    }),
    call(
      'sagemaker',
      'CreateTrainingJob',
      alice,
      { resourceConfig: { instanceType: 'ml.p3.16xlarge' } },
      { errorCode: 'ResourceLimitExceeded' },
    ),
  ],
});
