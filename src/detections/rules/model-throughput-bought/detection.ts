import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Provisioned model throughput was bought
name: model-throughput-bought
level: medium
tags:
  - attack.impact
  - attack.t1496.004
logsource:
  product: aws
  service: cloudtrail
detection:
  buy:
    eventSource: bedrock.amazonaws.com
    eventName: CreateProvisionedModelThroughput
    errorCode: null
  condition: buy
`,
  title: { en: 'Provisioned model throughput was bought', ko: '모델 프로비저닝된 처리량을 구매함' },
  triage: [
    {
      en: 'It costs by the hour whether used or not, and may be committed for months. Who ordered it?',
      ko: '쓰지 않아도 시간당 요금이 나오고 몇 달간 약정될 수 있습니다. 누가 주문했나요?',
    },
  ],
  response: [
    {
      en: 'Delete it if it has no commitment; otherwise ask AWS Support at once.',
      ko: '약정이 없으면 삭제하고, 있으면 바로 AWS Support에 문의하세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    call('bedrock', 'CreateProvisionedModelThroughput', alice, {
      modelUnits: 4,
      provisionedModelName: 'p',
      commitmentDuration: 'SixMonths',
    }),
  ],
  ignores: [
    call('bedrock', 'ListProvisionedModelThroughputs', alice),
    call('bedrock', 'CreateProvisionedModelThroughput', alice, null, { errorCode: 'AccessDenied' }),
  ],
});
